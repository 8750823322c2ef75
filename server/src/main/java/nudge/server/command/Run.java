package nudge.server.command;

import nudge.training.Trainer;

/**
 * A training on the command line.
 *
 * @param last the step at which it ends, if it does not end by itself before
 */
record Run(Trainer trainer, int last) {

  boolean isOver() {
    return trainer.stopped() != null || trainer.checkpoint().step() >= last;
  }

  /** Trains up to the next multiple of an interval, or to the end if that comes first. */
  void toNextMultiple(int interval) {
    int step = trainer.checkpoint().step();
    trainer.advance(Math.min(interval - step % interval, last - step));
  }

  void toEnd() {
    while (!isOver()) {
      trainer.advance(last - trainer.checkpoint().step());
    }
  }
}
