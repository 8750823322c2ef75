package nudge.web.page;

import nudge.text.Numbers;
import nudge.web.chart.LossCurve;

/** A loss curve as comma-separated values, under the names that the command line gives them. */
final class LossTable {
  private LossTable() {}

  static String of(LossCurve curve) {
    StringBuilder text = new StringBuilder("step,train_loss,penalty,test_loss\n");
    for (int i = 0; i < curve.count(); i++) {
      text.append((int) curve.steps()[i]);
      add(text, curve.train(), i);
      add(text, curve.penalty(), i);
      add(text, curve.test(), i);
      text.append('\n');
    }
    return text.toString();
  }

  /** Nothing where there is no such column. */
  private static void add(StringBuilder text, double[] column, int i) {
    text.append(',');
    if (column != null) {
      text.append(Numbers.format(column[i]));
    }
  }
}
