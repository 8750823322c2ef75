package nudge.training;

import java.util.List;
import nudge.tape.Checkpoint;
import nudge.tape.Engine;
import nudge.tape.Rows;
import nudge.tape.TrainingPlan;

/**
 * Why a training cannot make its next step: where in it a number first is not finite or larger than
 * {@link Engine#LARGEST}.
 *
 * @param step the step, counted from 1
 * @param row the row of the table, counted from 0, or −1 where the whole batch is concerned
 * @param kind the part of the step
 * @param place the unit, the loss, or the parameter by its name
 * @param op the symbol of the operation, or null
 * @param numbers what went in, and last what came out
 * @param parameter its number in the network's order, or −1
 * @param event what happened, for people
 * @param advice what to try
 */
public record Diagnosis(
    int step,
    int row,
    Kind kind,
    String place,
    String op,
    List<Double> numbers,
    int parameter,
    String event,
    Advice advice) {

  /** The parts of a step in their order. */
  public enum Kind {
    FORWARD,
    BACKWARD,
    SUM,
    PENALTY,
    UPDATE
  }

  public Diagnosis {
    numbers = List.copyOf(numbers);
  }

  /**
   * Makes the next step once more, slowly.
   *
   * @param at the last sound checkpoint
   * @param rate the learning rate of the next step
   * @return null if that step can be made
   */
  public static Diagnosis of(
      TrainingPlan plan, Rows training, Checkpoint at, double rate, Names names) {
    return new Doctor(plan, training, at, rate, names).examine();
  }

  /** Whether a number is neither too large to go on with nor a NaN. */
  static boolean isSound(double number) {
    return Math.abs(number) <= Engine.LARGEST;
  }

  /** All of it for people. */
  public String sentence() {
    String where = row < 0 ? "" : ", row " + (row + 1);
    return "Step " + step + where + ": " + event + ". " + advice.sentence();
  }
}
