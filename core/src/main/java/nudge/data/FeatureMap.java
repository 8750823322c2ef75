package nudge.data;

import static nudge.text.InvalidInput.quote;

import java.util.ArrayList;
import java.util.List;
import nudge.text.InvalidInput;
import nudge.text.Numbers;

/**
 * From the input columns of a table to the numbers that the network reads. Not for two threads at
 * once.
 */
public final class FeatureMap {
  private final int inputs;
  private final List<Feature> features;

  private FeatureMap(int inputs, List<Feature> features) {
    this.inputs = inputs;
    this.features = features;
  }

  /**
   * @throws InvalidInput that names the formula which cannot be used with these columns
   */
  public static FeatureMap of(Features chosen, List<Column> columns) {
    List<Column> inputs = columns.stream().filter(column -> !column.isTarget()).toList();
    FeatureParser parser = new FeatureParser(inputs);
    List<Feature> features = new ArrayList<>();
    if (chosen.formulas().isEmpty()) {
      for (int i = 0; i < inputs.size(); i++) {
        features.addAll(parser.column(i));
      }
    }
    for (String formula : chosen.formulas()) {
      features.addAll(parser.parse(formula));
    }
    return new FeatureMap(inputs.size(), features);
  }

  /** How many numbers the network reads. */
  public int count() {
    return features.size();
  }

  /** What each of them is, for people. */
  public List<String> names() {
    return features.stream().map(Feature::name).toList();
  }

  /**
   * The features of any number of rows, row after row.
   *
   * @param rows their input columns, row after row
   */
  public double[] apply(double[] rows) {
    int count = rows.length / inputs;
    double[] result = new double[count * features.size()];
    double[] row = new double[inputs];
    for (int r = 0; r < count; r++) {
      for (int i = 0; i < inputs; i++) {
        row[i] = rows[r * inputs + i];
      }
      for (int i = 0; i < features.size(); i++) {
        result[r * features.size() + i] = features.get(i).of().applyAsDouble(row);
      }
    }
    return result;
  }

  /**
   * The features of all rows of a table, row after row.
   *
   * @throws InvalidInput if one of them is not finite
   */
  public double[] of(Dataset data) {
    double[] result = apply(data.allInputs());
    for (int i = 0; i < result.length; i++) {
      if (!(Math.abs(result[i]) <= Double.MAX_VALUE)) {
        throw new InvalidInput(
            "Row "
                + (i / features.size() + 1)
                + ": the feature "
                + quote(features.get(i % features.size()).name())
                + " is "
                + Numbers.format(result[i])
                + "; change the formula or the row");
      }
    }
    return result;
  }
}
