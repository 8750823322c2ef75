package nudge.web.worker;

import java.util.List;
import java.util.function.BooleanSupplier;
import nudge.nn.LayerShape;
import nudge.playground.Playground;
import nudge.playground.Presets;

/**
 * Makes runs that nobody asked for, once, when somebody is about to change the network. A browser
 * compiles well only what it has seen run for a while; without this, the first edits of a network
 * would wait several times longer for their first step than later ones. First each preset has its
 * turn, for what all of them use, then a network that grows, for the loops over many parameters.
 */
final class Rehearsal {
  /** After so many, on a fast machine and on a slow one, there is little left to gain. */
  private static final int ENOUGH = 60;

  private static final double MOST_MILLISECONDS = 1200;

  private static final double PAUSE_MILLISECONDS = 20;
  private static final double LONG_PAUSE_MILLISECONDS = 500;

  /** Whoever asks for something meanwhile waits no longer than about this. */
  private static final double UNNOTICED_MILLISECONDS = 80;

  /** By how many units a layer grows, and how far. */
  private static final int STEP = 16;

  private static final int WIDEST = 128;

  private final List<String> presets = Presets.names();
  private final BooleanSupplier busy;
  private boolean begun;
  private double spent;
  private int made;
  private int width = STEP;

  /**
   * @param busy whether the worker has something better to do
   */
  Rehearsal(BooleanSupplier busy) {
    this.busy = busy;
  }

  void begin() {
    if (!begun) {
      begun = true;
      goOn();
    }
  }

  /** One run after the other, with time to hear messages in between. */
  private void goOn() {
    if (made < ENOUGH && spent < MOST_MILLISECONDS) {
      boolean later = busy.getAsBoolean();
      WorkerScope.later(this::make, later ? LONG_PAUSE_MILLISECONDS : PAUSE_MILLISECONDS);
    }
  }

  private void make() {
    if (!busy.getAsBoolean()) {
      spent += made < presets.size() ? run(Presets.named(presets.get(made))) : widen();
      made++;
    }
    goOn();
  }

  /** The growing network once more, wider if that was quick. */
  private double widen() {
    double took = run(wide());
    if (took < UNNOTICED_MILLISECONDS / 2) {
      width = Math.min(width + STEP, WIDEST);
    } else if (took > UNNOTICED_MILLISECONDS) {
      width = Math.max(width - STEP, STEP);
    }
    return took;
  }

  /** All that an edit asks of the worker; returns how many milliseconds it took. */
  private static double run(Playground playground) {
    String json = playground.toJson();
    double begin = WorkerScope.now();
    Run run = new Run(0, Run.experiment(Playground.parse(json)), null);
    run.advance(1);
    run.snapshot(true, true, true);
    return WorkerScope.now() - begin;
  }

  private Playground wide() {
    Playground first = Presets.named(Presets.FIRST);
    List<LayerShape> layers = first.network().layers();
    LayerShape output = layers.get(layers.size() - 1);
    LayerShape hidden = new LayerShape(width, layers.get(0).activation());
    return first.afresh(first.material(), first.network().with(List.of(hidden, hidden, output)));
  }
}
