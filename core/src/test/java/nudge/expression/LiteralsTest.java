package nudge.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers that are exchanged within a text. */
class LiteralsTest {
  private static final String TEXT = "# x = 9\nx = -3; y = 2 + x\nz=1e-3 # z\nw = -x";

  @Test
  void names_areThoseOfBareNumbers() {
    assertEquals(List.of("x", "z"), Literals.names(TEXT));
    assertEquals(List.of(), Literals.names(""));
  }

  @Test
  void with_exchangesTheNumberAlone() {
    assertEquals("# x = 9\nx = 0.5; y = 2 + x\nz=1e-3 # z\nw = -x", Literals.with(TEXT, "x", 0.5));
    assertEquals("# x = 9\nx = -3; y = 2 + x\nz=-2 # z\nw = -x", Literals.with(TEXT, "z", -2));
    assertEquals(TEXT, Literals.with(TEXT, "y", 1));
    assertEquals("a = 4", Literals.with("a = 1", "a", 4));
  }

  @Test
  void with_allDigits_isReadAgain() {
    double number = 1.0 / 3;
    String text = Literals.with("a = 1", "a", number);
    assertEquals(number, Expression.parse(text).output().data());
  }
}
