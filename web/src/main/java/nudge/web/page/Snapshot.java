package nudge.web.page;

import nudge.tape.Checkpoint;
import nudge.web.protocol.Reply;
import nudge.web.protocol.State;

/** Where the run stood when the worker last told, as plain arrays. */
record Snapshot(
    Checkpoint checkpoint,
    double trainLoss,
    double[] steps,
    double[] losses,
    double[] predictions,
    double[] map,
    String engine,
    double stepsPerSecond) {

  /** Whether the run stands still, or as good as. */
  boolean isResting() {
    return stepsPerSecond == 0;
  }

  static Snapshot of(Reply reply) {
    return new Snapshot(
        State.checkpoint(reply.getState()),
        reply.getTrainLoss(),
        reply.getSteps().toJavaArray(),
        reply.getLosses().toJavaArray(),
        reply.getPredictions().toJavaArray(),
        reply.getMap() == null ? null : reply.getMap().toJavaArray(),
        reply.getEngine(),
        reply.getStepsPerSecond());
  }
}
