package nudge.training;

import nudge.tape.Rows;

/** What the outputs for a row mean, and so how they are scored. */
public sealed interface Scoring {
  /**
   * {@return how well these outputs, row after row, fit the targets of their rows; null if that
   * cannot be said}
   */
  Score score(Rows rows, double[] outputs);

  /** A class for each row, both in the targets and in the outputs. */
  sealed interface Classes extends Scoring {
    /** The number of classes. */
    int count();

    /** The class that a row's numbers stand for, or −1 if a NaN is among those that decide. */
    int predicted(double[] outputs, int row);

    /** The class that a row really has. */
    int truth(double[] targets, int row);

    @Override
    default Score score(Rows rows, double[] outputs) {
      int correct = 0;
      for (int r = 0; r < rows.count(); r++) {
        if (predicted(outputs, r) == truth(rows.targets(), r)) {
          correct++;
        }
      }
      return new Score.Accuracy(correct, rows.count());
    }
  }

  /**
   * Two classes told apart by one number: the second is whatever lies above a threshold.
   *
   * @param output the threshold for outputs
   * @param target the threshold for targets; another one where outputs are logits of targets 0 and
   *     1
   */
  record Threshold(double output, double target) implements Classes {
    @Override
    public int count() {
      return 2;
    }

    @Override
    public int predicted(double[] outputs, int row) {
      return side(outputs[row], output);
    }

    @Override
    public int truth(double[] targets, int row) {
      return side(targets[row], target);
    }

    private static int side(double number, double threshold) {
      if (Double.isNaN(number)) {
        return -1;
      }
      return number > threshold ? 1 : 0;
    }
  }

  /** A number for each class, of which the largest decides; of equal ones the first. */
  record Largest(int count) implements Classes {
    @Override
    public int predicted(double[] outputs, int row) {
      return largest(outputs, row);
    }

    @Override
    public int truth(double[] targets, int row) {
      return largest(targets, row);
    }

    private int largest(double[] numbers, int row) {
      int largest = row * count;
      for (int i = row * count; i < (row + 1) * count; i++) {
        if (Double.isNaN(numbers[i])) {
          return -1;
        }
        if (numbers[i] > numbers[largest]) {
          largest = i;
        }
      }
      return largest - row * count;
    }
  }

  /** Numbers that are to be met as they are. */
  record Numbers() implements Scoring {
    @Override
    public Score score(Rows rows, double[] outputs) {
      return Determination.of(rows, outputs);
    }
  }

  /**
   * The scoring for targets that are numbers: all 0 or 1, or all −1 or 1, in a single column are
   * two classes.
   *
   * @param logits whether an output above 0 speaks for the upper class, whatever the targets are
   */
  static Scoring ofNumbers(Rows rows, int targets, boolean logits) {
    if (targets == 1 && allAre(rows.targets(), 0)) {
      return new Threshold(logits ? 0 : 0.5, 0.5);
    }
    return targets == 1 && allAre(rows.targets(), -1) ? new Threshold(0, 0) : new Numbers();
  }

  private static boolean allAre(double[] targets, double lower) {
    for (double target : targets) {
      if (target != lower && target != 1) {
        return false;
      }
    }
    return true;
  }
}
