package nudge.training;

import nudge.text.Fields;
import nudge.text.InvalidInput;
import nudge.text.Json;
import nudge.text.Numbers;

/**
 * No progress: so many evaluations in a row without a training loss that is better than the best
 * before by a share of it. The patience of Keras' EarlyStopping, with the relative threshold of
 * PyTorch's ReduceLROnPlateau.
 *
 * @param evaluations how many are waited for, counted from where a run begins or is taken up
 * @param improvement the share, from 0 to 1
 */
public record Plateau(int evaluations, double improvement) {
  public static final int MOST_EVALUATIONS = 1_000_000;

  public Plateau {
    InvalidInput.checkRange("stop.plateau.evaluations", evaluations, 1, MOST_EVALUATIONS);
    InvalidInput.checkRange("stop.plateau.improvement", improvement, 0, 1);
  }

  static Plateau read(Fields fields) {
    return new Plateau(
        fields.integer("evaluations", 1, MOST_EVALUATIONS), fields.number("improvement", 0, 1));
  }

  Json.Obj write() {
    return Json.object().with("evaluations", evaluations).with("improvement", improvement);
  }

  /** Whether a loss is enough of an improvement over the best so far. */
  boolean improves(double best, double loss) {
    return best == Double.POSITIVE_INFINITY
        ? loss < best
        : loss < best - improvement * Math.abs(best);
  }

  String sentence() {
    double percent = Math.floor(improvement * 1e8 + 0.5) / 1e6;
    String by = percent == 0 ? "" : " by " + Numbers.format(percent) + " %";
    return "the training loss has not improved"
        + by
        + (evaluations == 1 ? " in an evaluation" : " in " + evaluations + " evaluations");
  }
}
