package nudge.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nudge.autograd.CentralDifference;
import nudge.autograd.Graph;
import nudge.autograd.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How wrong outputs are, and the derivatives of that. */
class LossTest {
  private static final long SEED = 20261123;
  private static final int CASES = 300;
  private static final double[] OUTPUTS = {0.3, -1.25, 2.5};
  private static final LossFunction FORMULA = FormulaLoss.parse("(y - t)**4 + exp(y*t)");

  private static List<Value> leaves(double... numbers) {
    List<Value> leaves = new ArrayList<>();
    for (double number : numbers) {
      leaves.add(Value.of(number));
    }
    return leaves;
  }

  private static double[] numbers(double... numbers) {
    return numbers;
  }

  private static LossFunction usual(String id) {
    return LossFunctions.ALL.usual(id);
  }

  private static double loss(LossFunction function, double[] outputs, double... targets) {
    return function.of(leaves(outputs), leaves(targets)).data();
  }

  private static double[] gradient(LossFunction function, double[] outputs, double... targets) {
    List<Value> leaves = leaves(outputs);
    function.of(leaves, leaves(targets)).backward();
    return leaves.stream().mapToDouble(Value::grad).toArray();
  }

  /**
   * From the definitions, not from the forms that are computed here (the softmax as a share, σ as
   * 1/(1 + e⁻ʸ), Huber's two pieces), in Python's decimal with 60 digits.
   */
  static Stream<Arguments> known() {
    double[] numbers = {1, -1, 0.75};
    double[] oneHot = {0, 0, 1};
    return Stream.of(
        Arguments.of(usual("squared-error"), numbers, 3.615),
        Arguments.of(usual("half-squared-error"), numbers, 1.8075),
        Arguments.of(usual("absolute-error"), numbers, 2.7),
        Arguments.of(usual("huber"), numbers, 1.52625),
        Arguments.of(new HuberLoss(0.25), numbers, 0.58125),
        Arguments.of(FORMULA, numbers, 20.98393338536796),
        Arguments.of(usual("hinge"), numbers(1, -1, -1), 4.2),
        Arguments.of(usual("binary-cross-entropy"), numbers(1, 0, 1), 0.8851740601064496),
        Arguments.of(usual("softmax-cross-entropy"), oneHot, 0.12603414959257642),
        Arguments.of(usual("softmax-cross-entropy"), numbers(.2, .3, .5), 1.6910341495925765));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("known")
  void loss_ofKnownNumbers(LossFunction function, double[] targets, double loss) {
    assertEquals(loss, loss(function, OUTPUTS, targets), 4e-16 * Math.max(1, loss));
  }

  /** Python's decimal again: softmax minus target, and σ(y) − t. */
  @Test
  void gradient_ofBothCrossEntropies_isTheProbabilityMinusTheTarget() {
    assertArrayEquals(
        numbers(0.09768237361250783, 0.020732885877841698, -0.11841525949034952),
        gradient(usual("softmax-cross-entropy"), OUTPUTS, 0, 0, 1),
        3e-16);
    assertArrayEquals(
        numbers(-0.425557483188341, 0.22270013882530884, -0.07585818002124355),
        gradient(usual("binary-cross-entropy"), OUTPUTS, 1, 0, 1),
        3e-16);
  }

  /** Ten outputs k²/10 − k; the same source. */
  @Test
  void softmax_ofTenClasses() {
    double[] outputs = new double[10];
    double[] targets = new double[10];
    for (int k = 0; k < 10; k++) {
      outputs[k] = 0.1 * k * k - k;
    }
    targets[3] = 1;
    assertEquals(3.102602774018538, loss(usual("softmax-cross-entropy"), outputs, targets), 1e-15);
  }

  @Test
  void softmax_ofLargeOutputs_isExact() {
    LossFunction softmax = usual("softmax-cross-entropy");
    assertEquals(0, loss(softmax, numbers(1000, -1000), 1, 0));
    assertEquals(2000, loss(softmax, numbers(1000, -1000), 0, 1));
    assertArrayEquals(numbers(1, -1), gradient(softmax, numbers(1000, -1000), 0, 1));
    assertEquals(Math.log(2), loss(softmax, numbers(1000, 1000, -1000), 1, 0, 0), 1e-13);
    assertEquals(Math.log(3), loss(softmax, numbers(-1e3, -1e3, -1e3), 0, 0, 1), 1e-12);
  }

  @Test
  void binaryCrossEntropy_ofLargeOutputs_isExact() {
    LossFunction entropy = usual("binary-cross-entropy");
    assertEquals(0, loss(entropy, numbers(1000), 1));
    assertEquals(1000, loss(entropy, numbers(1000), 0));
    assertEquals(1000, loss(entropy, numbers(-1000), 1));
    assertEquals(0, loss(entropy, numbers(-1000), 0));
    assertArrayEquals(numbers(-1), gradient(entropy, numbers(-1000), 1));
  }

  static Stream<LossFunction> all() {
    Stream<LossFunction> others = Stream.of(FORMULA, new HuberLoss(0.3));
    return Stream.concat(LossFunctions.ALL.ids().stream().map(LossTest::usual), others);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void gradient_agreesWithCentralDifferences(LossFunction function) {
    Random random = new Random(SEED);
    for (int i = 0; i < CASES; i++) {
      int count = 2 + random.nextInt(9);
      double[] y = random.doubles(count, -2, 2).toArray();
      double[] t = random.doubles(count, -1, 1).toArray();
      if (isSmooth(y, t)) {
        assertGradient(function, leaves(y), leaves(t));
      }
    }
  }

  private static void assertGradient(
      LossFunction function, List<Value> outputs, List<Value> targets) {
    Graph graph = Graph.of(function.of(outputs, targets));
    graph.backward();
    for (Value output : outputs) {
      double measured = CentralDifference.of(graph, output);
      double scale = Math.max(1, Math.abs(graph.root().data()));
      assertEquals(measured, output.grad(), 1e-8 * scale, () -> function + ", seed " + SEED);
    }
  }

  /** Far enough from the kinks of |y − t|, of max(0, 1 − ty) and of Huber's pieces. */
  private static boolean isSmooth(double[] y, double[] t) {
    boolean smooth = true;
    for (int i = 0; i < y.length; i++) {
      double r = Math.abs(y[i] - t[i]);
      for (double kink : numbers(r, r - 0.3, r - 1, 1 - t[i] * y[i])) {
        smooth &= Math.abs(kink) > 1e-4;
      }
    }
    return smooth;
  }

  @Test
  void slope_atAKink_isOneOfThoseBesideIt() {
    assertArrayEquals(numbers(0), gradient(usual("hinge"), numbers(1), 1));
    assertArrayEquals(numbers(0), gradient(usual("hinge"), numbers(-1), -1));
    assertArrayEquals(numbers(-1), gradient(usual("hinge"), numbers(1 - 1e-15), 1));
    assertArrayEquals(numbers(1), gradient(usual("hinge"), numbers(0), -1));
    assertArrayEquals(numbers(0), gradient(usual("absolute-error"), numbers(0.5), 0.5));
    assertArrayEquals(numbers(1), gradient(usual("absolute-error"), numbers(0.5), 0.4));
    assertArrayEquals(numbers(-1), gradient(usual("absolute-error"), numbers(0.5), 0.6));
  }

  /** Huber's loss is smooth where its pieces meet, and where the error is 0. */
  @Test
  void slope_ofHuber_isTheErrorUpToDelta() {
    LossFunction huber = new HuberLoss(0.5);
    assertArrayEquals(
        numbers(0, 0.25, -0.25, 0.5, -0.5, 0.5, -0.5),
        gradient(huber, numbers(0, 0.25, -0.25, 0.5, -0.5, 3, -3), 0, 0, 0, 0, 0, 0, 0));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void nan_isNeverHidden(LossFunction function) {
    assertTrue(Double.isNaN(loss(function, numbers(Double.NaN, 1), 0, 1)));
    assertTrue(Double.isNaN(gradient(function, numbers(Double.NaN, 1), 0, 1)[0]));
    assertTrue(Double.isNaN(loss(function, numbers(0, 1), Double.NaN, 1)));
  }

  @Test
  void ids_areTheNamesInDocuments() {
    assertEquals(
        "squared-error half-squared-error hinge binary-cross-entropy"
            + " softmax-cross-entropy absolute-error huber",
        String.join(" ", LossFunctions.ALL.ids()));
  }

  @Test
  void targets_areCodedAsTheLossReadsThem() {
    List<String> probabilities = new ArrayList<>();
    List<String> compared = new ArrayList<>();
    for (String id : LossFunctions.ALL.ids()) {
      if (usual(id).readsProbabilities()) {
        probabilities.add(id);
      }
      if (usual(id).comparesClasses()) {
        compared.add(id);
      }
    }
    assertEquals(Arrays.asList("binary-cross-entropy", "softmax-cross-entropy"), probabilities);
    assertEquals(List.of("softmax-cross-entropy"), compared);
  }
}
