package nudge.playground;

import nudge.data.Features;
import nudge.data.Normalization;
import nudge.data.Split;

/**
 * What is done to the table before the network sees it.
 *
 * @param features what the network reads of a row
 * @param normalization how these are brought to one size, fitted to the training rows
 * @param split which rows are kept for the test
 */
public record Preparation(Features features, Normalization normalization, Split split) {
  /** The table as it is. */
  public static final Preparation NONE =
      new Preparation(Features.INPUTS, Normalization.NONE, Split.NONE);

  public Preparation with(Features changed) {
    return new Preparation(changed, normalization, split);
  }

  public Preparation with(Normalization changed) {
    return new Preparation(features, changed, split);
  }

  public Preparation with(Split changed) {
    return new Preparation(features, normalization, changed);
  }
}
