package nudge.playground;

import nudge.tape.Checkpoint;

/** Where a run begins, and where Reset goes back to. */
public sealed interface Start {
  /** The same where an epoch has so many batches: past the last of them begins the next epoch. */
  default Start within(int batches) {
    return this;
  }

  /** Parameters drawn by the initializer from its seed, at step 0. */
  record Drawn() implements Start {}

  /** Given numbers: weights set by hand, or the state in which an edit found a run. */
  record Given(Checkpoint checkpoint) implements Start {
    @Override
    public Start within(int batches) {
      return checkpoint.batch() < batches ? this : new Given(checkpoint.atNextEpoch());
    }
  }
}
