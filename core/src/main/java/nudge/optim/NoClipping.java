package nudge.optim;

/** Leaves every gradient as it is. */
public record NoClipping() implements Clipping {
  @Override
  public String id() {
    return "none";
  }

  @Override
  public void clip(double[] gradient) {}
}
