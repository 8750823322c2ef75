package nudge.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nudge.text.InvalidInput;
import nudge.text.Named;

/**
 * How the network's inputs are brought to one size. It is fitted to the training rows only, and
 * what comes of that, a {@link Scaling}, is applied to all rows.
 */
public enum Normalization implements Named {
  /** Inputs stay as they are. */
  NONE("none", numbers -> Scale.NONE),
  /** To mean 0 and standard deviation 1, that of the rows themselves (divided by n). */
  STANDARD("standard", Scale::standard),
  /** From -1 to 1. */
  RANGE("range", Scale::range);

  private final String id;
  private final Function<double[], Scale> fit;

  Normalization(String id, Function<double[], Scale> fit) {
    this.id = id;
    this.fit = fit;
  }

  @Override
  public String id() {
    return id;
  }

  /**
   * @param rows the inputs of the training rows, row after row
   * @param inputs how many there are in a row
   * @throws InvalidInput if they are so large that their squares are not finite
   */
  public Scaling fit(double[] rows, int inputs) {
    List<Scale> scales = new ArrayList<>();
    for (int i = 0; i < inputs; i++) {
      Scale scale = fit.apply(column(rows, inputs, i));
      if (!scale.isFinite()) {
        throw new InvalidInput(
            "Input "
                + (i + 1)
                + " has numbers whose squares are beyond all doubles: scale them down, or normalise"
                + " by range");
      }
      scales.add(scale);
    }
    return new Scaling(scales);
  }

  private static double[] column(double[] rows, int width, int index) {
    double[] column = new double[rows.length / width];
    for (int row = 0; row < column.length; row++) {
      column[row] = rows[row * width + index];
    }
    return column;
  }
}
