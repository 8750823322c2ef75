package nudge.web.protocol;

import nudge.training.Evaluation;
import nudge.training.Measure;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** What a run has come to, on its way to the page; NaN is what does not apply. */
public interface Figures extends JSObject {
  /** Passes over the training rows, the present one by its share. */
  @JSProperty
  double getEpoch();

  @JSProperty
  double getTrainLoss();

  @JSProperty
  double getTestLoss();

  @JSProperty
  double getTrainScore();

  @JSProperty
  double getTestScore();

  /** What the scores are, as people know it; empty if there are none. */
  @JSProperty
  String getScoreName();

  static Figures of(double epoch, Evaluation at) {
    return create(
        epoch,
        at.train().loss(),
        at.test() == null ? Double.NaN : at.test().loss(),
        score(at.train()),
        score(at.test()),
        at.train().score() == null ? "" : at.train().score().name());
  }

  private static double score(Measure measure) {
    return measure == null || measure.score() == null ? Double.NaN : measure.score().value();
  }

  @JSBody(
      params = {"epoch", "trainLoss", "testLoss", "trainScore", "testScore", "scoreName"},
      script =
          "return {epoch: epoch, trainLoss: trainLoss, testLoss: testLoss,"
              + " trainScore: trainScore, testScore: testScore, scoreName: scoreName};")
  private static Figures create(
      double epoch,
      double trainLoss,
      double testLoss,
      double trainScore,
      double testScore,
      String scoreName) {
    throw new UnsupportedOperationException("replaced by its script");
  }
}
