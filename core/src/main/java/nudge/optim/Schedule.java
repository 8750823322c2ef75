package nudge.optim;

import java.util.ArrayList;
import java.util.List;
import nudge.text.Fields;
import nudge.text.InvalidInput;
import nudge.text.Json;
import nudge.text.Numbers;

/**
 * The learning rate of every step: a curve, reached by a warm-up in equal parts, until the first
 * change by hand; from then on what was chosen by hand holds.
 *
 * @param curve the rate as a rule
 * @param warmUp of so many steps, k counting from 0, step k has the part (k + 1)/warmUp of the
 *     curve's rate; 0 for none
 * @param changes in the order of their steps, at most {@link #MAX_CHANGES}
 */
public record Schedule(Curve curve, int warmUp, List<Change> changes) {
  public static final int MAX_STEPS = 1_000_000_000;
  public static final int MAX_CHANGES = 999;

  /** From this step (the first is 0) the rate is this. */
  public record Change(int fromStep, double rate) {}

  public Schedule {
    changes = List.copyOf(changes);
  }

  public static Schedule of(Curve curve) {
    return new Schedule(curve, 0, List.of());
  }

  public static Schedule constant(double rate) {
    return of(new Curve.Constant(rate));
  }

  /** Whether the rate is the same for ever. */
  public boolean isConstant() {
    return curve instanceof Curve.Constant && warmUp == 0 && changes.isEmpty();
  }

  public double rate(int step) {
    int changesSoFar = changesUpTo(step);
    if (changesSoFar > 0) {
      return changes.get(changesSoFar - 1).rate();
    }
    double rate = curve.rate(step);
    return step < warmUp ? rate * (step + 1) / warmUp : rate;
  }

  /** The rates of so many steps from one on. */
  public double[] rates(int fromStep, int count) {
    double[] rates = new double[count];
    fill(rates, fromStep, count);
    return rates;
  }

  /** The same at the beginning of an array that is there already. */
  public void fill(double[] rates, int fromStep, int count) {
    for (int i = 0; i < count; i++) {
      rates[i] = rate(fromStep + i);
    }
  }

  /** By halving the range in which the first later change must stand. */
  private int changesUpTo(int step) {
    int low = 0;
    int high = changes.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (changes.get(middle).fromStep() <= step) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** This schedule up to a step, and another rate from there on. */
  public Schedule with(int fromStep, double rate) {
    if (fromStep == 0) {
      return constant(rate);
    }
    List<Change> changed = new ArrayList<>(changes.subList(0, changesUpTo(fromStep - 1)));
    changed.add(new Change(fromStep, rate));
    return new Schedule(curve, warmUp, changed);
  }

  /** For a run that begins anew: the rate last chosen by hand from its start, or else the curve. */
  public Schedule afresh() {
    return changes.isEmpty() ? this : constant(changes.get(changes.size() - 1).rate());
  }

  /**
   * @throws InvalidInput if this could not be written and read again
   */
  public void check() {
    Curves.ALL.check(curve);
    require(warmUp >= 0 && warmUp <= MAX_STEPS, "a warm-up has 0 to " + MAX_STEPS + " steps");
    require(
        changes.size() <= MAX_CHANGES,
        "the rate can be changed " + MAX_CHANGES + " times, not " + changes.size());
    int earliest = 1;
    for (Change change : changes) {
      require(
          change.fromStep() >= earliest && change.fromStep() <= MAX_STEPS,
          "the changes must stand in the order of their steps, from 1 to " + MAX_STEPS);
      require(
          change.rate() >= 0 && change.rate() <= Curve.MAX_RATE,
          "a learning rate is a number from 0 to "
              + Curve.MAX_RATE
              + ", not "
              + Numbers.format(change.rate()));
      earliest = change.fromStep() + 1;
    }
  }

  private static void require(boolean met, String otherwise) {
    if (!met) {
      throw InvalidInput.field("schedule", otherwise);
    }
  }

  /**
   * Reads a curve's kind and settings, {@code warmUp} and {@code changes}; see also {@link #write}.
   */
  public static Schedule read(Fields fields) {
    return ScheduleJson.read(fields);
  }

  /**
   * A constant rate with changes is written as {@code piecewise}, the first rate among the rates.
   */
  public Json.Obj write() {
    return ScheduleJson.write(this);
  }
}
