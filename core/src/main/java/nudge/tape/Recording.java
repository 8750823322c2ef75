package nudge.tape;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<Value, Node> leaves;
  private final Node[] nodes;
  private final Chains chains;
  private final Contributions[] contributions;

  /**
   * @param leaves what stands for each leaf; others are constants
   * @param wanted the leaves whose gradients are wanted
   * @param seed the derivative of the root by itself
   */
  Recording(Recorder recorder, Value root, Map<Value, Node> leaves, List<Value> wanted, Node seed) {
    this.recorder = recorder;
    this.graph = Graph.of(root);
    this.leaves = leaves;
    this.nodes = new Node[graph.nodes().size()];
    this.contributions = new Contributions[nodes.length];
    this.chains = new Chains(graph, parameters());
    forward();
    backward(varying(wanted), seed);
  }

  /** Notes the leaves; tells which are parameters. */
  private boolean[] parameters() {
    boolean[] parameters = new boolean[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      Value value = graph.nodes().get(i);
      if (value.isLeaf()) {
        Node node = leaves.get(value);
        nodes[i] = node == null ? recorder.constant(value.data()) : node;
        parameters[i] = node instanceof Node.Uniform;
      }
    }
    return parameters;
  }

  private void forward() {
    for (int i = 0; i < nodes.length; i++) {
      Chains.Chain chain = chains.endingAt(i);
      if (chain != null) {
        nodes[i] = sum(chain);
      } else if (nodes[i] == null && !chains.isInside(i)) {
        int[] operands = graph.operands(i);
        Op op = graph.nodes().get(i).op();
        nodes[i] = op.value(recorder, nodes[operands[0]], second(operands));
      }
    }
  }

  private Node second(int[] operands) {
    return operands.length == 2 ? nodes[operands[1]] : null;
  }

  private Node sum(Chains.Chain chain) {
    int[] products = chain.products();
    Node[] weights = new Node[products.length];
    Node[] factors = new Node[products.length];
    for (int i = 0; i < products.length; i++) {
      weights[i] = nodes[chains.weight(products[i])];
      factors[i] = nodes[chains.factor(products[i])];
    }
    Node start = chain.start() < 0 ? null : nodes[chain.start()];
    return recorder.sumOfProducts(start, weights, factors);
  }

  /** For each node whether it depends on a leaf that is wanted; no other gradient is needed. */
  private boolean[] varying(List<Value> wanted) {
    Map<Value, Boolean> known = new IdentityHashMap<>();
    for (Value leaf : wanted) {
      known.put(leaf, true);
    }
    boolean[] varying = new boolean[nodes.length];
    for (int i = 0; i < varying.length; i++) {
      Value value = graph.nodes().get(i);
      varying[i] = value.isLeaf() && known.containsKey(value);
      for (int operand : graph.operands(i)) {
        varying[i] |= varying[operand];
      }
    }
    return varying;
  }

  private void backward(boolean[] varying, Node seed) {
    int root = nodes.length - 1;
    contribute(root, recorder.constant(1), seed);
    for (int i = root; i >= 0; i--) {
      boolean due = contributions[i] != null && !graph.nodes().get(i).isLeaf();
      if (due && varying[i]) {
        push(i, contributions[i].sum(recorder), varying);
      }
    }
  }

  private void push(int node, Node gradient, boolean[] varying) {
    Chains.Chain chain = chains.endingAt(node);
    if (chain != null) {
      push(chain, gradient, varying);
      return;
    }
    int[] operands = graph.operands(node);
    Op op = graph.nodes().get(node).op();
    Node a = nodes[operands[0]];
    for (int k = 0; k < operands.length; k++) {
      if (varying[operands[k]]) {
        Node local = op.derivative(recorder, k, a, second(operands), nodes[node]);
        contribute(operands[k], local, gradient);
      }
    }
  }

  private void push(Chains.Chain chain, Node gradient, boolean[] varying) {
    for (int t = chain.products().length - 1; t >= 0; t--) {
      int weight = chains.weight(chain.products()[t]);
      int factor = chains.factor(chain.products()[t]);
      contribute(weight, nodes[factor], gradient);
      if (varying[factor]) {
        contribute(factor, nodes[weight], gradient);
      }
    }
    if (chain.start() >= 0) {
      contribute(chain.start(), recorder.constant(1), gradient);
    }
  }

  private void contribute(int node, Node local, Node upstream) {
    if (contributions[node] == null) {
      contributions[node] = new Contributions();
    }
    contributions[node].add(local, upstream);
  }

  Recorder recorder() {
    return recorder;
  }

  /** What the graph leads to. */
  Node root() {
    return nodes[nodes.length - 1];
  }

  /** What the gradients of these leaves are sums of; null for one that nothing depends on. */
  Contributions[] gradients(List<Value> wanted) {
    Contributions[] gradients = new Contributions[wanted.size()];
    int[] places = places(wanted);
    for (int i = 0; i < gradients.length; i++) {
      gradients[i] = places[i] < 0 ? null : contributions[places[i]];
    }
    return gradients;
  }

  /** What stands for some values of the graph. */
  List<Node> nodes(List<Value> values) {
    List<Node> found = new ArrayList<>();
    for (int place : places(values)) {
      found.add(nodes[place]);
    }
    return found;
  }

  private int[] places(List<Value> values) {
    Map<Value, Integer> known = new IdentityHashMap<>();
    for (Value value : values) {
      known.put(value, -1);
    }
    for (int i = 0; i < nodes.length; i++) {
      if (known.containsKey(graph.nodes().get(i))) {
        known.put(graph.nodes().get(i), i);
      }
    }
    int[] places = new int[values.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = known.get(values.get(i));
    }
    return places;
  }
}
