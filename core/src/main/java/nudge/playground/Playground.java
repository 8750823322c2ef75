package nudge.playground;

import java.util.List;
import nudge.data.Dataset;
import nudge.nn.LayerShape;
import nudge.nn.Loss;
import nudge.nn.Mlp;
import nudge.optim.Optimizer;
import nudge.optim.Schedule;
import nudge.random.Seed;
import nudge.tape.Checkpoint;
import nudge.text.InvalidInput;

/**
 * The document that is edited, saved and shared: everything that changes a number. Immutable; an
 * edit makes a new one. Its parts fit together, or it cannot be made.
 *
 * @param title what people call it; may be empty
 * @param data the table, with at least one input and one target column
 * @param source the saved data set that the table came from, or null
 * @param layers from the first hidden layer to the output, which has a unit for each target
 * @param seed draws the initial parameters as the notebook does
 * @param loss how wrong the outputs for a row are, summed over the rows
 * @param optimizer how parameters move
 * @param schedule the learning rate of every step
 * @param evaluateEvery the number of steps from one measurement of the loss to the next
 * @param stopAfter the step at which Play stops by itself; 0 means never
 * @param start where the run begins
 * @param expression text for the autograd bench; may be empty
 */
public record Playground(
    String title,
    Dataset data,
    DatasetVersion source,
    List<LayerShape> layers,
    Seed seed,
    Loss loss,
    Optimizer optimizer,
    Schedule schedule,
    int evaluateEvery,
    int stopAfter,
    Start start,
    String expression) {

  /** Which version of a saved data set a table came from. */
  public record DatasetVersion(String id, int version) {}

  public Playground {
    layers = List.copyOf(layers);
    checkLayers(layers, data);
    if (start instanceof Start.Given given) {
      checkCheckpoint(given.checkpoint(), parameterCount(data, layers), optimizer);
    }
  }

  private static void checkLayers(List<LayerShape> layers, Dataset data) {
    if (layers.isEmpty() || layers.size() > Limits.LAYERS) {
      throw InvalidInput.field(
          "network.layers",
          "a network has 1 to " + Limits.LAYERS + " layers, not " + layers.size());
    }
    for (int i = 0; i < layers.size(); i++) {
      int units = layers.get(i).units();
      if (units < 1 || units > Limits.UNITS) {
        throw InvalidInput.field(
            "network.layers[" + i + "].units",
            "a layer has 1 to " + Limits.UNITS + " units, not " + units);
      }
    }
    int outputs = layers.get(layers.size() - 1).units();
    if (outputs != data.targets()) {
      throw InvalidInput.field(
          "network.layers[" + (layers.size() - 1) + "].units",
          "the last layer needs a unit for each target column, so "
              + data.targets()
              + ", not "
              + outputs);
    }
    int count = parameterCount(data, layers);
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

  private static void checkCheckpoint(Checkpoint at, int parameters, Optimizer optimizer) {
    if (at.parameters().length != parameters) {
      throw InvalidInput.field(
          "start.parameters",
          "this network has " + parameters + " parameters, not " + at.parameters().length);
    }
    if (at.slots().length != parameters * optimizer.slots()) {
      throw InvalidInput.field(
          "start.slots",
          "the optimizer keeps "
              + parameters * optimizer.slots()
              + " numbers here, not "
              + at.slots().length);
    }
  }

  private static int parameterCount(Dataset data, List<LayerShape> layers) {
    return Mlp.parameterCount(data.inputs(), layers);
  }

  /** The number of weights and biases. */
  public int parameterCount() {
    return parameterCount(data, layers);
  }

  /** The step at which the run begins. */
  public int startStep() {
    return start instanceof Start.Given given ? given.checkpoint().step() : 0;
  }

  /**
   * @throws InvalidInput naming the field and its place, if this is no playground
   */
  public static Playground parse(String json) {
    return PlaygroundReader.read(json);
  }

  /** This document as compact JSON. */
  public String toJson() {
    return PlaygroundWriter.write(this).toString();
  }

  public Playground withTitle(String changed) {
    return new Playground(
        changed,
        data,
        source,
        layers,
        seed,
        loss,
        optimizer,
        schedule,
        evaluateEvery,
        stopAfter,
        start,
        expression);
  }

  /** Other rows for the same columns, so the same network. */
  public Playground withData(Dataset changed, DatasetVersion origin) {
    return new Playground(
        title,
        changed,
        origin,
        layers,
        seed,
        loss,
        optimizer,
        schedule,
        evaluateEvery,
        stopAfter,
        start,
        expression);
  }

  /** Another table and a network for it, started afresh from the seed at the latest rate. */
  public Playground withNetwork(
      Dataset table, DatasetVersion origin, List<LayerShape> shapes, Seed drawnFrom) {
    return new Playground(
        title,
        table,
        origin,
        shapes,
        drawnFrom,
        loss,
        optimizer,
        Schedule.constant(schedule.lastRate()),
        evaluateEvery,
        stopAfter,
        new Start.Drawn(),
        expression);
  }

  /** Layers of the same sizes that do something else with their sums, on the same weights. */
  public Playground withActivations(List<LayerShape> changed) {
    return new Playground(
        title,
        data,
        source,
        changed,
        seed,
        loss,
        optimizer,
        schedule,
        evaluateEvery,
        stopAfter,
        start,
        expression);
  }

  /** Another learning rate from a step on. */
  public Playground withRate(int fromStep, double rate) {
    return new Playground(
        title,
        data,
        source,
        layers,
        seed,
        loss,
        optimizer,
        schedule.with(fromStep, rate),
        evaluateEvery,
        stopAfter,
        start,
        expression);
  }

  public Playground withStopAfter(int changed) {
    return new Playground(
        title,
        data,
        source,
        layers,
        seed,
        loss,
        optimizer,
        schedule,
        evaluateEvery,
        changed,
        start,
        expression);
  }

  /** The same document beginning at a state that its run has reached. */
  public Playground startingAt(Checkpoint checkpoint) {
    return new Playground(
        title,
        data,
        source,
        layers,
        seed,
        loss,
        optimizer,
        schedule,
        evaluateEvery,
        stopAfter,
        new Start.Given(checkpoint),
        expression);
  }
}
