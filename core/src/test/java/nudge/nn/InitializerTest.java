package nudge.nn;

import static nudge.nn.Activation.TANH;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import nudge.autograd.Value;
import nudge.random.RandomSource;
import nudge.random.Seed;
import nudge.text.Fields;
import nudge.text.InvalidInput;
import nudge.text.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where parameters begin. */
class InitializerTest {
  /** Always the lowest number of a range, and 1 where a normal one is asked for. */
  private static final RandomSource LOWEST =
      new RandomSource() {
        @Override
        public double nextDouble() {
          return 0;
        }

        @Override
        public double normal() {
          return 1;
        }
      };

  private static Initializer usual(String id) {
    return Initializers.ALL.usual(id);
  }

  /** Of a network 2-3-1: nine numbers in three units, then four. */
  private static double[] parameters(Initializer initializer, RandomSource random) {
    List<LayerShape> shapes = List.of(new LayerShape(3, TANH), new LayerShape(1, TANH));
    Mlp network = new Mlp(2, shapes, initializer, random);
    return network.parameters().stream().mapToDouble(Value::data).toArray();
  }

  private static void assertLowest(Initializer initializer, double w1, double w2, double bias) {
    double[] expected = {w1, w1, bias, w1, w1, bias, w1, w1, bias, w2, w2, w2, bias};
    assertArrayEquals(expected, parameters(initializer, LOWEST), 1e-16, initializer.id());
  }

  /** The square roots by Python: (6/5)½, (6/4)½, 1, (2/3)½, (1/2)½, (1/3)½. */
  @Test
  void size_dependsOnTheLayer() {
    assertLowest(usual("notebook"), -1, -1, -1);
    assertLowest(usual("micrograd"), -1, -1, 0);
    assertLowest(usual("tensorflow-playground"), -0.5, -0.5, 0.1);
    assertLowest(usual("xavier"), -1.0954451150103321, -1.224744871391589, 0);
    assertLowest(usual("he"), 1, 0.816496580927726, 0);
    assertLowest(usual("lecun"), 0.7071067811865476, 0.5773502691896257, 0);
    assertLowest(new UniformInitializer(-0.25, 3), -0.25, -0.25, -0.25);
    assertLowest(usual("zeros"), 0, 0, 0);
    assertLowest(new ConstantInitializer(0.3), 0.3, 0.3, 0);
  }

  /** {@code random.seed(42); [random.uniform(-1, 1) for _ in range(9)]} in CPython 3.11. */
  @Test
  void micrograd_drawsNothingForItsBiases() {
    double[] expected = {
      0.2788535969157675,
      -0.9499784895546661,
      0,
      -0.4499413632617615,
      -0.5535785237023545,
      0,
      0.4729424283280248,
      0.3533989748458226,
      0,
      0.7843591354096908,
      -0.8261223347411677,
      -0.15615636062945915,
      0
    };
    assertArrayEquals(expected, parameters(usual("micrograd"), Seed.python(42).open()));
  }

  /** 20,000 weights of a layer with 50 inputs and 40 units, by their mean and variance. */
  @ParameterizedTest
  @ValueSource(strings = {"xavier", "he", "lecun"})
  void variance_isAsPublished(String id) {
    double published = id.equals("xavier") ? 2.0 / 90 : id.equals("he") ? 2.0 / 50 : 1.0 / 50;
    RandomSource random = Seed.of(1).open();
    double[] drawn = new double[20_000];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = usual(id).weight(random, 50, 40);
    }
    assertEquals(0, Arrays.stream(drawn).average().orElseThrow(), 0.005);
    double variance = Arrays.stream(drawn).map(x -> x * x).average().orElseThrow();
    assertEquals(1, variance / published, 0.03);
  }

  @Test
  void draws_onlyWhereASeedMakesADifference() {
    for (String id : Initializers.ALL.ids()) {
      double[] one = parameters(usual(id), Seed.of(1).open());
      double[] two = parameters(usual(id), Seed.of(2).open());
      assertEquals(usual(id).draws(), !Arrays.equals(one, two), id);
    }
    assertFalse(usual("zeros").draws() || usual("constant").draws());
  }

  @Test
  void ids_areTheNamesInDocuments() {
    assertEquals(
        "notebook micrograd tensorflow-playground xavier he lecun uniform zeros constant",
        String.join(" ", Initializers.ALL.ids()));
  }

  @Test
  void json_ofEveryInitializer_readsBack() {
    for (String id : Initializers.ALL.ids()) {
      assertEquals(usual(id), read(Initializers.ALL.write(usual(id)).write()));
    }
    assertEquals(
        new UniformInitializer(-2, -1), read("{\"kind\": \"uniform\", \"low\": -2, \"high\": -1}"));
    assertEquals(new ConstantInitializer(-3), read("{\"kind\": \"constant\", \"value\": -3}"));
  }

  @Test
  void uniform_upsideDown_isRefused() {
    String json = "{\"kind\": \"uniform\", \"low\": 1, \"high\": 0.5}";
    InvalidInput refused = assertThrows(InvalidInput.class, () -> read(json));
    assertEquals("high", refused.field());
    assertTrue(refused.reason().contains("at least low, which is 1"), refused.reason());
    assertEquals(new UniformInitializer(1, 1), read(json.replace("0.5", "1")));
  }

  private static Initializer read(String json) {
    return Initializers.ALL.read(Fields.of(json, Json.parse(json)));
  }
}
