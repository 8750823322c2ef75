package nudge.tape;

/**
 * A number of a recorded row: written once, after all that it is computed from. Two are equal only
 * if they are the same.
 */
abstract sealed class Node {
  /**
   * Its place in the order of recording; a parameter, which needs no recording, has one below 0.
   */
  final int id;

  private Node(int id) {
    this.id = id;
  }

  /** The same number for ever. */
  static final class Constant extends Node {
    final double value;

    Constant(int id, double value) {
      super(id);
      this.value = value;
    }
  }

  /** A parameter: the same number for every row. */
  static final class Uniform extends Node {
    final int index;

    Uniform(int index) {
      super(-1 - index);
      this.index = index;
    }
  }

  /** A number that comes with the row: an input, a target or the seed. */
  static final class Given extends Node {
    final int register;

    Given(int id, int register) {
      super(id);
      this.register = register;
    }
  }

  /** What a primitive makes of others. */
  static final class Step extends Node {
    final Primitive primitive;
    final Node[] operands;
    final double exponent;

    Step(int id, Primitive primitive, Node[] operands, double exponent) {
      super(id);
      this.primitive = primitive;
      this.operands = operands;
      this.exponent = exponent;
    }
  }

  /**
   * start + w₀x₀ + w₁x₁ + …, added in that order: weights are parameters, evenly spaced, factors
   * are computed for every row. Without a start, which is null then, the first product begins the
   * sum.
   */
  static final class Dot extends Node {
    final Uniform start;
    final int[] weights;
    final Node[] factors;

    Dot(int id, Uniform start, int[] weights, Node[] factors) {
      super(id);
      this.start = start;
      this.weights = weights;
      this.factors = factors;
    }
  }
}
