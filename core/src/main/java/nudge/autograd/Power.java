package nudge.autograd;

import java.util.List;
import nudge.text.Numbers;

/**
 * A power with a constant exponent. Small integer exponents are products by repeated squaring, in
 * one fixed order and with the right sign for negative bases; other exponents give NaN there.
 */
public record Power(double exponent) implements Op {
  /** Beyond this a product of rounded factors is less exact than {@code nudge.math.Pow}. */
  private static final int LARGEST_PRODUCT = 64;

  @Override
  public Description description() {
    String n = Numbers.format(exponent);
    return new Description("**" + n, domain(), "a^" + n, List.of(slope(n)));
  }

  /** Without the words, which take a while to write. */
  @Override
  public int arity() {
    return 1;
  }

  /** A negative exponent divides by 0 at 0, a broken one has no value below. */
  @Override
  public Domain domain() {
    if (exponent == Math.floor(exponent)) {
      return exponent < 0 ? Domain.NOT_ZERO : Domain.ALL;
    }
    return exponent < 0 ? Domain.POSITIVE : Domain.NOT_NEGATIVE;
  }

  private String slope(String n) {
    if (exponent == 0 || exponent == 1) {
      return n;
    }
    return exponent == 2 ? "2a" : n + "·a^" + Numbers.format(exponent - 1);
  }

  @Override
  public <T> T value(Arithmetic<T> m, T a, T b) {
    return raise(m, a, exponent);
  }

  /** n·aⁿ⁻¹, save that a⁰ has slope 0 and a¹ slope 1 even where 0·a⁻¹ would be NaN. */
  @Override
  public <T> T derivative(Arithmetic<T> m, int operand, T a, T b, T y) {
    if (exponent == 0 || exponent == 1) {
      return m.constant(exponent);
    }
    return m.multiply(m.constant(exponent), raise(m, a, exponent - 1));
  }

  private static <T> T raise(Arithmetic<T> m, T base, double exponent) {
    boolean product = exponent == Math.floor(exponent) && Math.abs(exponent) <= LARGEST_PRODUCT;
    if (!product) {
      return m.pow(base, exponent);
    }
    int n = (int) Math.abs(exponent);
    T power = n == 0 ? m.constant(1) : product(m, base, n);
    return exponent < 0 ? m.divide(m.constant(1), power) : power;
  }

  private static <T> T product(Arithmetic<T> m, T base, int n) {
    if (n == 1) {
      return base;
    }
    T root = product(m, base, n / 2);
    T square = m.multiply(root, root);
    return n % 2 == 0 ? square : m.multiply(square, base);
  }
}
