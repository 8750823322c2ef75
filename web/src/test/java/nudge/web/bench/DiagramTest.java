package nudge.web.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nudge.autograd.Graph;
import nudge.expression.Expression;
import org.junit.jupiter.api.Test;

/** Boxes and lines, the way between them, and what is seen of them. */
class DiagramTest {
  private static Diagram diagram(String text) {
    return new Diagram(Graph.of(Expression.parse(text).output()));
  }

  @Test
  void operandUsedTwice_hasTwoLines() {
    Diagram diagram = diagram("a = 2; y = a + a");
    assertEquals(3, diagram.from().length);
    assertEquals(3, diagram.width().length);
  }

  @Test
  void isLike_sameShape_whateverTheNumbers() {
    assertTrue(diagram("a = 2; y = a*a").isLike(diagram("a = 3; y = a*a")));
    assertFalse(diagram("a = 2; y = a*a").isLike(diagram("a = 2; y = a*2")));
  }

  @Test
  void neighbours_followTheLines() {
    Diagram diagram = diagram("a = 2; b = 3; y = a*b");
    Arrangement places =
        Arrangement.of(diagram.from(), diagram.to(), diagram.width(), diagram.height());
    assertEquals(0, Neighbours.of("ArrowLeft", 2, diagram, places));
    assertEquals(2, Neighbours.of("ArrowRight", 1, diagram, places));
    assertEquals(1, Neighbours.of("ArrowDown", 0, diagram, places));
    assertEquals(0, Neighbours.of("ArrowUp", 1, diagram, places));
    assertEquals(2, Neighbours.of("ArrowRight", 2, diagram, places));
    assertEquals(0, Neighbours.of("ArrowLeft", 0, diagram, places));
  }

  @Test
  void sight_zoomedAboutAPlace_keepsItThere() {
    Sight sight = new Sight();
    sight.fit(1000, 100, 532, 400);
    assertEquals(0.5, sight.scale(), 1e-12);
    double x = sight.x(100);
    sight.zoom(100, 50, 2);
    assertEquals(x, sight.x(100), 1e-12);
    assertEquals(1, sight.scale(), 1e-12);
  }

  @Test
  void sight_beginning_canBeRead() {
    Sight sight = new Sight();
    sight.begin(5000, 100, 532, 400);
    assertTrue(sight.scale() > 0.5);
    assertTrue(sight.x(532) > 5000, "the end is in sight");
  }
}
