package nudge.browser;

import java.util.Arrays;
import java.util.List;
import nudge.playground.Experiment;
import nudge.playground.Playground;
import nudge.training.Evaluation;
import nudge.training.Trainer;

/** The same playground trained here, for the page to agree with to the last bit. */
final class OnTheJvm {
  private final Experiment experiment;
  private final Trainer trainer;

  private OnTheJvm(Playground playground) {
    experiment = Experiment.of(playground);
    trainer = experiment.trainer(experiment.start());
  }

  /** The run of a playground, trained up to a step. */
  static OnTheJvm at(int step, Playground playground) {
    OnTheJvm run = new OnTheJvm(playground);
    run.advance(step - playground.startStep());
    return run;
  }

  void advance(int steps) {
    trainer.advance(steps);
  }

  double loss() {
    return trainer.evaluate().trainLoss();
  }

  Evaluation evaluation() {
    return trainer.evaluate();
  }

  List<Double> predictions() {
    return Arrays.stream(trainer.predict(experiment.prepared().all().inputs())).boxed().toList();
  }
}
