package nudge.training;

import nudge.optim.Schedule;
import nudge.text.Fields;
import nudge.text.InvalidInput;
import nudge.text.Json;
import nudge.text.Numbers;

/**
 * When a run ends by itself, whichever comes first. Steps and epochs are met exactly; the loss is
 * looked at in every evaluation.
 *
 * @param steps the number of updates, or 0 for no such rule
 * @param epochs the number of passes over the training rows, or 0
 * @param targetLoss the training loss, without the penalty, that is good enough, or null
 * @param plateau when there is no more progress, or null
 */
public record StopRules(int steps, int epochs, Double targetLoss, Plateau plateau) {
  /** The run goes on until somebody stops it. */
  public static final StopRules NONE = new StopRules(0, 0, null, null);

  public StopRules {
    InvalidInput.checkRange("stop.steps", steps, 0, Schedule.MAX_STEPS);
    InvalidInput.checkRange("stop.epochs", epochs, 0, Schedule.MAX_STEPS);
    if (targetLoss != null && !(Math.abs(targetLoss) <= Double.MAX_VALUE)) {
      throw InvalidInput.field(
          "stop.targetLoss", "must be a finite number, not " + Numbers.format(targetLoss));
    }
  }

  public static StopRules afterSteps(int steps) {
    return new StopRules(steps, 0, null, null);
  }

  public static StopRules afterEpochs(int epochs) {
    return new StopRules(0, epochs, null, null);
  }

  /** Reads the object {@code stop} of a document; each of its members may be left out. */
  public static StopRules read(Fields fields) {
    return new StopRules(
        fields.has("steps") ? fields.integer("steps", 1, Schedule.MAX_STEPS) : 0,
        fields.has("epochs") ? fields.integer("epochs", 1, Schedule.MAX_STEPS) : 0,
        fields.has("targetLoss")
            ? (Double) fields.number("targetLoss", -Double.MAX_VALUE, Double.MAX_VALUE)
            : null,
        fields.read("plateau", Plateau::read, null));
  }

  /** What {@link #read} reads. */
  public Json.Obj write() {
    Json.Obj json = Json.object();
    json = steps == 0 ? json : json.with("steps", steps);
    json = epochs == 0 ? json : json.with("epochs", epochs);
    json = targetLoss == null ? json : json.with("targetLoss", targetLoss);
    return plateau == null ? json : json.with("plateau", plateau.write());
  }

  /** Whether any of the rules looks at losses. */
  boolean looksAtLosses() {
    return targetLoss != null || plateau != null;
  }
}
