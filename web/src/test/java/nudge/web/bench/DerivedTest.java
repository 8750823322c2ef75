package nudge.web.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nudge.text.InvalidInput;
import org.junit.jupiter.api.Test;

/** Derivatives of an expression, one after the other. */
class DerivedTest {
  private static Work work(String text, String... along) {
    return Work.OfText.of(Sheet.of(text).along(List.of(along)));
  }

  @Test
  void derivative_isAGraphWithAName() {
    Work first = work("x = 2; y = x**3", "x");
    assertEquals(12, first.graph().root().data());
    assertEquals("dy/dx", first.graph().root().label());
    assertEquals(List.of("y", "dy/dx"), first.path());
    assertEquals(12, first.values().get("x").grad());
    Work third = work("x = 2; y = x**3", "x", "x", "x");
    assertEquals(6, third.graph().root().data());
    assertEquals(List.of("y", "dy/dx", "d²y/dx²", "d³y/dx³"), third.path());
  }

  @Test
  void derivative_alongSeveralLeaves_isNamedSo() {
    assertEquals("d³y/dx²dw", Derived.name("y", List.of("x", "x", "w")));
    assertEquals("d²(a + b)/dadb", Derived.name("a + b", List.of("a", "b")));
    Work mixed = work("x = 2; w = 3; y = x*x*w", "x", "w");
    assertEquals(4, mixed.graph().root().data());
  }

  @Test
  void derivative_thatIsALeaf_keepsItsName() {
    Work other = work("x = 2; w = 3; y = x*w", "x");
    assertEquals("w", other.graph().root().label());
    assertEquals(0, work("x = 2; w = 3; y = x*w", "x", "x").graph().root().data());
  }

  @Test
  void leafThatIsNotThere_isNamed() {
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> work("x = 2; y = x*x", "z"));
    assertTrue(refusal.getMessage().startsWith("There is no leaf z to differentiate along"));
    assertThrows(InvalidInput.class, () -> work("x = 2; y = x*x", "y"));
  }
}
