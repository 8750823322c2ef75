package nudge.web.worker;

import java.util.List;
import java.util.function.BooleanSupplier;
import nudge.playground.Presets;

/**
 * Makes runs that nobody asked for, once, while there is nothing else to do. A browser compiles
 * well only what it has seen run for a while; without this, the first edits of a network would wait
 * several times longer for their first step than later ones.
 */
final class Rehearsal {
  /** After so many, on a fast machine and on a slow one, there is little left to gain. */
  private static final int ENOUGH = 60;

  private static final double MOST_MILLISECONDS = 1500;

  /** What a page does as it opens, and the first look around, have the processor to themselves. */
  private static final double SETTLING_MILLISECONDS = 3000;

  private static final double PAUSE_MILLISECONDS = 20;

  private final List<String> presets = Presets.names();
  private final BooleanSupplier busy;
  private double spent;
  private int made;

  /**
   * @param busy whether the worker has something better to do
   */
  Rehearsal(BooleanSupplier busy) {
    this.busy = busy;
  }

  void begin() {
    WorkerScope.later(this::goOn, SETTLING_MILLISECONDS);
  }

  /** One run after the other, with time to hear messages in between. */
  private void goOn() {
    if (made < ENOUGH && spent < MOST_MILLISECONDS) {
      WorkerScope.later(this::make, PAUSE_MILLISECONDS);
    }
  }

  private void make() {
    if (!busy.getAsBoolean()) {
      double begin = WorkerScope.now();
      String preset = presets.get(made++ % presets.size());
      new Run(0, Presets.named(preset), null).advance(1);
      spent += WorkerScope.now() - begin;
    }
    goOn();
  }
}
