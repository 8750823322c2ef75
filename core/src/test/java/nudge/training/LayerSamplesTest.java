package nudge.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nudge.autograd.Value;
import nudge.nn.Activation;
import nudge.nn.LayerShape;
import nudge.nn.Mlp;
import nudge.nn.Unit;
import nudge.random.PythonRandom;
import nudge.tape.Checkpoint;
import nudge.tape.RowGraph;
import nudge.tape.Rows;
import org.junit.jupiter.api.Test;

/** The numbers of a layer as a whole. */
class LayerSamplesTest {
  /** One input, two relu units, one linear output that is the loss. */
  private static RowGraph network() {
    List<LayerShape> shapes =
        List.of(new LayerShape(2, Activation.RELU), new LayerShape(1, Activation.LINEAR));
    Mlp network = new Mlp(1, shapes, PythonRandom.seeded(1));
    List<Value> inputs = List.of(Value.of(0));
    List<Value> targets = List.of(Value.of(0));
    List<List<Unit>> units = network.units(inputs);
    Value loss = Value.sum(Unit.outputs(units)).add(Value.sum(targets));
    return new RowGraph(network.parameters(), inputs, targets, units, loss);
  }

  private static final Checkpoint AT =
      Checkpoint.initial(new double[] {1, 0, -1, 0.5, 2, 3, 0.25}, 0);

  private static final Rows ROWS = new Rows(2, new double[] {1, 4}, new double[2]);

  @Test
  void layers_haveTheirParametersAndActivations() {
    LayerSamples samples = new LayerSamples(network());
    samples.take(AT, ROWS, false);
    assertEquals(2, samples.layers());
    assertArrayEquals(new double[] {1, 0, -1, 0.5}, samples.parameters(0));
    assertArrayEquals(new double[] {2, 3, 0.25}, samples.parameters(1));
    assertArrayEquals(new double[] {1, 0, 4, 0}, samples.activations(0));
    assertArrayEquals(new double[] {2.25, 8.25}, samples.activations(1));
  }

  /** The second unit is dead for both rows. */
  @Test
  void gradients_areOfTheSumOrTheMeanOfTheRows() {
    LayerSamples samples = new LayerSamples(network());
    samples.take(AT, ROWS, false);
    assertArrayEquals(new double[] {10, 4, 0, 0}, samples.gradients(0));
    assertArrayEquals(new double[] {5, 0, 2}, samples.gradients(1));
    samples.take(AT, ROWS, true);
    assertArrayEquals(new double[] {2.5, 0, 1}, samples.gradients(1));
  }
}
