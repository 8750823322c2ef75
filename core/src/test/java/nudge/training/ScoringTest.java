package nudge.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.Random;
import nudge.tape.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What outputs mean, and how well they fit. */
class ScoringTest {
  private static final long SEED = 20261207;
  private static final double NAN = Double.NaN;
  private static final double INF = Double.POSITIVE_INFINITY;

  private static Rows rows(int count, double... targets) {
    return new Rows(count, new double[count], targets);
  }

  @Test
  void threshold_isTheLastOfTheLowerClass() {
    Rows rows = rows(6, -1, -1, -1, 1, 1, -1);
    double[] outputs = {-0.1, 0, 0, Double.MIN_VALUE, INF, -INF};
    Scoring.Classes signs = new Scoring.Threshold(0, 0);
    assertEquals(new Score.Accuracy(6, 6), signs.score(rows, outputs));
    assertEquals(2, signs.count());
  }

  @Test
  void threshold_ofLogits_isNotThatOfTheirTargets() {
    Rows rows = rows(4, 0, 0, 1, 1);
    double[] outputs = {-0.2, 0.3, 0.3, -0.2};
    assertEquals(new Score.Accuracy(2, 4), new Scoring.Threshold(0, 0.5).score(rows, outputs));
    assertEquals(new Score.Accuracy(2, 4), new Scoring.Threshold(0.5, 0.5).score(rows, outputs));
    assertEquals(
        new Score.Accuracy(4, 4), new Scoring.Threshold(0.5, 0.5).score(rows, rows.targets()));
  }

  @Test
  void largest_isTheFirstOfEquals() {
    Rows rows = rows(3, 1, 0, 0, 0, 1, 0, 0, 0, 1);
    double[] outputs = {7, 7, 7, -2, -1, -1, 0.5, -INF, INF};
    Scoring.Classes largest = new Scoring.Largest(3);
    assertEquals(new Score.Accuracy(3, 3), largest.score(rows, outputs));
    assertEquals(3, largest.count());
    assertEquals(0, largest.predicted(new double[] {INF, INF, -1}, 0));
  }

  @ParameterizedTest
  @CsvSource({"NaN, 1, 2", "1, NaN, 2", "2, 1, NaN"})
  void nan_isNeverRight(double a, double b, double c) {
    Rows rows = rows(1, 1, 0, 0);
    for (int truth = 0; truth < 3; truth++) {
      double[] targets = new double[3];
      targets[truth] = 1;
      Rows row = rows(1, targets);
      double[] outputs = {a, b, c};
      assertEquals(new Score.Accuracy(0, 1), new Scoring.Largest(3).score(row, outputs));
    }
    Rows sign = rows(2, -1, 1);
    double[] outputs = {NAN, NAN};
    assertEquals(new Score.Accuracy(0, 2), new Scoring.Threshold(0, 0).score(sign, outputs));
    assertEquals(3, rows.targets().length);
  }

  @Test
  void accuracy_isAShare() {
    Score accuracy = new Score.Accuracy(3, 4);
    assertEquals(0.75, accuracy.value());
    assertEquals("accuracy", accuracy.name());
  }

  @Test
  void confusion_countsEachTruthAndEachPrediction() {
    Rows rows = rows(5, 1, 0, 1, 0, 0, 1, 0, 1, 1, 0);
    double[] outputs = {1, 0, 0, 1, 0, 1, NAN, 1, 0, 1};
    ConfusionMatrix matrix = ConfusionMatrix.of(new Scoring.Largest(2), rows, outputs);
    assertEquals(2, matrix.classes());
    int[][] expected = {{1, 2}, {0, 1}};
    int[] undecided = {0, 1};
    for (int truth = 0; truth < 2; truth++) {
      for (int predicted = 0; predicted < 2; predicted++) {
        String cell = truth + " taken for " + predicted;
        assertEquals(expected[truth][predicted], matrix.count(truth, predicted), cell);
      }
      assertEquals(undecided[truth], matrix.undecided(truth));
    }
  }

  @Test
  void confusion_ofRandomRows_holdsThemAll() {
    Random random = new Random(SEED);
    double[] targets = new double[300];
    for (int r = 0; r < 100; r++) {
      targets[3 * r + random.nextInt(3)] = 1;
    }
    double[] outputs = random.doubles(300).toArray();
    Scoring.Largest largest = new Scoring.Largest(3);
    Rows rows = rows(100, targets);
    ConfusionMatrix matrix = ConfusionMatrix.of(largest, rows, outputs);
    int all = 0;
    int diagonal = 0;
    for (int truth = 0; truth < 3; truth++) {
      diagonal += matrix.count(truth, truth);
      for (int predicted = 0; predicted < 3; predicted++) {
        all += matrix.count(truth, predicted);
      }
    }
    assertEquals(100, all, () -> "seed " + SEED);
    assertEquals(new Score.Accuracy(diagonal, 100), largest.score(rows, outputs));
  }

