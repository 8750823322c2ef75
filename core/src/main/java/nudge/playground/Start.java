package nudge.playground;

import nudge.tape.Checkpoint;

/** Where a run begins, and where Reset goes back to. */
public sealed interface Start {
  /** Parameters drawn by the initializer from its seed, at step 0. */
  record Drawn() implements Start {}

  /** Given numbers: weights set by hand, or the state in which an edit found a run. */
  record Given(Checkpoint checkpoint) implements Start {}
}
