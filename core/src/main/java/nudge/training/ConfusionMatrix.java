package nudge.training;

import java.util.Arrays;
import nudge.tape.Rows;

/** How often rows of each class were taken for each class. Immutable. */
public final class ConfusionMatrix {
  private final int[][] counts;

  private ConfusionMatrix(int[][] counts) {
    this.counts = counts;
  }

  /** Of these rows and the outputs for them, row after row. */
  public static ConfusionMatrix of(Scoring.Classes classes, Rows rows, double[] outputs) {
    boolean[] all = new boolean[rows.count()];
    Arrays.fill(all, true);
    return of(classes, rows, outputs, all);
  }

  /** The same of those rows only that are to be counted. */
  public static ConfusionMatrix of(
      Scoring.Classes classes, Rows rows, double[] outputs, boolean[] counted) {
    int[][] counts = new int[classes.count()][classes.count() + 1];
    for (int r = 0; r < rows.count(); r++) {
      if (counted[r]) {
        int predicted = classes.predicted(outputs, r);
        counts[classes.truth(rows.targets(), r)][predicted < 0 ? classes.count() : predicted]++;
      }
    }
    return new ConfusionMatrix(counts);
  }

  /** The number of classes. */
  public int classes() {
    return counts.length;
  }

  /** How many rows that are of class {@code truth} were taken for class {@code predicted}. */
  public int count(int truth, int predicted) {
    return counts[truth][predicted];
  }

  /** How many rows of a class had a NaN among their outputs and so were taken for none. */
  public int undecided(int truth) {
    return counts[truth][counts.length];
  }
}
