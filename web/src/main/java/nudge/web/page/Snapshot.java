package nudge.web.page;

import nudge.tape.Checkpoint;
import nudge.web.chart.LossCurve;
import nudge.web.protocol.Figures;
import nudge.web.protocol.Reply;
import nudge.web.protocol.Slice;
import nudge.web.protocol.State;
import org.teavm.jso.core.JSObjects;
import org.teavm.jso.typedarrays.Float64Array;

/** Where the run stood when the worker last told, as plain arrays; null what was out of sight. */
record Snapshot(
    Checkpoint checkpoint,
    Figures figures,
    LossCurve curve,
    double[] predictions,
    Slice slice,
    double[] map,
    double[] hidden,
    double[] rowLosses,
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
        reply.getFigures(),
        curve(reply),
        array(reply.getPredictions()),
        slice(reply),
        array(reply.getMap()),
        array(reply.getHidden()),
        array(reply.getRowLosses()),
        array(reply.getUnits()),
        reply.getEngine(),
        reply.getStepsPerSecond());
  }

  private static LossCurve curve(Reply reply) {
    double[] steps = array(reply.getSteps());
    return steps == null
        ? null
        : new LossCurve(
            steps,
            array(reply.getLosses()),
            array(reply.getTestLosses()),
            array(reply.getPenalties()));
  }

  private static Slice slice(Reply reply) {
    double[] numbers = array(reply.getSlice());
    return numbers == null ? null : Slice.of(numbers);
  }

  private static double[] array(Float64Array numbers) {
    return JSObjects.isUndefined(numbers) ? null : numbers.toJavaArray();
  }
}
