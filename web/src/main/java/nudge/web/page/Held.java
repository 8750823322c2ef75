package nudge.web.page;

import java.util.ArrayList;
import java.util.List;
import nudge.data.Column;
import nudge.data.Dataset;

/** The inputs of a table, and at what they are held where they are not shown. */
final class Held {
  private Held() {}

  static List<String> names(Dataset data) {
    List<String> names = new ArrayList<>();
    for (Column column : data.columns()) {
      if (!column.isTarget()) {
        names.add(column.name());
      }
    }
    return names;
  }

  /** The mean of every input, with no more digits than matter beside how far its rows are apart. */
  static double[] means(Dataset data) {
    double[] low = data.inputs(0);
    double[] high = data.inputs(0);
    double[] sums = new double[low.length];
    for (int row = 0; row < data.rows(); row++) {
      double[] inputs = data.inputs(row);
      for (int i = 0; i < inputs.length; i++) {
        low[i] = Math.min(low[i], inputs[i]);
        high[i] = Math.max(high[i], inputs[i]);
        sums[i] += inputs[i];
      }
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] = rounded(sums[i] / data.rows(), high[i] - low[i]);
    }
    return sums;
  }

  /** To a decimal of about a hundredth of the extent. */
  static double rounded(double number, double extent) {
    double parts = 1;
    while (extent > 0 && parts * extent < 100 && parts < 1e12) {
      parts *= 10;
    }
    double whole = Math.floor(number * parts + 0.5);
    return extent > 0 && Math.abs(whole) < 1e15 ? whole / parts : number;
  }
}
