package nudge.tape;

import java.util.Arrays;

/**
 * What a number's gradient is the sum of: local derivative times upstream gradient, in the order in
 * which the chain rule adds them.
 */
final class Contributions {
  private Node[] locals = new Node[1];
  private Node[] upstreams = new Node[1];
  private int count;

  void add(Node local, Node upstream) {
    if (count == locals.length) {
      locals = Arrays.copyOf(locals, 2 * count);
      upstreams = Arrays.copyOf(upstreams, 2 * count);
    }
    locals[count] = local;
    upstreams[count++] = upstream;
  }

  /** Whether there is just one, and its local derivative is another one for every row. */
  boolean isProduct() {
    return count == 1
        && !(locals[0] instanceof Node.Constant)
        && !(locals[0] instanceof Node.Uniform);
  }

  /** The first local derivative. */
  Node local() {
    return locals[0];
  }

  /** The first upstream gradient. */
  Node upstream() {
    return upstreams[0];
  }

  /** A sum that starts from nothing, so the first product is kept to the bit. */
  Node sum(Recorder recorder) {
    return recorder.sumOfProducts(
        null, Arrays.copyOf(locals, count), Arrays.copyOf(upstreams, count));
  }
}
