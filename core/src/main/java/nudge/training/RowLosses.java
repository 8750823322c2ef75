package nudge.training;

import java.util.ArrayList;
import java.util.List;
import nudge.autograd.Value;
import nudge.nn.LossFunction;

/** The loss of each row by itself, from outputs that are there already. */
public final class RowLosses {
  private RowLosses() {}

  /**
   * @param outputs row after row, and {@code targets} alike
   * @param count how many there are in a row
   */
  public static double[] of(LossFunction loss, double[] outputs, double[] targets, int count) {
    double[] losses = new double[outputs.length / count];
    for (int row = 0; row < losses.length; row++) {
      losses[row] = loss.of(values(outputs, row, count), values(targets, row, count)).data();
    }
    return losses;
  }

  private static List<Value> values(double[] numbers, int row, int count) {
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(Value.of(numbers[row * count + i]));
    }
    return values;
  }
}
