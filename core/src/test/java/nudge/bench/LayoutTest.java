package nudge.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Pictures of graphs: to the right, without overlap, straight and soon there. */
class LayoutTest {
  private static final long SEED = 20261126;

  private static Layout layout(int nodes, int[]... edges) {
    double[] width = new double[nodes];
    double[] height = new double[nodes];
    Arrays.fill(width, 100);
    Arrays.fill(height, 30);
    return Layout.of(ends(edges, 0), ends(edges, 1), width, height);
  }

  private static int[] ends(int[][] edges, int end) {
    return Arrays.stream(edges).mapToInt(edge -> edge[end]).toArray();
  }

  private static int[] edge(int from, int to) {
    return new int[] {from, to};
  }

  @Test
  void nothing_hasNoSize() {
    Layout layout = layout(0);
    assertEquals(0, layout.width());
    assertEquals(0, layout.height());
  }

  @Test
  void oneNode_isThePicture() {
    Layout layout = layout(1);
    assertEquals(50, layout.x(0));
    assertEquals(15, layout.y(0));
    assertEquals(100, layout.width());
    assertEquals(30, layout.height());
  }

  @Test
  void chain_isALevelLine() {
    Layout layout = layout(3, edge(0, 1), edge(1, 2));
    assertEquals(30, layout.height());
    assertEquals(380, layout.width());
    assertArrayEquals(new double[] {100, 15, 140, 15}, layout.route(0));
    assertArrayEquals(new double[] {240, 15, 280, 15}, layout.route(1));
  }

  @Test
  void operands_standBelowOneAnotherAroundTheirUser() {
    Layout layout = layout(3, edge(0, 2), edge(1, 2));
    assertEquals(layout.x(0), layout.x(1));
    assertTrue(layout.y(0) + 30 < layout.y(1));
    assertEquals(layout.y(2), (layout.y(0) + layout.y(1)) / 2);
  }

  /** Of ((a + b) + c) + d, the last leaf stands in the column before the last. */
  @Test
  void leaf_standsBesideItsUser() {
    Layout layout =
        layout(7, edge(0, 2), edge(1, 2), edge(2, 4), edge(3, 4), edge(4, 6), edge(5, 6));
    assertEquals(layout.x(2), layout.x(3));
    assertEquals(layout.x(4), layout.x(5));
  }

  /** Two rows share a weight, and their losses are added one after the other. */
  @Test
  void rowsOfABatch_standBelowOneAnother() {
    Layout layout =
        layout(
            9,
            edge(0, 3), // weight and input of one row
            edge(1, 3),
            edge(0, 4), // and of the other
            edge(2, 4),
            edge(3, 5),
            edge(0, 5),
            edge(4, 6),
            edge(0, 6),
            edge(5, 7),
            edge(7, 8),
            edge(6, 8));
    assertEquals(layout.x(3), layout.x(4));
    assertEquals(layout.x(5), layout.x(6));
  }

  @Test
  void edgesBetweenTheSameNodes_runSideBySide() {
    Layout layout = layout(2, edge(0, 1), edge(0, 1));
    double[] one = layout.route(0);
    double[] other = layout.route(1);
    assertEquals(one[0], other[0]);
    assertEquals(6, other[1] - one[1]);
    assertTrue(one[one.length - 1] < other[other.length - 1]);
  }

  @Test
  void longEdge_isStraightAndMissesTheNodesBetween() {
    Layout layout = layout(4, edge(0, 1), edge(1, 2), edge(2, 3), edge(0, 3), edge(0, 3));
    double[] route = layout.route(3);
    double height = route[5];
    for (int i = 5; i < route.length - 3; i += 2) {
      assertEquals(height, route[i]);
    }
    assertTrue(Math.abs(height - layout.y(1)) > 15);
  }

  /** Four edges from one side to the other, drawn so that they cross at first. */
  @Test
  void crossings_areUndone() {
    Layout layout =
        layout(8, edge(0, 7), edge(1, 6), edge(2, 5), edge(3, 4), edge(0, 6), edge(3, 5));
    for (int edge = 0; edge < 6; edge++) {
      for (int other = 0; other < edge; other++) {
        assertFalse(cross(layout.route(edge), layout.route(other)), edge + " and " + other);
      }
    }
  }

  private static boolean cross(double[] one, double[] other) {
    return one[0] == other[0] && (one[1] - other[1]) * (one[3] - other[3]) < 0;
  }

  @Test
  void circle_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> layout(2, edge(0, 1), edge(1, 0)));
    assertThrows(IllegalArgumentException.class, () -> layout(1, edge(0, 0)));
  }

  @Test
  void randomGraphs_goToTheRightWithoutOverlap() {
    Random random = new Random(SEED);
    for (int i = 0; i < 200; i++) {
      RandomGraph graph = RandomGraph.of(random, 1 + random.nextInt(80));
      String name = "seed " + SEED + ", graph " + i;
      graph.assertToTheRight(name);
      graph.assertNoOverlap(name);
      graph.assertInside(name);
    }
  }

  @Test
  void sameGraph_hasTheSamePicture() {
    RandomGraph one = RandomGraph.of(new Random(SEED), 500);
    RandomGraph other = RandomGraph.of(new Random(SEED), 500);
    for (int node = 0; node < 500; node++) {
      assertEquals(one.layout().x(node), other.layout().x(node));
      assertEquals(one.layout().y(node), other.layout().y(node));
    }
  }

  /** Of each kind the quickest of some, so that the compiler and other work do not count. */
  @Test
  void fiveThousandNodes_takeAThirdOfASecondAtMost() {
    for (RandomGraph.Kind kind : RandomGraph.Kind.values()) {
      RandomGraph graph = RandomGraph.of(new Random(SEED), 5000, kind);
      double quickest = graph.secondsToLayOut();
      for (int i = 0; i < 10 && quickest >= 0.3; i++) {
        quickest = Math.min(quickest, graph.secondsToLayOut());
      }
      assertTrue(quickest < 0.3, kind + " took " + quickest + " s");
    }
  }
}
