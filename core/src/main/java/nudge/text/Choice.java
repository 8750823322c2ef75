package nudge.text;

/** One of the {@link Choices} that a document offers, with its settings filled in. */
public interface Choice extends Named {
  /** The numbers chosen, in the order of its kind's settings. */
  default double[] settings() {
    return new double[0];
  }
}
