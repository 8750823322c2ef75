package nudge.web.page;

import nudge.text.Numbers;
import nudge.web.chart.Rounded;
import nudge.web.dom.Dom;
import nudge.web.protocol.Figures;
import org.teavm.jso.dom.html.HTMLElement;

/** How well the network does on training and test rows, in the unit that fits its targets. */
final class MeasuresPanel implements Panel {
  private final HTMLElement testLoss = Dom.byId("test-loss");
  private final HTMLElement trainScore = Dom.byId("train-accuracy");
  private final HTMLElement testScore = Dom.byId("test-accuracy");
  private final HTMLElement trainName = Dom.byId("train-score-name");
  private final HTMLElement testName = Dom.byId("test-score-name");

  @Override
  public void write(Snapshot snapshot) {
    Figures figures = snapshot.figures();
    loss(testLoss, figures.getTestLoss());
    boolean share = figures.getScoreName().equals("accuracy");
    score(trainScore, figures.getTrainScore(), share);
    score(testScore, figures.getTestScore(), share);
    Dom.setText(trainName, "Train " + figures.getScoreName());
    Dom.setText(testName, "Test " + figures.getScoreName());
  }

  private static void loss(HTMLElement element, double loss) {
    boolean known = loss == loss;
    show(element, known, known ? Rounded.text(loss) : "", loss);
  }

  private static void score(HTMLElement element, double score, boolean share) {
    boolean known = score == score;
    String text = "";
    if (known) {
      text = share ? percent(score) : Rounded.text(Math.floor(score * 1000 + 0.5) / 1000);
    }
    show(element, known, text, score);
  }

  /** A tenth of a per cent is as fine as it gets, and 100 only for all. */
  private static String percent(double share) {
    return Rounded.text(Math.floor(share * 1000) / 10) + " %";
  }

  /** A figure that does not apply is not there. */
  private static void show(HTMLElement element, boolean known, String text, double exact) {
    HTMLElement pair = (HTMLElement) element.getParentNode();
    if (pair.isHidden() == known) {
      pair.setHidden(!known);
    }
    Dom.figure(element, text, known ? Numbers.format(exact) : "");
  }
}
