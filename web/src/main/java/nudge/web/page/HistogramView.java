package nudge.web.page;

import java.util.ArrayList;
import java.util.List;
import nudge.playground.Experiment;
import nudge.tape.Checkpoint;
import nudge.tape.Rows;
import nudge.training.LayerSamples;
import nudge.web.chart.Histogram;
import nudge.web.chart.HistogramChart;
import nudge.web.chart.Palette;
import nudge.web.chart.Rounded;
import nudge.web.chart.Thousands;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * Weights, gradients and activations of each layer as histograms: nothing is computed while they
 * are folded away, and no more than four times a second while they are not.
 */
final class HistogramView {
  /** Rows times parameters: some milliseconds. */
  private static final int MOST = 100_000;

  private static final int MOST_PARAMETERS = 20_000;
  private static final double SHORTEST_PAUSE = 250;
  private static final int PAUSE = 20;
  private static final String[] HEADS = {"weights, biases", "gradients", "activations"};

  private final HTMLElement fold = Dom.byId("histograms");
  private final HTMLElement note = Dom.byId("histogram-note");
  private final HTMLCanvasElement canvas = Dom.byId("histogram-chart");
  private final HistogramChart chart = new HistogramChart(canvas);
  private Experiment experiment;
  private boolean mean;
  private LayerSamples samples;
  private double next;

  /**
   * @param opened hears when there is something to show again
   */
  HistogramView(Runnable opened) {
    fold.addEventListener("toggle", event -> opened.run());
  }

  /** Of the network at a checkpoint; while it trains, only if it is time again. */
  void show(Experiment shown, boolean meanLoss, Checkpoint at, boolean resting, Palette palette) {
    if (shown != experiment) {
      experiment = shown;
      mean = meanLoss;
      samples = null;
    }
    double begin = Dom.now();
    if (!fold.hasAttribute("open") || !resting && begin < next) {
      return;
    }
    int parameters = at.parameters().length;
    canvas.setHidden(parameters > MOST_PARAMETERS);
    if (parameters > MOST_PARAMETERS) {
      Dom.setText(
          note,
          "Too large to be looked at: up to " + Thousands.of(MOST_PARAMETERS) + " parameters.");
      return;
    }
    Rows all = experiment.prepared().training();
    Rows rows = all.sample(Math.max(1, MOST / parameters));
    take(at, rows);
    draw(palette);
    String over = Thousands.of(rows.count());
    over += rows == all ? "" : " of " + Thousands.of(all.count());
    Dom.setText(
        note, "Gradients of the loss, and activations, are those of " + over + " training rows.");
    double end = Dom.now();
    next = end + Math.max(SHORTEST_PAUSE, PAUSE * (end - begin));
  }

  private void take(Checkpoint at, Rows rows) {
    if (samples == null) {
      samples = new LayerSamples(experiment.plan().row());
      int height = HistogramChart.HEAD + HistogramChart.ROW * samples.layers();
      canvas.getStyle().setProperty("height", height + "px");
    }
    samples.take(at, rows, mean);
  }

  private void draw(Palette palette) {
    String[] names = new String[samples.layers()];
    List<Histogram> histograms = new ArrayList<>();
    String label = "";
    for (int layer = 0; layer < names.length; layer++) {
      names[layer] = layer == names.length - 1 ? "output" : "layer " + (layer + 1);
      histograms.add(Histogram.of(samples.parameters(layer)));
      histograms.add(Histogram.of(samples.gradients(layer)));
      histograms.add(Histogram.of(samples.activations(layer)));
      label += (layer == 0 ? "" : "; ") + names[layer] + ": " + ends(histograms, 3 * layer);
    }
    chart.draw(palette, HEADS, names, histograms);
    canvas.setAttribute("aria-label", label);
  }

  private static String ends(List<Histogram> histograms, int from) {
    String ends = "";
    for (int i = 0; i < HEADS.length; i++) {
      ends += (i == 0 ? "" : ", ") + HEADS[i] + " within \u00b1";
      ends += Rounded.text(histograms.get(from + i).limit());
    }
    return ends;
  }
}
