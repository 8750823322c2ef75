package nudge.web.chart;

import java.util.List;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** Histograms in rows under common heads, each with its own ends; blue above 0, orange below. */
public final class HistogramChart {
  /** The height of a row with its numbers. */
  public static final int ROW = 64;

  /** The height of the heads. */
  public static final int HEAD = 24;

  private final Surface surface;

  public HistogramChart(HTMLCanvasElement canvas) {
    this.surface = new Surface(canvas);
  }

  /** Histograms row after row, as many in each as there are heads. */
  public void draw(Palette palette, String[] heads, String[] names, List<Histogram> histograms) {
    if (!surface.clear()) {
      return;
    }
    double left = 0;
    for (String name : names) {
      left = Math.max(left, surface.measure(name) + 2 * Plot.GAP);
    }
    double width = (surface.width() - left) / heads.length;
    for (int i = 0; i < heads.length; i++) {
      double middle = left + (i + 0.5) * width - Plot.GAP;
      surface.text(heads[i], middle, HEAD / 2.0, "center", palette.inkSoft());
    }
    for (int i = 0; i < histograms.size(); i++) {
      double x = left + i % heads.length * width;
      double y = HEAD + i / heads.length * ROW;
      Plot plot = new Plot(x, y, x + width - 2 * Plot.GAP, y + ROW - Plot.FOOT);
      bars(palette, plot, histograms.get(i));
      if (i % heads.length == 0) {
        String name = names[i / heads.length];
        surface.text(name, 0, (plot.top() + plot.bottom()) / 2, "left", palette.ink());
      }
    }
  }

  private void bars(Palette palette, Plot plot, Histogram histogram) {
    CanvasRenderingContext2D context = surface.context();
    double width = plot.width() / Histogram.BINS;
    double most = Math.max(1, histogram.most());
    for (int i = 0; i < Histogram.BINS; i++) {
      double share = histogram.counts()[i] / most;
      double height = share > 0 ? Math.max(1, share * plot.height()) : 0;
      context.setFillStyle(palette.ofSign(i - Histogram.BINS / 2));
      context.fillRect(
          plot.left() + i * width, plot.bottom() - height, Math.max(1, width - 1), height);
    }
    surface.horizontal(plot.left(), plot.right(), plot.bottom(), palette.line());
    double line = plot.bottom() + Surface.LINE_HEIGHT / 2 + 2;
    String limit = Rounded.text(histogram.limit());
    surface.text("\u2212" + limit, plot.left(), line, "left", palette.inkSoft());
    surface.text(limit, plot.right(), line, "right", palette.inkSoft());
    surface.text("0", (plot.left() + plot.right()) / 2, line, "center", palette.inkSoft());
  }
}
