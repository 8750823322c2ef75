package nudge.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nudge.autograd.Ops;
import nudge.autograd.Value;
import nudge.text.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "y = 1 + 2*3 ~ 7",
        "y = (1 + 2)*3 ~ 9",
        "y = 7 - 4 - 2 ~ 1",
        "y = 16/4/2 ~ 2",
        "y = 2**3**2 ~ 512",
        "y = 2^3 ~ 8",
        "y = -2**2 ~ -4",
        "y = (-2)**2 ~ 4",
        "y = 2**-1 ~ 0.5",
        "y = 4**(1/2) ~ 2",
        "y = --3 ~ 3",
        "y = 2 - -3 ~ 5",
        "y = relu(-1) + exp(0) + tanh(0) ~ 1",
        "y = .5e1 + 5. ~ 10",
        "y = max(2, 3) - min(2, 3) ~ 1",
        "y = max(min(1, 2), -max(3, 4) + 9)**2 ~ 25",
        "y = logaddexp(1000, 1000 - 1e9) ~ 1000",
        "y = leaky_relu(-100) ~ -1",
        "y = step(abs(-2)) + sqrt(9) ~ 4",
        "x = 2; y = x*x # a square ~ 4",
        "tanh = 3; y = tanh(tanh - 3) ~ 0"
      })
  void output_followsTheGrammar(String text, double expected) {
    assertEquals(expected, Expression.parse(text).output().data());
  }

  /** The lecture's neuron: at this bias o = √½, so that 1 − o² = ½. */
  @Test
  void neuron_givesTheLecturesGradients() {
    Expression neuron =
        Expression.parse(
            """
            x1 = 2; x2 = 0
            w1 = -3; w2 = 1
            b = 6.8813735870195432
            o = tanh(x1*w1 + x2*w2 + b)
            """);
    neuron.output().backward();
    assertEquals(0.7071067811865476, neuron.output().data(), 1e-12);
    assertEquals(-1.5, grad(neuron, "x1"), 1e-12);
    assertEquals(1.0, grad(neuron, "w1"), 1e-12);
    assertEquals(0.5, grad(neuron, "x2"), 1e-12);
    assertEquals(0.0, grad(neuron, "w2"), 1e-12);
  }

  private static double grad(Expression expression, String name) {
    return expression.values().get(name).grad();
  }

  @Test
  void negativeNumber_isALeaf() {
    assertTrue(Expression.parse("x = -3").output().isLeaf());
  }

  @Test
  void secondNameOfANode_isTheSameNode() {
    Expression expression = Expression.parse("a = 2\nb = a\ny = a*b");
    Value a = expression.values().get("a");
    assertEquals(a, expression.values().get("b"));
    assertEquals("a", a.label());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "y = ~ 1:4 ~ expected a number, a name or (, found the end of the text",
        "y = 1 +; ~ 1:8 ~ expected a number, a name or (, found the end of the statement",
        "y = (1 + 2 ~ 1:11 ~ expected ) here, found the end of the text",
        "y = x ~ 1:5 ~ x has no value yet; give it one in an earlier statement",
        "y = 1;  y = 2 ~ 1:9 ~ y already has a value; choose another name",
        "y = sinh(1) ~ 1:5 ~ there is no function sinh; known are relu, leaky_relu, elu, softplus, gelu, swish, step,"
            + " sqrt, exp, expm1, log, log1p, tanh, sigmoid, sin, cos, abs, max, min, logaddexp",
        "x = 2; y = 2**x ~ 1:15 ~ an exponent is made of numbers only, such as x**2 or x**(1/2)",
        "y = 1 2 ~ 1:7 ~ expected an operator or the end of the statement, found \"2\"",
        "y = 1.2.3 ~ 1:5 ~ \"1.2.3\" is not a number",
        "y = 2x ~ 1:5 ~ \"2x\" is not a number",
        "y = 1 § 2 ~ 1:7 ~ \"§\" means nothing here",
        "1 + 2 ~ 1:1 ~ a statement starts with a name, as in y = 2*3, not with \"1\"",
        "y + 2 ~ 1:3 ~ expected = after y, found \"+\"",
        "y = tanh(1, 2) ~ 1:5 ~ tanh takes one number, as in tanh(a)",
        "y = 1 + max(2) ~ 1:9 ~ max takes two numbers, as in max(a, b)",
        "y = max(1, 2, 3) ~ 1:5 ~ max takes two numbers, as in max(a, b)",
        "y = max(1, 2 ~ 1:13 ~ expected ) here, found the end of the text",
        "y = max(1,) ~ 1:11 ~ expected a number, a name or (, found \")\"",
        "y = max() ~ 1:9 ~ expected a number, a name or (, found \")\"",
        "y = sin 1 ~ 1:5 ~ sin takes one number, as in sin(a)",
        "y = 1, 2 ~ 1:6 ~ expected an operator or the end of the statement, found \",\""
      })
  void badText_isRefusedWithItsPlace(String text, String place, String message) {
    InvalidInput refused = assertThrows(InvalidInput.class, () -> Expression.parse(text));
    assertEquals(place, refused.position().line() + ":" + refused.position().column());
    assertEquals(message, refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# only a comment", ";;"})
  void emptyText_isRefused(String text) {
    assertThrows(InvalidInput.class, () -> Expression.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "-", "2**"})
  void deepNesting_isRefused(String opening) {
    String text = "y = " + opening.repeat(100_000) + "1";
    InvalidInput refused = assertThrows(InvalidInput.class, () -> Expression.parse(text));
    assertTrue(refused.getMessage().contains("nested"), refused.getMessage());
  }

  /** Words and signs in any order, now and then cut in the middle. */
  @Test
  void randomText_isReadOrRefused() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> words = new ArrayList<>(Ops.names());
    words.addAll(List.of("x", "y", "x", "=", "+", "-", "*", "/", "^", "**", "(", ")", ",", "("));
    words.addAll(List.of("1", "2.5", ".5e1", "-3", ";", "#", " ", "\n", "\t", "é", "\0", "pow"));
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder("x = 2; y = ");
      for (int n = random.nextInt(20); n > 0; n--) {
        text.append(words.get(random.nextInt(words.size())));
      }
      text.setLength(text.length() - random.nextInt(3));
      assertReadOrRefused(text.toString(), seed);
    }
  }

  private static void assertReadOrRefused(String text, long seed) {
    try {
      assertNotNull(Expression.parse(text).output());
    } catch (InvalidInput refused) {
      assertNotNull(refused.position(), text + ", seed " + seed);
    }
  }
}
