package nudge.tape;

import java.util.Arrays;
import java.util.List;
import nudge.autograd.BasicOp;
import nudge.autograd.Graph;
import nudge.autograd.Op;
import nudge.autograd.Value;

/**
 * Finds the sums b + w₀x₀ + w₁x₁ + … of a graph, w and b being parameters, which are used nowhere
 * else. Each is then differentiated at once, at the place of its last addition. To the bit that is
 * the same as one addition after the other unless an x gets a gradient in between from somewhere
 * else; such a sum is left as it is.
 */
final class Chains {
  /**
   * A sum by the places of its parts in the graph.
   *
   * @param start of b, or −1 if the first product begins the sum
   * @param products in the order in which they are added
   */
  record Chain(int start, int[] products) {}

  private static final int NONE = -1;

  private final Graph graph;
  private final boolean[] parameter;
  private final int[][] users;
  private final Chain[] chains;
  private final boolean[] inside;

  /**
   * @param parameter for each node whether it is one
   */
  Chains(Graph graph, boolean[] parameter) {
    this.graph = graph;
    this.parameter = parameter;
    this.users = users(graph);
    this.chains = new Chain[parameter.length];
    this.inside = new boolean[parameter.length];
    for (int node = parameter.length - 1; node >= 0; node--) {
      if (!inside[node] && is(node, BasicOp.ADD)) {
        find(node);
      }
    }
  }

  /** The sum that ends with this node, or null. */
  Chain endingAt(int node) {
    return chains[node];
  }

  /** Whether a node is a part of a sum that ends later. */
  boolean isInside(int node) {
    return inside[node];
  }

  /** Of the two factors of a product the parameter. */
  int weight(int product) {
    int left = graph.operands(product)[0];
    return parameter[left] ? left : graph.operands(product)[1];
  }

  /** Of the two factors of a product the other. */
  int factor(int product) {
    int left = graph.operands(product)[0];
    return parameter[left] ? graph.operands(product)[1] : left;
  }

  /** Who uses each node, in their order. */
  private static int[][] users(Graph graph) {
    List<Value> nodes = graph.nodes();
    int[] counts = new int[nodes.size()];
    for (int node = 0; node < counts.length; node++) {
      for (int operand : graph.operands(node)) {
        counts[operand]++;
      }
    }
    int[][] users = new int[counts.length][];
    for (int node = 0; node < counts.length; node++) {
      users[node] = new int[counts[node]];
      counts[node] = 0;
      for (int operand : graph.operands(node)) {
        users[operand][counts[operand]++] = node;
      }
    }
    return users;
  }

  private void find(int end) {
    int[] additions = new int[16];
    int[] products = new int[16];
    int count = 0;
    int node = end;
    while (is(node, BasicOp.ADD) && (node == end || users[node].length == 1)) {
      int left = graph.operands(node)[0];
      int right = graph.operands(node)[1];
      if (!isProduct(right)) {
        return;
      }
      if (count + 2 > products.length) {
        products = Arrays.copyOf(products, 2 * count + 2);
        additions = Arrays.copyOf(additions, 2 * count + 2);
      }
      additions[count] = node;
      products[count++] = right;
      node = left;
    }
    boolean started = isOwn(node) && parameter[node];
    if (!started && !isProduct(node)) {
      return;
    }
    if (!started) {
      products[count++] = node;
    }
    int[] inOrder = reversed(products, count);
    if (isUndisturbed(inOrder, end)) {
      chains[end] = new Chain(started ? node : NONE, inOrder);
      absorb(inOrder, additions, started ? count : count - 1);
    }
  }

  private void absorb(int[] products, int[] additions, int count) {
    for (int product : products) {
      inside[product] = true;
    }
    for (int i = 1; i < count; i++) {
      inside[additions[i]] = true;
    }
  }

  private static int[] reversed(int[] numbers, int count) {
    int[] reversed = new int[count];
    for (int i = 0; i < count; i++) {
      reversed[i] = numbers[count - 1 - i];
    }
    return reversed;
  }

  private boolean is(int node, Op op) {
    return graph.nodes().get(node).op() == op;
  }

  private boolean isOwn(int node) {
    return users[node].length == 1;
  }

  /** A parameter times something else, neither the product nor the parameter used otherwise. */
  private boolean isProduct(int node) {
    if (!is(node, BasicOp.MULTIPLY) || !isOwn(node)) {
      return false;
    }
    int left = graph.operands(node)[0];
    int right = graph.operands(node)[1];
    return parameter[left] != parameter[right] && isOwn(parameter[left] ? left : right);
  }

  private boolean isUndisturbed(int[] products, int end) {
    for (int product : products) {
      int[] users = this.users[factor(product)];
      int next = Arrays.binarySearch(users, product) + 1;
      while (next < users.length && users[next] < end) {
        if (Arrays.binarySearch(products, users[next]) < 0) {
          return false;
        }
        next++;
      }
    }
    return true;
  }
}
