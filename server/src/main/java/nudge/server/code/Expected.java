package nudge.server.code;

import java.util.ArrayList;
import java.util.List;
import nudge.playground.Experiment;
import nudge.playground.Playground;
import nudge.tape.Checkpoint;
import nudge.text.Numbers;
import nudge.training.Evaluation;
import nudge.training.Trainer;

/**
 * What a script has to print: the evaluations of our own run, which ends where the playground says,
 * but after {@link #MOST} steps at the latest unless somebody asks for more.
 */
public record Expected(Playground playground, Experiment experiment, List<Evaluation> evaluations) {
  /** A graph of numbers is slow, and a run of this length shows whether two agree. */
  static final int MOST = 100;

  /**
   * @param steps how many updates, or 0 to go by the playground
   */
  public static Expected of(Playground playground, int steps) {
    Experiment experiment = Experiment.of(playground);
    Checkpoint start = experiment.start();
    int every = playground.learning().evaluateEvery();
    Trainer trainer =
        steps > 0
            ? experiment.trainer(start)
            : experiment.trainer(start, every, playground.learning().stop());
    List<Evaluation> evaluations = new ArrayList<>(List.of(trainer.evaluate()));
    trainer.advance(0);
    int end = start.step() + (steps > 0 ? steps : MOST);
    while (trainer.stopped() == null && trainer.checkpoint().step() < end) {
      int step = trainer.checkpoint().step();
      trainer.advance(Math.min(every - step % every, end - step));
      if (trainer.checkpoint().step() > step) {
        evaluations.add(trainer.evaluate());
      }
    }
    return new Expected(playground, experiment, evaluations);
  }

  int start() {
    return evaluations.get(0).step();
  }

  int end() {
    return evaluations.get(evaluations.size() - 1).step();
  }

  /** The lines that a script prints. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Evaluation evaluation : evaluations) {
      String line = "step " + evaluation.step() + " loss " + Numbers.format(evaluation.trainLoss());
      lines.add(
          playground.learning().penalty() == null
              ? line
              : line + " penalty " + Numbers.format(evaluation.penalty()));
    }
    return lines;
  }
}
