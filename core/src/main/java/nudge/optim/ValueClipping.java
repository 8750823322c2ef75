package nudge.optim;

/**
 * Brings every number of a gradient that is beyond the limit back to it, which turns the direction.
 * A NaN stays one.
 *
 * @param limit the largest absolute value
 */
public record ValueClipping(double limit) implements Clipping {
  @Override
  public String id() {
    return "value";
  }

  @Override
  public double[] settings() {
    return new double[] {limit};
  }

  @Override
  public void clip(double[] gradient) {
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] = Math.max(-limit, Math.min(gradient[i], limit));
    }
  }
}
