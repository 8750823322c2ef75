package nudge.nn;

import static nudge.nn.Activation.LINEAR;
import static nudge.nn.Activation.RELU;
import static nudge.nn.Activation.TANH;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nudge.autograd.Value;
import nudge.math.Tanh;
import nudge.random.PythonRandom;
import nudge.random.RandomSource;
import nudge.text.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The notebook's network: its parameters and what it computes from them. */
class MlpTest {
  private static Mlp notebook() {
    List<LayerShape> shapes =
        List.of(new LayerShape(4, TANH), new LayerShape(4, TANH), new LayerShape(1, TANH));
    return new Mlp(3, shapes, PythonRandom.seeded(42));
  }

  private static double[] numbers(List<Value> values) {
    return values.stream().mapToDouble(Value::data).toArray();
  }

  private static List<Value> leaves(double... numbers) {
    return Arrays.stream(numbers).mapToObj(Value::of).toList();
  }

  /** 0.1, 0.2, 0.3, …, as an initial parameter each. */
  private static RandomSource counting() {
    double[] next = {0};
    return () -> {
      next[0] += 0.1;
      return (next[0] + 1) / 2;
    };
  }

  /** {@code random.seed(42); print([random.uniform(-1, 1) for _ in range(41)])} in CPython 3.11. */
  @Test
  void parameters_ofSeed42_areThoseThatPythonDraws() {
    double[] drawn = numbers(notebook().parameters());
    double[] first = {
      0.2788535969157675,
      -0.9499784895546661,
      -0.4499413632617615,
      -0.5535785237023545,
      0.4729424283280248,
      0.3533989748458226,
      0.7843591354096908,
      -0.8261223347411677
    };
    double[] last = {
      0.6588093285059897,
      0.2370395047284921,
      0.7234138006215545,
      0.15470429051352408,
      0.40914367242984695
    };
    assertEquals(41, drawn.length);
    assertArrayEquals(first, Arrays.copyOf(drawn, first.length));
    assertArrayEquals(last, Arrays.copyOfRange(drawn, 36, 41));
  }

  @Test
  void parameters_ofANewNetwork_areAllDifferent() {
    List<Value> parameters = notebook().parameters();
    assertEquals(41, parameters.stream().distinct().count());
    assertEquals(41, parameters.stream().map(Value::data).distinct().count());
  }

  @Test
  void parameters_askedTwice_areTheSameNodes() {
    Mlp network = notebook();
    assertEquals(network.parameters(), network.parameters());
  }

  /** Two inputs, two linear units and one: 0.1 and 0.2 weigh the inputs, 0.3 is the bias, … */
  @Test
  void parameters_standLayerByLayerNeuronByNeuron_weightsThenBias() {
    List<LayerShape> shapes = List.of(new LayerShape(2, LINEAR), new LayerShape(1, LINEAR));
    Mlp network = new Mlp(2, shapes, counting());
    double[] p = numbers(network.parameters());
    assertArrayEquals(new double[] {.1, .2, .3, .4, .5, .6, .7, .8, .9}, p, 1e-15);

    double x = 5;
    double y = -7;
    double h1 = p[2] + p[0] * x + p[1] * y;
    double h2 = p[5] + p[3] * x + p[4] * y;
    assertArrayEquals(
        new double[] {p[8] + p[6] * h1 + p[7] * h2}, numbers(network.apply(leaves(x, y))));
  }

  /** 1 + 1e16 − 1e16 is 0 from the left, 1 from the right. */
  @Test
  void neuron_sumsFromItsBiasOn() {
    Neuron neuron = new Neuron(2, new LayerShape(1, LINEAR), BasicInitializer.NOTEBOOK, counting());
    List<Value> parameters = neuron.parameters();
    parameters.get(0).data(1);
    parameters.get(1).data(1);
    parameters.get(2).data(1);
    assertEquals(0, neuron.apply(leaves(1e16, -1e16)).data());
  }

  @Test
  void activation_isAppliedToTheSum() {
    assertEquals(Tanh.tanh(-0.4), TANH.apply(Value.of(-0.4)).data());
    assertEquals(0, RELU.apply(Value.of(-0.4)).data());
    assertEquals(-0.4, LINEAR.apply(Value.of(-0.4)).data());
  }

  @Test
  void activation_byItsName_isFound() {
    for (String id : Activation.ids()) {
      assertEquals(id, Activation.of(id).id());
    }
    assertThrows(InvalidInput.class, () -> Activation.of("Tanh"));
  }

  static Stream<Arguments> shapes() {
    return Stream.of(
        Arguments.of(1, List.of(1), 2),
        Arguments.of(2, List.of(1), 3),
        Arguments.of(3, List.of(4, 4, 1), 41),
        Arguments.of(4, List.of(16, 1), 97),
        Arguments.of(3, List.of(2, 2, 2), 20),
        Arguments.of(31, List.of(256, 256, 1), 8192 + 65792 + 257));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void parameterCount_isThatOfTheNetwork(int inputs, List<Integer> units, int count) {
    List<LayerShape> shapes = units.stream().map(n -> new LayerShape(n, TANH)).toList();
    assertEquals(count, Mlp.parameterCount(inputs, shapes));
    assertEquals(count, new Mlp(inputs, shapes, PythonRandom.seeded(1)).parameters().size());
  }

  @Test
  void zeroGrad_clearsEveryParameter() {
    Mlp network = notebook();
    Loss.SQUARED_ERROR.of(network.apply(leaves(2, 3, -1)), leaves(1)).backward();
    assertEquals(41, network.parameters().stream().filter(p -> p.grad() != 0).count());
    network.zeroGrad();
    assertEquals(0, network.parameters().stream().filter(p -> p.grad() != 0).count());
  }

  @Test
  void squaredError_sumsOverTheOutputs() {
    List<Value> outputs = leaves(1, -2);
    Value loss = Loss.SQUARED_ERROR.of(outputs, leaves(4, 0.5));
    loss.backward();
    assertEquals(9 + 6.25, loss.data());
    assertEquals(-6, outputs.get(0).grad());
    assertEquals(-5, outputs.get(1).grad());
  }
}
