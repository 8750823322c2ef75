package nudge.data;

import java.util.List;

/** A {@link Normalization} fitted to the training rows: what is done to each of their inputs. */
public record Scaling(List<Scale> scales) {
  public Scaling {
    scales = List.copyOf(scales);
  }

  /**
   * @param rows the inputs of any number of rows, row after row
   */
  public double[] apply(double[] rows) {
    double[] scaled = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      scaled[i] = scales.get(i % scales.size()).apply(rows[i]);
    }
    return scaled;
  }
}
