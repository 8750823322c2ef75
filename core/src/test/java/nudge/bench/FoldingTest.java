package nudge.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nudge.autograd.Graph;
import nudge.autograd.Value;
import nudge.expression.Expression;
import org.junit.jupiter.api.Test;

/** Groups of nodes as one node each. */
class FoldingTest {
  private static Graph graph(String text) {
    return Graph.of(Expression.parse(text).output());
  }

  private static int place(Graph graph, String label) {
    for (int node = 0; node < graph.size(); node++) {
      if (graph.node(node).label().equals(label)) {
        return node;
      }
    }
    throw new AssertionError(label);
  }

  /** The nodes of these names as group 0. */
  private static Folding folded(Graph graph, String... labels) {
    int[] group = new int[graph.size()];
    Arrays.fill(group, Graph.NONE);
    for (String label : labels) {
      group[place(graph, label)] = 0;
    }
    return Folding.of(graph, group, new boolean[] {true});
  }

  private static int shown(Folding folding, Graph graph, String label) {
    return folding.shown(place(graph, label));
  }

  private static boolean hasCircle(Folding folding) {
    return Links.of(folding.size(), folding.from(), folding.to()).hasCircle();
  }

  @Test
  void nothingFolded_isTheGraphItself() {
    Graph graph = graph("a = 2; b = a + a; c = b*a");
    Folding folding = Folding.of(graph, new int[3], new boolean[1]);
    assertEquals(3, folding.size());
    assertArrayEquals(new int[] {0, 0, 1, 0}, folding.from());
    assertArrayEquals(new int[] {1, 1, 2, 2}, folding.to());
  }

  @Test
  void group_isOneNodeWithOneEdgeFromEachOperand() {
    Graph graph = graph("x = 2; w = 3; p = x*w; q = p + x; o = tanh(q); r = o*o + o");
    Folding folding = folded(graph, "p", "q", "o");
    int neuron = shown(folding, graph, "o");
    assertEquals(graph.size() - 2, folding.size());
    assertEquals(3, folding.count(neuron));
    assertEquals(place(graph, "o"), folding.last(neuron));
    assertEquals(neuron, shown(folding, graph, "p"));
    List<Integer> sources = new ArrayList<>();
    for (int i = 0; i < folding.to().length; i++) {
      if (folding.to()[i] == neuron) {
        sources.add(folding.from()[i]);
      }
    }
    assertEquals(List.of(shown(folding, graph, "x"), shown(folding, graph, "w")), sources);
  }

  @Test
  void everythingFolded_isOneNodeWithoutEdges() {
    Graph graph = graph("a = 2; b = a + a; c = b*a");
    Folding folding = Folding.of(graph, new int[3], new boolean[] {true});
    assertEquals(1, folding.size());
    assertEquals(0, folding.from().length);
  }

  /** b lies between a and c, so those cannot be one. */
  @Test
  void groupThatComesBackToItself_isTakenApart() {
    Graph graph = graph("x = 1; a = exp(x); b = tanh(a); c = a*b");
    Folding folding = folded(graph, "a", "c");
    assertNotEquals(shown(folding, graph, "a"), shown(folding, graph, "c"));
    assertFalse(hasCircle(folding));
  }

  /** Each alone could be one node, but not both. */
  @Test
  void groupsThatNeedEachOther_areTakenApart() {
    Graph graph = graph("x = 1; a = exp(x); b = sin(x); a2 = exp(b); b2 = sin(a); c = a2 + b2");
    int[] group = new int[graph.size()];
    Arrays.fill(group, Graph.NONE);
    group[place(graph, "a")] = 0;
    group[place(graph, "a2")] = 0;
    group[place(graph, "b")] = 1;
    group[place(graph, "b2")] = 1;
    assertFalse(hasCircle(Folding.of(graph, group, new boolean[] {true, true})));
    assertEquals(
        graph.size() - 1, Folding.of(graph, group, new boolean[] {true, false}).size(), "one");
  }

  /** The weight goes with the later piece, which uses it. */
  @Test
  void leafOfAGroupThatIsTakenApart_staysWithItsUser() {
    Graph graph = graph("x = 1; w = 2; a = exp(x); b = tanh(a); c = w*b; d = a + c");
    Folding folding = folded(graph, "w", "a", "c", "d");
    assertFalse(hasCircle(folding));
    assertEquals(shown(folding, graph, "c"), shown(folding, graph, "w"));
    assertEquals(shown(folding, graph, "c"), shown(folding, graph, "d"));
    assertNotEquals(shown(folding, graph, "a"), shown(folding, graph, "c"));
  }

  @Test
  void randomGroups_neverGoRoundInACircle() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      Graph graph = random(random, 2 + random.nextInt(40));
      int groups = 1 + random.nextInt(5);
      int[] group = new int[graph.size()];
      for (int node = 0; node < group.length; node++) {
        group[node] = random.nextInt(groups + 1) - 1;
      }
      boolean[] folded = new boolean[groups];
      for (int each = 0; each < groups; each++) {
        folded[each] = random.nextInt(4) > 0;
      }
      check(graph, group, folded, "seed " + seed + ", graph " + i);
    }
  }

  private static void check(Graph graph, int[] group, boolean[] folded, String message) {
    Folding folding = Folding.of(graph, group, folded);
    assertFalse(hasCircle(folding), message);
    int count = 0;
    for (int shown = 0; shown < folding.size(); shown++) {
      count += folding.count(shown);
    }
    assertEquals(graph.size(), count, message);
    for (int a = 0; a < graph.size(); a++) {
      boolean alone = group[a] < 0 || !folded[group[a]];
      assertTrue(!alone || folding.count(folding.shown(a)) == 1, message);
      for (int b = 0; b < a; b++) {
        boolean together = folding.shown(a) == folding.shown(b);
        assertTrue(!together || group[a] == group[b], message);
      }
    }
  }

  private static Graph random(Random random, int operations) {
    List<Value> values = new ArrayList<>(List.of(Value.of(1), Value.of(2), Value.of(3)));
    for (int i = 0; i < operations; i++) {
      Value a = values.get(random.nextInt(values.size()));
      values.add(a.add(values.get(values.size() - 1 - random.nextInt(3))));
    }
    return Graph.of(values.get(values.size() - 1));
  }

  /** As many nodes as micrograd's demo has in the graph of one batch, a group for each row. */
  @Test
  void batch_foldsByRow() {
    int rows = 100;
    List<Value> weights = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      weights.add(Value.of(0.01 * i));
    }
    List<Value> results = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      Value sum = Value.of(row);
      for (Value weight : weights) {
        sum = sum.add(sum.multiply(weight).tanh());
      }
      results.add(sum);
    }
    Graph graph = Graph.of(Value.sum(results));
    int[] group = new int[graph.size()];
    Arrays.fill(group, Graph.NONE);
    int interior = 0;
    for (int node = 0; node < group.length; node++) {
      boolean row = !weights.contains(graph.node(node)) && interior < rows;
      group[node] = row ? interior : Graph.NONE;
      interior += results.contains(graph.node(node)) ? 1 : 0;
    }
    assertTrue(graph.size() > 65_000);
    boolean[] folded = new boolean[rows];
    Arrays.fill(folded, true);
    long start = System.nanoTime();
    Folding folding = Folding.of(graph, group, folded);
    double milliseconds = (System.nanoTime() - start) / 1e6;
    assertTrue(folding.size() < 700, folding.size() + " nodes");
    assertTrue(milliseconds < 1000, milliseconds + " ms");
  }
}
