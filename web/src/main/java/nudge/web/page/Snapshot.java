package nudge.web.page;

import nudge.tape.Checkpoint;
import nudge.web.protocol.Reply;
import nudge.web.protocol.State;
import org.teavm.jso.core.JSObjects;
import org.teavm.jso.typedarrays.Float64Array;

/** Where the run stood when the worker last told, as plain arrays; null what was out of sight. */
record Snapshot(
    Checkpoint checkpoint,
    double trainLoss,
    double[] steps,
    double[] losses,
    double[] predictions,
    double[] map,
    double[] units,
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
        array(reply.getSteps()),
        array(reply.getLosses()),
        array(reply.getPredictions()),
        array(reply.getMap()),
        array(reply.getUnits()),
        reply.getEngine(),
        reply.getStepsPerSecond());
  }

  private static double[] array(Float64Array numbers) {
    return JSObjects.isUndefined(numbers) ? null : numbers.toJavaArray();
  }
}
