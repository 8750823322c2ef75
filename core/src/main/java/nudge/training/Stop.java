package nudge.training;

/**
 * Why a run has ended by itself.
 *
 * @param sentence the reason for people, to be set after "stopped: "
 */
public record Stop(Reason reason, String sentence) {
  /** The rule that ended it, or the numbers themselves. */
  public enum Reason {
    STEPS,
    EPOCHS,
    TARGET_LOSS,
    PLATEAU,
    EXPLODED
  }
}
