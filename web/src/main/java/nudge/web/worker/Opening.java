package nudge.web.worker;

import nudge.playground.Experiment;
import nudge.playground.Playground;
import nudge.playground.Presets;

/**
 * The playground that most visits begin with, put together while the page is still busy with
 * itself. Whoever opens another one gains, too: the code that it needs has run once.
 */
final class Opening {
  private String json = "";
  private Experiment experiment;

  void prepare() {
    Playground first = Presets.named(Presets.FIRST);
    experiment = Run.experiment(first);
    Run run = new Run(0, experiment, null);
    run.advance(1);
    run.snapshot(true, true, true);
    json = first.toJson();
  }

  /** The playground that is written here, put together. */
  Experiment experiment(String written) {
    return written.equals(json) ? experiment : Run.experiment(Playground.parse(written));
  }
}
