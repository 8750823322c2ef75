package nudge.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A graph of random operations with nodes of random sizes, laid out. */
final class RandomGraph {
  private static final double ROUNDING = 1e-9;

  private final int[] from;
  private final int[] to;
  private final double[] width;
  private final double[] height;
  private final Layout layout;

  /** Which operands operations have. */
  enum Kind {
    /** Of all earlier nodes any. */
    ANY,

    /** Of the latest twenty nodes any. */
    NEAR,

    /** The sum so far and a product of the first two nodes. */
    SUM,

    /** Each node once. */
    TREE
  }

  private RandomGraph(int[] from, int[] to, double[] width, double[] height) {
    this.from = from;
    this.to = to;
    this.width = width;
    this.height = height;
    this.layout = Layout.of(from, to, width, height);
  }

  static RandomGraph of(Random random, int nodes) {
    return of(random, nodes, Kind.values()[random.nextInt(Kind.values().length)]);
  }

  static RandomGraph of(Random random, int nodes, Kind kind) {
    List<int[]> edges = new ArrayList<>();
    List<Integer> unused = new ArrayList<>();
    for (int node = 0; node < nodes; node++) {
      boolean leaf = node < 2 || kind != Kind.SUM && random.nextInt(3) == 0;
      for (int operand = 0; operand < 2 && !leaf; operand++) {
        edges.add(new int[] {operand(random, node, operand, kind, unused), node});
      }
      unused.add(node);
    }
    int[] from = edges.stream().mapToInt(edge -> edge[0]).toArray();
    int[] to = edges.stream().mapToInt(edge -> edge[1]).toArray();
    return new RandomGraph(from, to, sizes(random, nodes, 20, 120), sizes(random, nodes, 20, 40));
  }

  private static int operand(
      Random random, int node, int operand, Kind kind, List<Integer> unused) {
    return switch (kind) {
      case ANY -> random.nextInt(node);
      case NEAR -> Math.max(0, node - 1 - random.nextInt(20));
      case SUM -> node % 2 == 0 ? operand : operand == 0 || node < 4 ? node - 1 : node - 2;
      case TREE ->
          unused.isEmpty()
              ? random.nextInt(node)
              : unused.remove(Math.max(0, unused.size() - 1 - random.nextInt(3)));
    };
  }

  private static double[] sizes(Random random, int nodes, int smallest, int largest) {
    return random.ints(nodes, smallest, largest + 1).asDoubleStream().toArray();
  }

  Layout layout() {
    return layout;
  }

  double secondsToLayOut() {
    long start = System.nanoTime();
    Layout.of(from, to, width, height);
    return (System.nanoTime() - start) / 1e9;
  }

  void assertToTheRight(String name) {
    for (int edge = 0; edge < from.length; edge++) {
      double[] route = layout.route(edge);
      for (int i = 2; i < route.length; i += 2) {
        assertTrue(route[i - 2] < route[i], name + ", edge " + edge);
      }
      assertTrue(layout.x(from[edge]) < layout.x(to[edge]), name + ", edge " + edge);
    }
  }

  void assertNoOverlap(String name) {
    List<Integer> nodes =
        IntStream.range(0, width.length)
            .boxed()
            .sorted(Comparator.<Integer>comparingDouble(layout::x).thenComparing(layout::y))
            .toList();
    for (int i = 1; i < nodes.size(); i++) {
      int above = nodes.get(i - 1);
      int below = nodes.get(i);
      double gap = layout.y(below) - layout.y(above) - (height[above] + height[below]) / 2;
      double across = layout.x(below) - layout.x(above) - (width[above] + width[below]) / 2;
      assertTrue(
          layout.x(above) == layout.x(below) ? gap > 18 - ROUNDING : across > 40 - ROUNDING, name);
    }
  }

  void assertInside(String name) {
    for (int node = 0; node < width.length; node++) {
      assertTrue(layout.x(node) - width[node] / 2 >= -ROUNDING, name);
      assertTrue(layout.x(node) + width[node] / 2 <= layout.width() + ROUNDING, name);
      assertTrue(layout.y(node) - height[node] / 2 >= -ROUNDING, name);
      assertTrue(layout.y(node) + height[node] / 2 <= layout.height() + ROUNDING, name);
    }
  }
}
