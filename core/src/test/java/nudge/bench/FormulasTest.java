package nudge.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import nudge.autograd.ActivationOp;
import nudge.autograd.BasicOp;
import nudge.autograd.ElementaryOp;
import nudge.autograd.Op;
import nudge.autograd.Power;
import nudge.autograd.SelectionOp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Local derivatives in the names of what stands there. */
class FormulasTest {
  private static String unary(Op op) {
    return Formulas.local(op, 0, "n", null, "o");
  }

  private static Op named(String name) {
    for (Op[] ops :
        new Op[][] {
          BasicOp.values(), ElementaryOp.values(), ActivationOp.values(), SelectionOp.values()
        }) {
      for (Op op : ops) {
        if (op.symbol().equals(name)) {
          return op;
        }
      }
    }
    throw new AssertionError(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      textBlock =
          """
          tanh       = 1 − o²
          sigmoid    = o·(1 − o)
          exp        = o
          expm1      = o + 1
          log        = 1/n
          log1p      = 1/(1 + n)
          sqrt       = 0.5/o
          sin        = cos(n)
          cos        = −sin(n)
          neg        = −1
          abs        = n/|n|; 0 at 0
          relu       = 1 if n > 0, else 0
          leaky_relu = 1 if n > 0, else 0.01
          elu        = 1 if n > 0, else exp(n)
          softplus   = σ(n)
          swish      = σ(n)·(1 + n·(1 − σ(n)))
          step       = 0
          """)
  void functions_areWrittenInTheirNames(String name, String formula) {
    assertEquals(formula, unary(named(name)));
  }

  @ParameterizedTest
  @CsvSource({
    "+, 1, 1",
    "-, 1, −1",
    "*, w, x",
    "/, 1/w, −p/w",
    "'max', '1 if x > w, else 0', '1 if x ≤ w, else 0'",
    "'logaddexp', σ(x − w), σ(w − x)",
    "'where', 0, '1 if x > 0, else 0'"
  })
  void operationsOfTwo_areWrittenInTheirNames(String name, String left, String right) {
    assertEquals(left, Formulas.local(named(name), 0, "x", "w", "p"));
    assertEquals(right, Formulas.local(named(name), 1, "x", "w", "p"));
  }

  @Test
  void powers_areWrittenAsTheyAreTyped() {
    assertEquals("2·n", unary(new Power(2)));
    assertEquals("3·n^2", unary(new Power(3)));
    assertEquals("0.5·n^-0.5", unary(new Power(0.5)));
    assertEquals("1", unary(new Power(1)));
    assertEquals("0", unary(new Power(0)));
  }

  @Test
  void longDerivative_isTakenFromTheNotation() {
    assertEquals("s + 2as(1 − s)u′, s = (1 + tanh u)/2, where a = n", unary(ActivationOp.GELU));
  }

  /** What has no name is called by its number or by what it is made of. */
  @Test
  void longNames_areEnclosed() {
    assertEquals("1 − (x + 1)·(x + 1)", Formulas.local(named("tanh"), 0, "n", null, "x + 1"));
    assertEquals("1/(x + 1)", Formulas.local(named("/"), 0, "2", "x + 1", "y"));
    assertEquals("2·(x + 1)", Formulas.local(new Power(2), 0, "x + 1", null, "y"));
    assertEquals("1 if (x + 1) > 0, else 0", Formulas.local(named("relu"), 0, "x + 1", null, "y"));
    assertEquals("-3", Formulas.local(named("*"), 0, "x", "-3", "y"));
  }

  /** A name is not looked into for the letters of the notation. */
  @Test
  void namesAAndB_mayBeSwapped() {
    assertEquals("1 if b > a, else 0", Formulas.local(named("max"), 0, "b", "a", "y"));
    assertFalse(unary(ActivationOp.RELU).contains("a"));
  }
}
