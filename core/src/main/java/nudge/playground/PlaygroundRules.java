package nudge.playground;

import java.util.List;
import nudge.data.Column;
import nudge.data.Dataset;
import nudge.data.FeatureMap;
import nudge.nn.FormulaLoss;
import nudge.nn.Initializers;
import nudge.nn.LayerShape;
import nudge.nn.LossFunction;
import nudge.nn.LossFunctions;
import nudge.nn.Mlp;
import nudge.optim.Clippings;
import nudge.optim.Optimizer;
import nudge.optim.Optimizers;
import nudge.random.Seed;
import nudge.tape.Checkpoint;
import nudge.text.InvalidInput;

/**
 * What the parts of a playground must be, each and together. All that passes here can be written
 * and read again, whoever made it.
 */
final class PlaygroundRules {
  private PlaygroundRules() {}

  static void check(
      String title,
      Material material,
      Network network,
      Learning learning,
      Start start,
      String expression) {
    checkText("title", title, Limits.TITLE);
    checkText("expression", expression, Limits.EXPRESSION);
    Dataset table = material.data().table();
    int inputs = FeatureMap.of(material.preparation().features(), table.columns()).count();
    checkLayers(network.layers());
    checkOutputs(network.layers(), table, learning.loss().function());
    checkParameterCount(Mlp.parameterCount(inputs, network.layers()));
    Initializers.ALL.check(network.initializer());
    checkLearning(learning);
    if (start instanceof Start.Given given) {
      int rows = material.preparation().split().train(table.rows()).length;
      checkStart(
          given.checkpoint(),
          Mlp.parameterCount(inputs, network.layers()),
          learning.optimizer(),
          learning.batching().perEpoch(rows));
    }
  }

  private static void checkText(String field, String text, int most) {
    if (text.length() > most) {
      throw InvalidInput.field(
          field, "has " + text.length() + " characters; shorten it to at most " + most);
    }
  }

  private static void checkLayers(List<LayerShape> layers) {
    if (layers.isEmpty() || layers.size() > Limits.LAYERS) {
      throw InvalidInput.field(
          "network.layers",
          "a network has 1 to " + Limits.LAYERS + " layers, not " + layers.size());
    }
    for (int i = 0; i < layers.size(); i++) {
      int units = layers.get(i).units();
      if (units < 1 || units > Limits.UNITS) {
        throw InvalidInput.field(
            units(i), "a layer has 1 to " + Limits.UNITS + " units, not " + units);
      }
    }
  }

  private static void checkOutputs(List<LayerShape> layers, Dataset table, LossFunction loss) {
    int last = layers.size() - 1;
    int outputs = layers.get(last).units();
    int targets = new Targets(table, loss).count();
    if (outputs != targets) {
      String what = targets == table.targets() ? "target column" : "target column or class";
      throw InvalidInput.field(
          units(last),
          "the last layer needs a unit for each " + what + ", so " + targets + ", not " + outputs);
    }
    if (loss.comparesClasses()) {
      checkClasses(table, targets);
    }
  }

  private static void checkClasses(Dataset table, int outputs) {
    if (outputs < 2 || outputs > Column.MAX_CLASSES) {
      throw InvalidInput.field(
          "loss",
          "softmax compares 2 to "
              + Column.MAX_CLASSES
              + " classes, but this table's targets give "
              + outputs
              + (outputs == 1 ? " output; use binary-cross-entropy" : " outputs"));
    }
    boolean classes = false;
    for (Column column : table.columns()) {
      classes |= column.isTarget() && column.isClass();
    }
    if (classes && table.targets() > 1) {
      throw InvalidInput.field(
          "loss", "softmax compares the classes of one target column, not of several");
    }
  }

  private static void checkLearning(Learning learning) {
    if (!(learning.loss().function() instanceof FormulaLoss)) {
      LossFunctions.ALL.check(learning.loss().function());
    }
    Optimizers.ALL.check(learning.optimizer());
    Clippings.ALL.check(learning.clipping());
    learning.schedule().check();
    InvalidInput.checkRange("evaluateEvery", learning.evaluateEvery(), 1, Limits.STEPS);
    Seed shuffle = learning.batching().shuffle();
    if (shuffle != null && !shuffle.hasStreams()) {
      throw InvalidInput.field(
          "batch.shuffle", "a new order for every epoch takes a seed of the generator nudge");
    }
    if (shuffle != null && learning.batching().carries()) {
      throw InvalidInput.field(
          "batch.carry", "rows can be carried over to the next epoch only without a shuffle");
    }
  }

  private static void checkParameterCount(int count) {
    if (count > Limits.PARAMETERS) {
      throw InvalidInput.field(
          "network.layers",
          "this network has "
              + count
              + " parameters, and "
              + Limits.PARAMETERS
              + " is the most; use fewer units");
    }
  }

  private static String units(int layer) {
    return "network.layers[" + layer + "].units";
  }

  private static void checkStart(Checkpoint at, int parameters, Optimizer optimizer, int batches) {
    if (at.batch() >= batches) {
      throw InvalidInput.field(
          "start.batch",
          "an epoch has "
              + batches
              + (batches == 1 ? " batch" : " batches")
              + ", counted from 0, so there is none with the number "
              + at.batch());
    }
    if (at.parameters().length != parameters) {
      throw InvalidInput.field(
          "start.parameters",
          "this network has " + parameters + " parameters, not " + at.parameters().length);
    }
    int slots = parameters * optimizer.slots();
    if (at.slots().length != slots) {
      throw InvalidInput.field(
          "start.slots",
          "the optimizer keeps " + slots + " numbers here, not " + at.slots().length);
    }
  }
}
