package nudge.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nudge.autograd.CentralDifference;
import nudge.autograd.Graph;
import nudge.autograd.Ops;
import nudge.autograd.Value;
import nudge.math.Sigmoid;
import nudge.math.Tanh;
import nudge.text.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What units do to their sums. */
class ActivationTest {
  private static final long SEED = 20261123;
  private static final String TYPED = "x*sigmoid(1.5*x)";

  private static double apply(Activation activation, double sum) {
    return activation.apply(Value.of(sum)).data();
  }

  @Test
  void apply_isTheOperationOrTheFormula() {
    assertEquals(Tanh.tanh(-0.4), apply(Activation.TANH, -0.4));
    assertEquals(0, apply(Activation.RELU, -0.4));
    assertEquals(-0.4, apply(Activation.LINEAR, -0.4));
    assertEquals(-0.4 * Sigmoid.sigmoid(1.5 * -0.4), apply(Activation.of(TYPED), -0.4));
  }

  @Test
  void linear_isTheSumItself() {
    Value sum = Value.of(2);
    assertSame(sum, Activation.LINEAR.apply(sum));
    assertSame(sum, Activation.of("x").apply(sum));
  }

  @Test
  void ids_areAllOperationsOfOneNumber_theBestKnownFirst() {
    assertEquals(List.of("tanh", "relu", "sigmoid", "linear"), Activation.ids().subList(0, 4));
    assertTrue(Activation.ids().containsAll(Ops.unary()));
    assertEquals(Ops.unary().size() + 1, Activation.ids().stream().distinct().count());
    for (String id : Activation.ids()) {
      assertEquals(id, Activation.of(id).id());
    }
  }

  @Test
  void activations_writtenAlike_areEqual() {
    assertEquals(Activation.of(TYPED), Activation.of(TYPED));
    assertEquals(Activation.of(TYPED).hashCode(), Activation.of(TYPED).hashCode());
    assertEquals(Activation.RELU, Activation.of("relu"));
    assertNotEquals(Activation.of("relu(x)"), Activation.RELU);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "Tanh|\"Tanh\" is no activation; known are tanh, relu, sigmoid, linear",
        "leaky_rel|\"leaky_rel\" is no activation; known are",
        "max|\"max\" is no activation; known are",
        "``|\"\" is no activation; known are",
        "x*y|\"x*y\" is no expression of x: there is no y here",
        "x*|found the end",
        "max(x)|max",
        "x = 2|expected an operator or the end",
        "x; x|expected an operator or the end",
      })
  void of_anythingElse_isRefusedWithASentence(String text, String reason) {
    InvalidInput refused = assertThrows(InvalidInput.class, () -> Activation.of(text));
    assertTrue(refused.reason().contains(reason), refused.reason());
    assertTrue(refused.reason().contains("tanh, relu, sigmoid, linear"), refused.reason());
  }

  static Stream<Activation> all() {
    return Stream.concat(Activation.ids().stream(), Stream.of(TYPED)).map(Activation::of);
  }

  /**
   * Through a unit's bias, on sums from 0.1 to 2.6, which every one has a value and a slope for.
   */
  @ParameterizedTest
  @MethodSource("all")
  void slope_agreesWithCentralDifferences(Activation activation) {
    Random random = new Random(SEED);
    for (int i = 0; i < 200; i++) {
      double sum = (0.1 + 2.5 * random.nextDouble()) * (isDefinedBelow(activation, i) ? -1 : 1);
      Value leaf = Value.of(sum);
      Graph graph = Graph.of(activation.apply(leaf).multiply(2));
      graph.backward();
      double measured = CentralDifference.of(graph, leaf);
      assertEquals(measured, leaf.grad(), 1e-8 * Math.max(1, Math.abs(measured)), "at " + sum);
    }
  }

  /** Every second time, save for logarithms and roots. */
  private static boolean isDefinedBelow(Activation activation, int i) {
    return i % 2 == 0 && !List.of("log", "log1p", "sqrt").contains(activation.id());
  }

  @ParameterizedTest
  @MethodSource("all")
  void nan_isNeverHidden(Activation activation) {
    Value leaf = Value.of(Double.NaN);
    Value output = activation.apply(leaf).multiply(2);
    output.backward();
    assertTrue(Double.isNaN(output.data()));
  }
}
