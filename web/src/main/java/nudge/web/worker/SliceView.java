package nudge.web.worker;

import java.util.Arrays;
import nudge.nn.LayerShape;
import nudge.playground.Experiment;
import nudge.playground.Playground;
import nudge.training.Trainer;
import nudge.web.protocol.Outputs;
import nudge.web.protocol.Reply;
import nudge.web.protocol.Slice;
import org.teavm.jso.typedarrays.Float64Array;

/** What a run shows of a slice through its inputs. */
final class SliceView {
  private final Slice slice;
  private final int outputs;
  private final boolean compared;

  /** The units of all hidden layers. */
  private final int hidden;

  /** What the network reads at every point. */
  private final double[] inputs;

  SliceView(Slice slice, Playground playground, Experiment experiment) {
    this.slice = slice;
    this.outputs = playground.outputs();
    this.compared = playground.comparesOutputs();
    this.inputs = experiment.prepared().inputs(slice.points());
    int units = 0;
    for (LayerShape layer : playground.network().layers()) {
      units += layer.units();
    }
    this.hidden = units - outputs;
  }

  boolean isOf(Slice other) {
    return slice.isSame(other);
  }

  /** Adds the slice and what is predicted there; along a line the hidden units if they are seen. */
  void addTo(Reply reply, Trainer trainer, boolean units) {
    double[] predicted = trainer.predict(inputs);
    double[] map =
        slice.isLine()
            ? byOutput(predicted)
            : Outputs.shown(predicted, outputs, slice.output(), compared);
    reply.setSlice(Float64Array.fromJavaArray(slice.numbers()));
    reply.setMap(Float64Array.fromJavaArray(map));
    if (units && slice.isLine() && hidden > 0) {
      double[] all = trainer.units(inputs);
      int count = hidden * slice.columns();
      reply.setHidden(Float64Array.fromJavaArray(Arrays.copyOf(all, count)));
    }
  }

  private double[] byOutput(double[] predicted) {
    int points = slice.columns();
    double[] turned = new double[predicted.length];
    for (int i = 0; i < predicted.length; i++) {
      turned[i % outputs * points + i / outputs] = predicted[i];
    }
    return turned;
  }
}
