package nudge.playground;

import java.util.List;
import nudge.data.Dataset;
import nudge.nn.LayerShape;
import nudge.nn.Mlp;
import nudge.optim.Optimizer;
import nudge.optim.Schedule;
import nudge.tape.Checkpoint;
import nudge.text.InvalidInput;
import nudge.text.Numbers;

/**
 * What the parts of a playground must be, each and together. All that passes here can be written
 * and read again, whoever made it.
 */
final class PlaygroundRules {
  private PlaygroundRules() {}

  static void checkTexts(String title, String expression) {
    checkText("title", title, Limits.TITLE);
    checkText("expression", expression, Limits.EXPRESSION);
  }

  private static void checkText(String field, String text, int most) {
    if (text.length() > most) {
      throw InvalidInput.field(
          field, "has " + text.length() + " characters; shorten it to at most " + most);
    }
  }

  static void checkLayers(List<LayerShape> layers, Dataset data) {
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
    checkOutputs(layers, data.targets());
    checkParameterCount(Mlp.parameterCount(data.inputs(), layers));
  }

  private static void checkOutputs(List<LayerShape> layers, int targets) {
    int last = layers.size() - 1;
    int outputs = layers.get(last).units();
    if (outputs != targets) {
      throw InvalidInput.field(
          units(last),
          "the last layer needs a unit for each target column, so " + targets + ", not " + outputs);
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

  static void checkSchedule(Schedule schedule) {
    List<Schedule.Entry> entries = schedule.entries();
    if (entries.isEmpty() || entries.size() > Limits.RATE_CHANGES) {
      throw InvalidInput.field(
          "schedule",
          "a schedule has 1 to " + Limits.RATE_CHANGES + " rates, not " + entries.size());
    }
    int earliest = 0;
    for (Schedule.Entry entry : entries) {
      int latest = earliest == 0 ? 0 : Limits.STEPS;
      if (entry.fromStep() < earliest || entry.fromStep() > latest) {
        throw InvalidInput.field(
            "schedule", "the rates must stand in the order of their steps, the first at step 0");
      }
      checkRate(entry.rate());
      earliest = entry.fromStep() + 1;
    }
  }

  private static void checkRate(double rate) {
    if (!(rate >= 0 && rate <= Limits.LEARNING_RATE)) {
      throw InvalidInput.field(
          "schedule",
          "a learning rate is a number from 0 to "
              + Limits.LEARNING_RATE
              + ", not "
              + Numbers.format(rate));
    }
  }

  static void checkSteps(int evaluateEvery, int stopAfter) {
    if (evaluateEvery < 1 || evaluateEvery > Limits.STEPS) {
      throw InvalidInput.field(
          "evaluateEvery", "must be from 1 to " + Limits.STEPS + ", not " + evaluateEvery);
    }
    if (stopAfter < 0 || stopAfter > Limits.STEPS) {
      throw InvalidInput.field(
          "stop.steps", "must be from 0 to " + Limits.STEPS + ", not " + stopAfter);
    }
  }

  static void checkStart(Checkpoint at, int parameters, Optimizer optimizer) {
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
