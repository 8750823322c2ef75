package nudge.tape;

import java.util.Arrays;
import nudge.autograd.BasicOp;
import nudge.autograd.Graph;
import nudge.autograd.Op;

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
   * @param start of b, or {@link Graph#NONE} if the first product begins the sum
   * @param products in the order in which they are added
   */
  record Chain(int start, int[] products) {}

  private final Graph graph;
  private final boolean[] parameter;
  private final Users users;
  private final Chain[] chains;
  private final boolean[] inside;

  /** Of the sum at hand, from its end on: the places of its additions and of what they add. */
  private int[] additions = new int[16];

  private int[] products = new int[16];

  /**
   * @param parameter for each node whether it is one
   */
  Chains(Graph graph, boolean[] parameter) {
    this.graph = graph;
    this.parameter = parameter;
    this.users = new Users(graph);
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
    int left = graph.left(product);
    return parameter[left] ? left : graph.right(product);
  }

  /** Of the two factors of a product the other. */
  int factor(int product) {
    int left = graph.left(product);
    return parameter[left] ? graph.right(product) : left;
  }

  private void find(int end) {
    int count = 0;
    int node = end;
    while (is(node, BasicOp.ADD) && (node == end || users.count(node) == 1)) {
      int left = graph.left(node);
      int right = graph.right(node);
      if (!isProduct(right)) {
        return;
      }
      if (count + 2 > products.length) {
        products = Arrays.copyOf(products, 2 * products.length);
        additions = Arrays.copyOf(additions, 2 * additions.length);
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
    int[] inOrder = reversed(count);
    if (isUndisturbed(inOrder, end)) {
      chains[end] = new Chain(started ? node : Graph.NONE, inOrder);
      absorb(inOrder, started ? count : count - 1);
    }
  }

  private void absorb(int[] inOrder, int count) {
    for (int product : inOrder) {
      inside[product] = true;
    }
    for (int i = 1; i < count; i++) {
      inside[additions[i]] = true;
    }
  }

  /** So many of the products, the one that was found last first. */
  private int[] reversed(int count) {
    int[] reversed = new int[count];
    for (int i = 0; i < count; i++) {
      reversed[i] = products[count - 1 - i];
    }
    return reversed;
  }

  private boolean is(int node, Op op) {
    return graph.node(node).op() == op;
  }

  private boolean isOwn(int node) {
    return users.count(node) == 1;
  }

  /** A parameter times something else, neither the product nor the parameter used otherwise. */
  private boolean isProduct(int node) {
    if (!is(node, BasicOp.MULTIPLY) || !isOwn(node)) {
      return false;
    }
    int left = graph.left(node);
    int right = graph.right(node);
    return parameter[left] != parameter[right] && isOwn(parameter[left] ? left : right);
  }

  private boolean isUndisturbed(int[] products, int end) {
    for (int product : products) {
      int factor = factor(product);
      int next = users.firstAfter(factor, product);
      while (next < users.end(factor) && users.get(next) < end) {
        if (Arrays.binarySearch(products, users.get(next)) < 0) {
          return false;
        }
        next++;
      }
    }
    return true;
  }
}
