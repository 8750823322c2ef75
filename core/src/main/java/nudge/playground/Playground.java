package nudge.playground;

import nudge.data.Dataset;
import nudge.nn.Mlp;
import nudge.optim.Schedule;
import nudge.tape.Checkpoint;
import nudge.text.InvalidInput;

/**
 * The document that is edited, saved and shared: everything that changes a number. Immutable; an
 * edit makes a new one. Its parts fit together, or it cannot be made.
 *
 * @param title what people call it; may be empty
 * @param data what is learned from
 * @param network what learns
 * @param learning how
 * @param start where the run begins
 * @param expression text for the autograd bench; may be empty
 */
public record Playground(
    String title, Data data, Network network, Learning learning, Start start, String expression) {

  public Playground {
    PlaygroundRules.checkTexts(title, expression);
    PlaygroundRules.checkLayers(network.layers(), data.table());
    PlaygroundRules.checkSchedule(learning.schedule());
    PlaygroundRules.checkSteps(learning.evaluateEvery(), learning.stopAfter());
    if (start instanceof Start.Given given) {
      PlaygroundRules.checkStart(
          given.checkpoint(), parameterCount(data, network), learning.optimizer());
    }
  }

  private static int parameterCount(Data data, Network network) {
    return Mlp.parameterCount(data.table().inputs(), network.layers());
  }

  /** The number of weights and biases. */
  public int parameterCount() {
    return parameterCount(data, network);
  }

  public Dataset table() {
    return data.table();
  }

  /** The numbers that the network reads of a row. */
  public int inputs() {
    return data.table().inputs();
  }

  /** The numbers that the network says of a row. */
  public int outputs() {
    return data.table().targets();
  }

  public Schedule schedule() {
    return learning.schedule();
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
    return new Playground(changed, data, network, learning, start, expression);
  }

  /** Other rows for the same columns, so the same network. */
  public Playground with(Data changed) {
    return new Playground(title, changed, network, learning, start, expression);
  }

  /** Other activations or another initializer, on the same parameters. */
  public Playground with(Network changed) {
    return new Playground(title, data, changed, learning, start, expression);
  }

  /** Other learning from where the run begins. */
  public Playground with(Learning changed) {
    return new Playground(title, data, network, changed, start, expression);
  }

  /** Another table and a network for it, started afresh from the seed at the latest rate. */
  public Playground afresh(Data table, Network drawn) {
    Learning again = learning.with(Schedule.constant(schedule().lastRate()));
    return new Playground(title, table, drawn, again, new Start.Drawn(), expression);
  }

  /** Another learning rate from a step on. */
  public Playground withRate(int fromStep, double rate) {
    return with(learning.with(schedule().with(fromStep, rate)));
  }

  /** The same document beginning at a state that its run has reached. */
  public Playground startingAt(Checkpoint checkpoint) {
    return new Playground(title, data, network, learning, new Start.Given(checkpoint), expression);
  }
}
