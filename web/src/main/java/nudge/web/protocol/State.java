package nudge.web.protocol;

import nudge.tape.Checkpoint;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.Float64Array;

/** A checkpoint on its way between page and worker. */
public interface State extends JSObject {
  @JSProperty
  int getStep();

  @JSProperty
  int getEpoch();

  @JSProperty
  int getBatch();

  @JSProperty
  int getUpdates();

  @JSProperty
  Float64Array getParameters();

  @JSProperty
  Float64Array getSlots();

  static State of(Checkpoint at) {
    return create(
        at.step(),
        at.epoch(),
        at.batch(),
        at.updates(),
        Float64Array.fromJavaArray(at.parameters()),
        Float64Array.fromJavaArray(at.slots()));
  }

  @JSBody(
      params = {"step", "epoch", "batch", "updates", "parameters", "slots"},
      script =
          "return {step: step, epoch: epoch, batch: batch, updates: updates,"
              + " parameters: parameters, slots: slots};")
  private static State create(
      int step, int epoch, int batch, int updates, Float64Array parameters, Float64Array slots) {
    throw new UnsupportedOperationException("replaced by its script");
  }

  static Checkpoint checkpoint(State state) {
    return new Checkpoint(
        state.getStep(),
        state.getEpoch(),
        state.getBatch(),
        state.getUpdates(),
        state.getParameters().toJavaArray(),
        state.getSlots().toJavaArray());
  }
}
