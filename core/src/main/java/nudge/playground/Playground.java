package nudge.playground;

import java.util.List;
import java.util.function.Consumer;
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
    return with(draft -> draft.title = changed);
  }

  /** Other rows for the same columns, so the same network. */
  public Playground withData(Dataset changed, DatasetVersion origin) {
    return with(
        draft -> {
          draft.data = changed;
          draft.source = origin;
        });
  }

  /** Another table and a network for it, started afresh from the seed at the latest rate. */
  public Playground withNetwork(
      Dataset table, DatasetVersion origin, List<LayerShape> shapes, Seed drawnFrom) {
    return with(
        draft -> {
          draft.data = table;
          draft.source = origin;
          draft.layers = shapes;
          draft.seed = drawnFrom;
          draft.schedule = Schedule.constant(schedule.lastRate());
          draft.start = new Start.Drawn();
        });
  }

  /** Layers of the same sizes that do something else with their sums, on the same weights. */
  public Playground withActivations(List<LayerShape> changed) {
    return with(draft -> draft.layers = changed);
  }

  /** Another learning rate from a step on. */
  public Playground withRate(int fromStep, double rate) {
    return with(draft -> draft.schedule = schedule.with(fromStep, rate));
  }

  public Playground withStopAfter(int changed) {
    return with(draft -> draft.stopAfter = changed);
  }

  /** The same document beginning at a state that its run has reached. */
  public Playground startingAt(Checkpoint checkpoint) {
    return with(draft -> draft.start = new Start.Given(checkpoint));
  }

  private Playground with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.done();
  }

  /** A copy while it is being changed. */
  private static final class Draft {
    private final Playground original;
    private String title;
    private Dataset data;
    private DatasetVersion source;
    private List<LayerShape> layers;
    private Seed seed;
    private Schedule schedule;
    private int stopAfter;
    private Start start;

    private Draft(Playground original) {
      this.original = original;
      title = original.title;
      data = original.data;
      source = original.source;
      layers = original.layers;
      seed = original.seed;
      schedule = original.schedule;
      stopAfter = original.stopAfter;
      start = original.start;
    }

    private Playground done() {
      return new Playground(
          title,
          data,
          source,
          layers,
          seed,
          original.loss,
          original.optimizer,
          schedule,
          original.evaluateEvery,
          stopAfter,
          start,
          original.expression);
    }
  }
}
