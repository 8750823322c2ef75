package nudge.tape;

import java.util.ArrayList;
import java.util.List;

/**
 * What a number's gradient is the sum of: local derivative times upstream gradient, in the order in
 * which the chain rule adds them. Nearly all there are, of the weights, have just one.
 */
final class Contributions {
  private final Node local;
  private final Node upstream;
  private List<Contributions> others;

  Contributions(Node local, Node upstream) {
    this.local = local;
    this.upstream = upstream;
  }

  void add(Node local, Node upstream) {
    if (others == null) {
      others = new ArrayList<>();
    }
    others.add(new Contributions(local, upstream));
  }

  /** Whether there is just one, and its local derivative is another one for every row. */
  boolean isProduct() {
    return others == null && !(local instanceof Node.Constant) && !(local instanceof Node.Uniform);
  }

  /** The first local derivative. */
  Node local() {
    return local;
  }

  /** The first upstream gradient. */
  Node upstream() {
    return upstream;
  }

  /** A sum that starts from nothing, so the first product is kept to the bit. */
  Node sum(Recorder recorder) {
    int count = others == null ? 1 : 1 + others.size();
    Node[] locals = new Node[count];
    Node[] upstreams = new Node[count];
    for (int i = 0; i < count; i++) {
      Contributions product = i == 0 ? this : others.get(i - 1);
      locals[i] = product.local;
      upstreams[i] = product.upstream;
    }
    return recorder.sumOfProducts(null, locals, upstreams);
  }
}
