package nudge.web.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import nudge.autograd.Graph;
import nudge.bench.Folding;
import nudge.expression.Expression;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

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
  void folding_hidesWhatIsUsedNowhereElse() {
    Graph graph = Graph.of(Expression.parse("a = 2; b = a*3; c = b + a*b; y = tanh(c)").output());
    int c = graph.size() - 2;
    Folding folding = Folding.ofNodes(graph, List.of(c, 0, 99));
    assertEquals(graph.size() - 2, folding.hidden(c));
    assertEquals(List.of(), folding.sources(c));
    assertEquals(c, folding.shownAs(0));
    assertEquals(3, new Diagram(graph, folding, Titles.labels(graph)).width().length - 1);
    assertEquals(c, folding.sources(graph.size() - 1).get(0));
  }

  @Test
  void folding_whatIsSharedStays() {
    Graph graph = Graph.of(Expression.parse("a = 2; b = a*3; c = tanh(b); y = c + b").output());
    int c = graph.place(graph.root().operands().get(0));
    Folding folding = Folding.ofNodes(graph, List.of(c));
    assertEquals(0, folding.hidden(c));
    int b = graph.left(c);
    assertTrue(folding.isSeen(b));
    Folding all = Folding.ofNodes(graph, List.of(graph.size() - 1, c));
    assertEquals(graph.size() - 1, all.shownAs(b));
    assertEquals(2, new Diagram(graph, all, Titles.labels(graph)).width().length);
  }

  private static Figures figures(Graph graph) {
    return new Figures() {
      @Override
      public boolean hasData(int node) {
        return node == 0;
      }

      @Override
      public double data(int node) {
        return graph.node(node).data();
      }

      @Override
      public double grad(int node) {
        return 0.5;
      }
    };
  }

  @Test
  void dot_isThatOfMicrograd() {
    Graph graph = diagram("a = 2; y = a*a").graph();
    assertEquals(
        """
        digraph {
          rankdir=LR;
          v0 [shape=record, label="{ a | data 2 | grad 0.5 }"];
          v1 [shape=record, label="{ y | data  | grad 0.5 }"];
          o1 [label="*"];
          o1 -> v1;
          v0 -> o1;
          v0 -> o1;
        }
        """,
        DotText.of(new Diagram(graph), figures(graph)));
  }

  @Test
  void svg_holdsEveryBoxAndLine() throws Exception {
    Diagram diagram = diagram("a = 2; y = tanh(a)*a");
    Arrangement places =
        Arrangement.of(diagram.from(), diagram.to(), diagram.width(), diagram.height());
    String svg = SvgText.of(diagram, places, figures(diagram.graph()));
    var drawing =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    assertEquals(5, drawing.getElementsByTagName("rect").getLength());
    assertEquals(5, drawing.getElementsByTagName("polyline").getLength());
    assertTrue(svg.contains(">tanh</text>"), svg);
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
