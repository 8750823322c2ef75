package nudge.tape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nudge.autograd.Graph;

/**
 * What the gradients of all parameters are the sums of over the rows. Most are a product, of what
 * the parameter was multiplied with and what comes back; seen together, those of a layer are an
 * outer product.
 */
final class ParameterGradients {

  /** Each of the parameters has the gradient factor(t)·delta(j), summed over the rows. */
  record Products(Node[] deltas, Node[] factors, Instruction.Weights weights) {}

  /** The parameters {@code parameter + j·stride} have the gradients nodes(j), summed likewise. */
  record Sums(Node[] nodes, int parameter, int stride) {}

  private final List<Products> products = new ArrayList<>();
  private final List<Sums> sums = new ArrayList<>();
  private final List<Node> roots = new ArrayList<>();

  /** A product's or sum's parts: for a neuron, its weights, or its bias. */
  private record Part(int parameter, Node delta, Node[] factors) {}

  private ParameterGradients(List<Part> parts) {
    int from = 0;
    for (int i = 1; i <= parts.size(); i++) {
      if (i == parts.size() || !goesOn(parts, from, i)) {
        join(parts.subList(from, i));
        from = i;
      }
    }
  }

  /**
   * @param contributions to the nodes of the graph
   * @param places of the parameters in it; {@link Graph#NONE} for one that it does without
   */
  static ParameterGradients of(Recorder recorder, Contributions contributions, int[] places) {
    Node one = recorder.constant(1);
    List<Part> products = new ArrayList<>();
    List<Part> sums = new ArrayList<>();
    int parameter = 0;
    while (parameter < places.length) {
      int place = places[parameter];
      if (place == Graph.NONE || !contributions.isAny(place)) {
        parameter++;
      } else if (contributions.isProduct(place)) {
        Part part = product(contributions, places, parameter);
        products.add(part);
        parameter += part.factors.length;
      } else {
        Node sum = contributions.sum(place, recorder);
        sums.add(new Part(parameter++, sum, new Node[] {one}));
      }
    }
    List<Part> parts = new ArrayList<>(products);
    parts.addAll(sums);
    return new ParameterGradients(parts);
  }

  /** As many parameters, side by side, as have the same upstream gradient. */
  private static Part product(Contributions contributions, int[] places, int from) {
    Node delta = contributions.upstream(places[from]);
    int to = from + 1;
    while (to < places.length
        && places[to] != Graph.NONE
        && contributions.isProduct(places[to])
        && contributions.upstream(places[to]) == delta) {
      to++;
    }
    Node[] factors = new Node[to - from];
    for (int i = 0; i < factors.length; i++) {
      factors[i] = contributions.local(places[from + i]);
    }
    return new Part(from, delta, factors);
  }

  private static boolean goesOn(List<Part> parts, int from, int i) {
    Part first = parts.get(from);
    Part part = parts.get(i);
    int stride = parts.get(from + 1).parameter - first.parameter;
    return part.parameter == first.parameter + (i - from) * stride
        && Arrays.equals(part.factors, first.factors);
  }

  private void join(List<Part> parts) {
    Part first = parts.get(0);
    int stride = parts.size() == 1 ? 0 : parts.get(1).parameter - first.parameter;
    Node[] deltas = new Node[parts.size()];
    for (int j = 0; j < deltas.length; j++) {
      deltas[j] = parts.get(j).delta;
      roots.add(deltas[j]);
    }
    if (first.factors[0] instanceof Node.Constant) {
      sums.add(new Sums(deltas, first.parameter, stride));
    } else {
      roots.addAll(Arrays.asList(first.factors));
      products.add(
          new Products(deltas, first.factors, new Instruction.Weights(first.parameter, stride, 1)));
    }
  }

  List<Products> products() {
    return products;
  }

  List<Sums> sums() {
    return sums;
  }

  /** All that has to be computed. */
  List<Node> roots() {
    return roots;
  }
}
