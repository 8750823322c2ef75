package nudge.web.page;

import java.util.Objects;
import nudge.playground.Experiment;
import nudge.playground.Playground;
import nudge.web.chart.Palette;
import nudge.web.dom.Dom;

/** What the network is like inside, and whether its derivatives are right. */
final class NetworkInside implements Panel {
  private final Pane window = new Pane("network-inside");
  private final GradientCheckForm check = new GradientCheckForm();
  private final HistogramView histograms = new HistogramView(this::update);
  private Palette colours;
  private Playground playground;
  private Snapshot latest;

  /** Of the present document, once it is open; null until it is needed. */
  private Experiment experiment;

  NetworkInside() {
    Dom.onClick(Dom.byId("network-door"), this::open);
  }

  private void open() {
    window.open();
    update();
  }

  @Override
  public void show(Playground changed) {
    if (playground == null || !sameGraph(changed)) {
      experiment = null;
      latest = null;
      check.show(null, null);
    }
    playground = changed;
    update();
  }

  private boolean sameGraph(Playground changed) {
    return changed.network().equals(playground.network())
        && changed.learning().loss().equals(playground.learning().loss())
        && Objects.equals(changed.learning().penalty(), playground.learning().penalty())
        && changed.material().equals(playground.material());
  }

  @Override
  public void draw(Snapshot snapshot, Palette palette) {
    colours = palette;
  }

  @Override
  public void write(Snapshot snapshot) {
    latest = snapshot;
    update();
  }

  private void update() {
    if (!window.isOpen() || latest == null) {
      return;
    }
    if (experiment == null) {
      experiment = Experiment.of(playground);
    }
    check.show(experiment, latest.checkpoint());
    histograms.show(
        experiment,
        playground.learning().loss().mean(),
        latest.checkpoint(),
        latest.isResting(),
        colours);
  }
}
