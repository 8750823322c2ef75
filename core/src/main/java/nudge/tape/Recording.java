package nudge.tape;

import java.util.ArrayList;
import java.util.List;
import nudge.autograd.Graph;
import nudge.autograd.Op;
import nudge.autograd.Value;

/**
 * A graph with its chain rule written out, as steps that any engine can take. Forward, every
 * operation notes its value; backward, in exactly the reverse order, every operation notes its
 * local derivatives, and every gradient the sum of its contributions. Nothing here knows a layer,
 * an activation or a loss.
 */
final class Recording {
  private final Recorder recorder;
  private final Graph graph;
  private final Node[] nodes;
  private final Chains chains;
  private final Contributions contributions;

  /**
   * @param leaves the leaves that are no constants, and what stands for each
   * @param wanted the leaves whose gradients are wanted
   * @param seed the derivative of the root by itself
   */
  Recording(
      Recorder recorder,
      Value root,
      List<Value> leaves,
      Node[] stands,
      List<Value> wanted,
      Node seed) {
    this.recorder = recorder;
    this.graph = Graph.of(root);
    this.nodes = new Node[graph.size()];
    this.contributions = new Contributions(nodes.length);
    leaves(leaves, stands);
    this.chains = new Chains(graph, parameters());
    forward();
    backward(varying(wanted), seed);
  }

  private void leaves(List<Value> leaves, Node[] stands) {
    for (int i = 0; i < stands.length; i++) {
      int place = graph.place(leaves.get(i));
      if (place != Graph.NONE) {
        nodes[place] = stands[i];
      }
    }
    for (int i = 0; i < nodes.length; i++) {
      Value value = graph.node(i);
      if (value.isLeaf() && nodes[i] == null) {
        nodes[i] = recorder.constant(value.data());
      }
    }
  }

  private boolean[] parameters() {
    boolean[] parameters = new boolean[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      parameters[i] = nodes[i] instanceof Node.Uniform;
    }
    return parameters;
  }

  private void forward() {
    for (int i = 0; i < nodes.length; i++) {
      Chains.Chain chain = chains.endingAt(i);
      if (chain != null) {
        nodes[i] = sum(chain);
      } else if (nodes[i] == null && !chains.isInside(i)) {
        Op op = graph.node(i).op();
        nodes[i] = op.value(recorder, nodes[graph.left(i)], second(i));
      }
    }
  }

  private Node second(int node) {
    return graph.right(node) == Graph.NONE ? null : nodes[graph.right(node)];
  }

  private Node sum(Chains.Chain chain) {
    int[] products = chain.products();
    Node[] weights = new Node[products.length];
    Node[] factors = new Node[products.length];
    for (int i = 0; i < products.length; i++) {
      weights[i] = nodes[chains.weight(products[i])];
      factors[i] = nodes[chains.factor(products[i])];
    }
    Node start = chain.start() == Graph.NONE ? null : nodes[chain.start()];
    return recorder.sumOfProducts(start, weights, factors);
  }

  /** For each node whether it depends on a leaf that is wanted; no other gradient is needed. */
  private boolean[] varying(List<Value> wanted) {
    boolean[] varying = new boolean[nodes.length];
    for (Value leaf : wanted) {
      if (graph.place(leaf) != Graph.NONE) {
        varying[graph.place(leaf)] = true;
      }
    }
    for (int i = 0; i < varying.length; i++) {
      varying[i] |= graph.left(i) != Graph.NONE && varying[graph.left(i)];
      varying[i] |= graph.right(i) != Graph.NONE && varying[graph.right(i)];
    }
    return varying;
  }

  private void backward(boolean[] varying, Node seed) {
    int root = nodes.length - 1;
    contributions.add(root, recorder.constant(1), seed);
    for (int i = root; i >= 0; i--) {
      if (contributions.isAny(i) && varying[i] && !graph.node(i).isLeaf()) {
        push(i, contributions.sum(i, recorder), varying);
      }
    }
  }

  private void push(int node, Node gradient, boolean[] varying) {
    Chains.Chain chain = chains.endingAt(node);
    if (chain != null) {
      push(chain, gradient, varying);
      return;
    }
    push(node, 0, graph.left(node), gradient, varying);
    if (graph.right(node) != Graph.NONE) {
      push(node, 1, graph.right(node), gradient, varying);
    }
  }

  private void push(int node, int k, int operand, Node gradient, boolean[] varying) {
    if (varying[operand]) {
      Op op = graph.node(node).op();
      Node a = nodes[graph.left(node)];
      contributions.add(
          operand, op.derivative(recorder, k, a, second(node), nodes[node]), gradient);
    }
  }

  private void push(Chains.Chain chain, Node gradient, boolean[] varying) {
    for (int t = chain.products().length - 1; t >= 0; t--) {
      int weight = chains.weight(chain.products()[t]);
      int factor = chains.factor(chain.products()[t]);
      contributions.add(weight, nodes[factor], gradient);
      if (varying[factor]) {
        contributions.add(factor, nodes[weight], gradient);
      }
    }
    if (chain.start() != Graph.NONE) {
      contributions.add(chain.start(), recorder.constant(1), gradient);
    }
  }

  /** What the graph leads to. */
  Node root() {
    return nodes[nodes.length - 1];
  }

  /** What the gradients are sums of. */
  Contributions contributions() {
    return contributions;
  }

  /** Where leaves stand in the graph; {@link Graph#NONE} for one that it does without. */
  int[] places(List<Value> leaves) {
    int[] places = new int[leaves.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = graph.place(leaves.get(i));
    }
    return places;
  }

  /** What stands for some values of the graph. */
  List<Node> nodes(List<Value> values) {
    List<Node> found = new ArrayList<>();
    for (Value value : values) {
      found.add(node(graph.place(value)));
    }
    return found;
  }

  /** A part of a sum that is noted as a whole has no node before somebody asks for it. */
  private Node node(int place) {
    if (nodes[place] == null) {
      Node a = node(graph.left(place));
      Node b = node(graph.right(place));
      nodes[place] = graph.node(place).op().value(recorder, a, b);
    }
    return nodes[place];
  }
}
