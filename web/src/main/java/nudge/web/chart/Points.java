package nudge.web.chart;

/**
 * The rows of a table as points of a chart. Arrays are the same or others, whatever is in them.
 *
 * @param marks a number for each whose sign gives it shape and colour
 * @param heldOut those that are kept for the test, which are hollow
 * @param strengths from 0, unseen, to 1; null if all are seen alike
 */
public record Points(
    double[] xs, double[] ys, double[] marks, boolean[] heldOut, double[] strengths) {
  public static final Points NONE =
      new Points(new double[0], new double[0], new double[0], new boolean[0], null);

  public int count() {
    return xs.length;
  }

  double strength(int row) {
    return strengths == null ? 1 : strengths[row];
  }
}
