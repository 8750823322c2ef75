package nudge.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nudge.benchmark.Contender.Training;

/**
 * Who trains how fast on the JVM: the contenders take turns, so that whatever else the machine does
 * meets all of them alike; the twin of {@code contest.js}. The first contender is whom the others
 * must agree with.
 */
final class Contest {
  private static final double ROUND_SECONDS = 0.05;
  private static final double WARM_UP_SECONDS = 1;
  private static final int CHECKED_UPDATES = 5;
  private static final double TOLERANCE = 1e-12;

  private final Workload workload;
  private final int rounds;

  Contest(Workload workload, int rounds) {
    this.workload = workload;
    this.rounds = rounds;
  }

  List<Result> among(List<Contender> contenders) {
    double[] expected = parameters(contenders.get(0), workload);
    for (Contender contender : contenders) {
      check(contender.name(), parameters(contender, workload), expected);
    }
    List<Entry> entries = contenders.stream().map(Entry::new).toList();
    entries.forEach(Entry::warmUp);
    for (int round = 0; round < rounds; round++) {
      entries.forEach(Entry::race);
    }
    return entries.stream().map(Entry::result).toList();
  }

  /** Of a contender after a few updates. */
  static double[] parameters(Contender contender, Workload workload) {
    Training training = contender.start(workload);
    training.run(CHECKED_UPDATES);
    return training.parameters();
  }

  /** Refuses a contender that did not do the same work as another. */
  static void check(String name, double[] actual, double[] expected) {
    double distance = distance(actual, expected);
    if (!(distance <= TOLERANCE)) {
      throw new IllegalStateException(name + " differs by " + distance);
    }
  }

  /** The largest difference, relative where the numbers are large; NaN if anything is. */
  static double distance(double[] actual, double[] expected) {
    if (actual.length != expected.length) {
      return Double.POSITIVE_INFINITY;
    }
    double largest = 0;
    for (int k = 0; k < expected.length; k++) {
      double difference = Math.abs(actual[k] - expected[k]) / Math.max(1, Math.abs(expected[k]));
      largest = difference <= largest ? largest : difference;
    }
    return largest;
  }

  static double median(double[] numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private final class Entry {
    private final String name;
    private final Training training;
    private final List<Double> rates = new ArrayList<>();
    private int updates = 1;

    Entry(Contender contender) {
      name = contender.name();
      training = contender.start(workload);
    }

    /** Runs for a while, in ever longer calls, and finds how many updates take a round. */
    void warmUp() {
      double took = 0;
      for (double spent = 0; spent < WARM_UP_SECONDS || took < ROUND_SECONDS / 4; spent += took) {
        if (took < ROUND_SECONDS / 2) {
          updates *= 2;
        }
        took = seconds();
      }
      updates = Math.max(1, (int) Math.round(updates * ROUND_SECONDS / took));
    }

    void race() {
      rates.add(updates * (double) workload.batch() / seconds() / 1e6);
    }

    private double seconds() {
      long begin = System.nanoTime();
      training.run(updates);
      return (System.nanoTime() - begin) / 1e9;
    }

    Result result() {
      return Result.of(name, median(rates.stream().mapToDouble(Double::doubleValue).toArray()));
    }
  }
}