  /** The first case is scikit-learn's example for r2_score; both computed with Python fractions. */
  @Test
  void rSquared_isThatOfFractions() {
    Scoring numbers = new Scoring.Numbers();
    Score one = numbers.score(rows(4, 3, -0.5, 2, 7), new double[] {2.5, 0, 2, 8});
    assertEquals(0.9486081370449678, one.value(), 1e-15);
    assertEquals("R²", one.name());
    double[] outputs = {1.5, 12, 2, 25, 3, 50};
    Score two = numbers.score(rows(3, 1, 10, 2, 20, 4, 60), outputs);
    assertEquals(0.9072733744660655, two.value(), 1e-15);
  }

  @Test
  void rSquared_ofTheMeans_isZero_andOfTheTargetsOne() {
    Scoring numbers = new Scoring.Numbers();
    Rows rows = rows(4, 1, 8, 2, 6, 3, 4, 6, 2);
    assertEquals(new Score.RSquared(0), numbers.score(rows, new double[] {3, 5, 3, 5, 3, 5, 3, 5}));
    assertEquals(new Score.RSquared(1), numbers.score(rows, rows.targets()));
  }

  @Test
  void rSquared_ofANaN_isNaN() {
    Score score = new Scoring.Numbers().score(rows(2, 1, 2), new double[] {1, NAN});
    assertEquals(new Score.RSquared(NAN), score);
  }

  /** The mean of three times 0.1 is not 0.1 in doubles. */
  @Test
  void rSquared_ofConstantTargets_isAbsent() {
    Scoring numbers = new Scoring.Numbers();
    assertNull(numbers.score(rows(3, 0.1, 0.1, 0.1), new double[] {1, 2, 3}));
    assertNull(numbers.score(rows(3, 1, 0.1, 1, 0.1, 1, 0.1), new double[6]));
    assertNull(numbers.score(rows(1, 5), new double[] {5}));
    assertNull(numbers.score(rows(2, 1e-200, 2e-200), new double[] {1, 2}));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.5, false", "0, 0.5, true"})
  void ofNumbers_zeroAndOne_areTwoClasses(double output, double target, boolean logits) {
    Scoring expected = new Scoring.Threshold(output, target);
    assertEquals(expected, Scoring.ofNumbers(rows(3, 0, 1, 1), 1, logits));
  }

  @Test
  void ofNumbers_bothSigns_areTwoClasses() {
    Scoring expected = new Scoring.Threshold(0, 0);
    assertEquals(expected, Scoring.ofNumbers(rows(3, -1, 1, 1), 1, false));
    assertEquals(expected, Scoring.ofNumbers(rows(2, -1, -1), 1, true));
  }

  @Test
  void ofNumbers_anythingElse_areNumbers() {
    double[][] others = {{0, 1, -1}, {0, 1, 2}, {0.5, 1}, {-1, 1, Math.nextUp(1.0)}};
    for (double[] targets : others) {
      Rows rows = rows(targets.length, targets);
      String name = Arrays.toString(targets);
      assertEquals(new Scoring.Numbers(), Scoring.ofNumbers(rows, 1, false), name);
    }
    assertEquals(new Scoring.Numbers(), Scoring.ofNumbers(rows(2, 0, 1, 1, 0), 2, false));
    assertEquals(new Scoring.Numbers(), Scoring.ofNumbers(rows(2, -1, 1, 1, -1), 2, false));
  }

  @Test
  void confusion_ofThreshold_countsBySideInTargetsAndOutputs() {
    Rows rows = rows(3, 0, 2, 5);
    ConfusionMatrix matrix =
        ConfusionMatrix.of(new Scoring.Threshold(3, 1), rows, new double[] {0, 2, 4});
    assertEquals(1, matrix.count(0, 0));
    assertEquals(0, matrix.count(0, 1));
    assertEquals(1, matrix.count(1, 0));
    assertEquals(1, matrix.count(1, 1));
  }

  @Test
  void confusion_ofSomeRows_countsNoOthers() {
    Rows rows = new Rows(3, new double[3], new double[] {0, 1, 1});
    double[] outputs = {2, 2, 0};
    ConfusionMatrix matrix =
        ConfusionMatrix.of(
            new Scoring.Threshold(1, 0.5), rows, outputs, new boolean[] {true, false, true});
    assertEquals(1, matrix.count(0, 1));
    assertEquals(1, matrix.count(1, 0));
    assertEquals(0, matrix.count(1, 1));
  }
}
