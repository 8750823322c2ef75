package nudge.optim;

import java.util.ArrayList;
import java.util.List;

/**
 * The learning rate of every step, piecewise constant: a rate holds from its step until the next
 * entry's. The first entry holds from step 0, and the steps ascend.
 */
public record Schedule(List<Entry> entries) {
  /** From this step (the first is 0) the rate is this. */
  public record Entry(int fromStep, double rate) {}

  public Schedule {
    entries = List.copyOf(entries);
  }

  public static Schedule constant(double rate) {
    return new Schedule(List.of(new Entry(0, rate)));
  }

  public double rate(int step) {
    double rate = entries.get(0).rate();
    for (Entry entry : entries) {
      if (entry.fromStep() <= step) {
        rate = entry.rate();
      }
    }
    return rate;
  }

  /** The rates of so many steps from one on. */
  public double[] rates(int fromStep, int count) {
    double[] rates = new double[count];
    for (int i = 0; i < count; i++) {
      rates[i] = rate(fromStep + i);
    }
    return rates;
  }

  /** The rate that holds for good in the end. */
  public double lastRate() {
    return entries.get(entries.size() - 1).rate();
  }

  /** This schedule up to a step, and another rate from there on. */
  public Schedule with(int fromStep, double rate) {
    List<Entry> changed = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.fromStep() < fromStep) {
        changed.add(entry);
      }
    }
    changed.add(new Entry(fromStep, rate));
    return new Schedule(changed);
  }
}
