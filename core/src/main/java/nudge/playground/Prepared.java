package nudge.playground;

import nudge.data.Dataset;
import nudge.data.FeatureMap;
import nudge.data.Scaling;
import nudge.nn.LossFunction;
import nudge.tape.Rows;
import nudge.training.Scoring;

/** The table as the network sees it: features, brought to one size, and coded targets. */
public final class Prepared {
  private final FeatureMap features;
  private final Scaling scaling;
  private final Rows all;
  private final Rows training;
  private final Rows test;
  private final int[] trainingRows;
  private final Scoring scoring;

  private Prepared(Playground playground) {
    Dataset table = playground.table();
    Preparation preparation = playground.preparation();
    LossFunction loss = playground.learning().loss().function();
    features = FeatureMap.of(preparation.features(), table.columns());
    double[] raw = features.of(table);
    trainingRows = preparation.split().train(table.rows());
    scaling =
        preparation
            .normalization()
            .fit(pick(raw, features.count(), trainingRows), features.count());
    Targets targets = new Targets(table, loss);
    all = new Rows(table.rows(), scaling.apply(raw), targets.all());
    training = pick(all, trainingRows);
    int[] testRows = preparation.split().test(table.rows());
    test = testRows.length == 0 ? null : pick(all, testRows);
    scoring =
        targets.areCompared()
            ? new Scoring.Largest(targets.count())
            : Scoring.ofNumbers(all, targets.count(), loss.readsProbabilities());
  }

  public static Prepared of(Playground playground) {
    return new Prepared(playground);
  }

  private static Rows pick(Rows rows, int[] which) {
    int inputs = rows.inputs().length / rows.count();
    int targets = rows.targets().length / rows.count();
    return new Rows(
        which.length, pick(rows.inputs(), inputs, which), pick(rows.targets(), targets, which));
  }

  private static double[] pick(double[] numbers, int width, int[] which) {
    double[] picked = new double[which.length * width];
    for (int i = 0; i < picked.length; i++) {
      picked[i] = numbers[which[i / width] * width + i % width];
    }
    return picked;
  }

  /** What the network reads for any rows, given by their input columns, row after row. */
  public double[] inputs(double[] columns) {
    return scaling.apply(features.apply(columns));
  }

  /** Every row, in the table's order. */
  public Rows all() {
    return all;
  }

  public Rows training() {
    return training;
  }

  /** The rows that are kept for the test, or null if there are none. */
  public Rows test() {
    return test;
  }

  /** The row of the table that a training row is. */
  public int rowOfTraining(int index) {
    return trainingRows[index];
  }

  public Scoring scoring() {
    return scoring;
  }
}
