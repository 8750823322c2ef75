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
    PlaygroundRules.checkTexts(title, expression);
    PlaygroundRules.checkLayers(layers, data);
    PlaygroundRules.checkSchedule(schedule);
    PlaygroundRules.checkSteps(evaluateEvery, stopAfter);
    if (start instanceof Start.Given given) {
      PlaygroundRules.checkStart(given.checkpoint(), parameterCount(data, layers), optimizer);
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
