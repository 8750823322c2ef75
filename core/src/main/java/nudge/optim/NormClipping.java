package nudge.optim;

import nudge.math.RowSum;

/**
 * Shrinks a gradient that is longer than the limit to that length and keeps its direction (Pascanu,
 * Mikolov and Bengio, "On the difficulty of training recurrent neural networks", 2013). As
 * PyTorch's clip_grad_norm_, save that nothing is added to the length. With a NaN or an infinite
 * number in it all of the gradient becomes NaN, for it has no length.
 *
 * @param limit the largest Euclidean length
 */
public record NormClipping(double limit) implements Clipping {
  @Override
  public String id() {
    return "norm";
  }

  @Override
  public double[] settings() {
    return new double[] {limit};
  }

  @Override
  public void clip(double[] gradient) {
    double norm = norm(gradient);
    if (norm <= limit) {
      return;
    }
    if (norm == Double.POSITIVE_INFINITY) {
      bringToSizeOne(gradient);
      norm = norm(gradient);
    }
    double scale = limit / norm;
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] *= scale;
    }
  }

  private static double norm(double[] gradient) {
    double[] squares = new double[gradient.length];
    for (int i = 0; i < squares.length; i++) {
      squares[i] = gradient[i] * gradient[i];
    }
    return Math.sqrt(RowSum.of(squares));
  }

  /** Squares overflow long before the numbers do; after this they cannot. */
  private static void bringToSizeOne(double[] gradient) {
    double largest = 0;
    for (double number : gradient) {
      largest = Math.max(largest, Math.abs(number));
    }
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] /= largest;
    }
  }
}
