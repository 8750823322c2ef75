package nudge.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import nudge.autograd.Graph;
import nudge.autograd.Ops;
import nudge.autograd.Value;
import nudge.text.InvalidInput;
import nudge.text.Noise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One typed expression of some variables. */
class FormulaTest {
  private static Formula of(String text, String... variables) {
    return Formula.parse(text, List.of(variables));
  }

  @Test
  void apply_putsTheArgumentsInPlaceOfTheVariables() {
    Value x = Value.of(3);
    Value y = Value.of(5);
    Value output = of("a*a + 2*b - a", "a", "b").apply(List.of(x, y));
    output.backward();
    assertEquals(16, output.data());
    assertEquals(5, x.grad());
    assertEquals(2, y.grad());
  }

  @Test
  void apply_ofInteriorNodes_goesOnBelowThem() {
    Value x = Value.of(3);
    Value output = of("exp(-u)*u", "u").apply(List.of(x.multiply(x).subtract(8)));
    output.backward();
    assertEquals(Math.exp(-1), output.data(), 1e-15);
    assertEquals(0, x.grad());
  }

  /** Two applications share nothing, so that either can be given other numbers. */
  @Test
  void apply_copiesEveryNode() {
    Formula formula = of("x + 1", "x");
    Value first = formula.apply(List.of(Value.of(1)));
    Value second = formula.apply(List.of(Value.of(2)));
    assertEquals(7, formula.evaluate(new double[] {6}));
    assertEquals(2, first.data());
    assertEquals(3, second.data());
    List<Value> nodes = Graph.of(first).nodes();
    assertTrue(Graph.of(second).nodes().stream().noneMatch(nodes::contains));
  }

  @Test
  void theSameArgumentTwice_isOneNode() {
    Value x = Value.of(4);
    Value output = of("a*b", "a", "b").apply(List.of(x, x));
    output.backward();
    assertEquals(8, x.grad());
  }

  @Test
  void bareVariable_isTheArgumentItself() {
    Value x = Value.of(4);
    assertSame(x, of("(x)", "x").apply(List.of(x)));
  }

  @Test
  void constant_ignoresItsVariable() {
    assertEquals(6, of("2*3", "x").evaluate(new double[] {Double.NaN}));
    assertEquals(7, of("7", "x").apply(List.of(Value.of(1))).data());
    assertEquals(7, of("3 + 4").evaluate(new double[0]));
  }

  @Test
  void evaluate_isWhatTheGraphGives() {
    Formula formula = of("max(x, y)/softplus(x - y)^1.5", "x", "y");
    Random random = new Random(1);
    for (int i = 0; i < 100; i++) {
      double x = random.nextGaussian();
      double y = random.nextGaussian();
      double graph = formula.apply(List.of(Value.of(x), Value.of(y))).data();
      assertEquals(graph, formula.evaluate(new double[] {x, y}));
    }
  }

  @Test
  void nan_isEvaluatedToNaN() {
    assertTrue(Double.isNaN(of("relu(x) + 1", "x").evaluate(new double[] {Double.NaN})));
  }

  @Test
  void functionsNameAsAVariable_isBoth() {
    assertEquals(9, of("max(max, 9)", "max").evaluate(new double[] {2}));
  }

  @Test
  void formulas_writtenAlike_areEqual() {
    assertEquals(of("x + 1", "x"), of("x + 1", "x"));
    assertEquals(of("x + 1", "x").hashCode(), of("x + 1", "x").hashCode());
    assertNotEquals(of("x + 1", "x"), of("x+1", "x"));
    assertNotEquals(of("y", "x", "y"), of("y", "y", "x"));
    assertEquals("x + 1", of("x + 1", "x").text());
    assertEquals("x + 1", of("x + 1", "x").toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "x + z ~ 1:5 ~ there is no z here; known are x, y",
        "x*tanh ~ 1:3 ~ tanh takes one number, as in tanh(a)",
        "y = x ~ 1:3 ~ expected an operator or the end, found \"=\"",
        "x; y ~ 1:4 ~ expected an operator or the end, found \"y\"",
        "x y ~ 1:3 ~ expected an operator or the end, found \"y\"",
        "2^x ~ 1:3 ~ an exponent is made of numbers only, such as x**2 or x**(1/2)",
        "'' ~ 1:1 ~ expected a number, a name or (, found the end of the text",
        "# x ~ 1:4 ~ expected a number, a name or (, found the end of the text",
        "pow(x, 2) ~ 1:1 ~ there is no function pow; known are"
      })
  void badText_isRefusedWithItsPlace(String text, String place, String message) {
    InvalidInput refused = assertThrows(InvalidInput.class, () -> of(text, "x", "y"));
    assertEquals(place, refused.position().line() + ":" + refused.position().column());
    assertTrue(refused.getMessage().startsWith(message), refused.getMessage());
  }

  @Test
  void length_hasALimit() {
    String longest = "x" + "+x".repeat(99) + " ";
    assertEquals(100, of(longest, "x").evaluate(new double[] {1}));
    InvalidInput refused = assertThrows(InvalidInput.class, () -> of(longest + " ", "x"));
    assertEquals("a formula has at most 200 characters, not 201", refused.getMessage());
    assertEquals(201, refused.position().column());
  }

  @Test
  void deepest_isRead() {
    String nested = "(".repeat(99) + "x" + ")".repeat(99);
    assertEquals(5, of(nested, "x").evaluate(new double[] {5}));
    assertEquals(-5, of("-".repeat(199) + "x", "x").evaluate(new double[] {5}));
  }

  @Test
  void mutants_areReadOrRefused() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String all = "";
    for (String name : Ops.names()) {
      all += name + "(x, -1.5e3)*";
    }
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      int from = random.nextInt(all.length());
      String part = all.substring(from, Math.min(all.length(), from + random.nextInt(60)));
      String text = Noise.mutate(random, "max(x, y)**2 - 1/" + part + "exp(-(x))");
      read += reads(text, seed) ? 1 : 0;
    }
    assertTrue(read > 0 && read < 20_000, read + " read, seed " + seed);
  }

  private static boolean reads(String text, long seed) {
    try {
      of(text, "x", "y").apply(List.of(Value.of(1), Value.of(2)));
      return true;
    } catch (InvalidInput refused) {
      assertTrue(refused.position() != null, () -> text + ", seed " + seed);
      return false;
    }
  }
}
