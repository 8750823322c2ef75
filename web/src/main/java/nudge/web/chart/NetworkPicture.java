package nudge.web.chart;

import org.teavm.jso.canvas.CanvasRenderingContext2D;

/**
 * Draws a network's links and units. Links come in a few widths, each width and sign in one stroke:
 * thin ones first, so that strong ones lie on top, and so few strokes that thousands are no matter.
 */
record NetworkPicture(
    Surface surface,
    Palette palette,
    NetworkLayout layout,
    Wiring wiring,
    int[] sizes,
    String[] activations,
    double[] parameters) {
  private static final int WIDTHS = 10;
  private static final double WIDEST = 8;

  void links() {
    surface.context().setLineCap("butt");
    for (int width = 0; width < WIDTHS; width++) {
      links(width, 0);
      links(width, -1);
      links(width, 1);
    }
  }

  void layer(int layer) {
    int shown = layout.shown(layer);
    double x = layout.x(layer);
    for (int unit = 0; unit < shown; unit++) {
      double y = layout.y(layer, unit);
      unit(x, y, palette.line(), 1.5);
      glyph(Glyph.of(activations[layer]), x, y);
      if (layer > 0) {
        bias(x, y, parameters[wiring.bias(layer, unit)]);
      }
    }
    if (shown < sizes[layer]) {
      String rest = "\u2026 " + Rounded.text(sizes[layer] - shown) + " more";
      surface.text(rest, x, layout.y(layer, shown), "center", palette.inkSoft());
    }
  }

  /** Marks one parameter and says what it is; the words stay on the canvas. */
  void highlight(Wiring.Place place, double value, String words) {
    double y = layout.y(place.layer(), place.unit());
    if (place.from() < 0) {
      unit(layout.x(place.layer()), y, palette.ink(), 2);
      bias(layout.x(place.layer()), y, value);
      callout(words, layout.x(place.layer()), y + layout.unit() / 2);
      return;
    }
    Link link = layout.link(place.layer(), place.unit(), place.from());
    stroke(link, palette.ink(), thickness(widthOf(value)) + 4);
    stroke(link, palette.ofSign(value), thickness(widthOf(value)));
    callout(words, (link.x0() + link.x1()) / 2, (link.y0() + link.y1()) / 2);
  }

  private void links(int width, int sign) {
    CanvasRenderingContext2D context = surface.context();
    context.beginPath();
    for (int layer = 1; layer < sizes.length; layer++) {
      for (int unit = 0; unit < layout.shown(layer); unit++) {
        for (int from = 0; from < layout.shown(layer - 1); from++) {
          double weight = parameters[wiring.weight(layer, unit, from)];
          if (widthOf(weight) == width && signOf(weight) == sign) {
            path(layout.link(layer, unit, from));
          }
        }
      }
    }
    context.setStrokeStyle(palette.ofSign(sign));
    context.setGlobalAlpha(0.45 + 0.5 * width / (WIDTHS - 1));
    context.setLineWidth(thickness(width));
    context.stroke();
    context.setGlobalAlpha(1);
  }

  /** Saturating: a weight of 1 gets half the greatest width. */
  private static int widthOf(double weight) {
    double size = Math.abs(weight);
    return size > 1e9 ? WIDTHS - 1 : (int) (WIDTHS * size / (1 + size));
  }

  private static int signOf(double weight) {
    return weight > 0 ? 1 : weight < 0 ? -1 : 0;
  }

  private double thickness(int width) {
    double widest = Math.max(2, WIDEST * layout.unit() / NetworkLayout.LARGEST_UNIT);
    return 0.75 + (widest - 0.75) * width / (WIDTHS - 1);
  }

  private void stroke(Link link, String colour, double width) {
    CanvasRenderingContext2D context = surface.context();
    context.beginPath();
    path(link);
    context.setStrokeStyle(colour);
    context.setLineWidth(width);
    context.stroke();
  }

  private void path(Link link) {
    CanvasRenderingContext2D context = surface.context();
    context.moveTo(link.x0(), link.y0());
    context.bezierCurveTo(
        link.handle0(), link.y0(), link.handle1(), link.y1(), link.x1(), link.y1());
  }

  private void unit(double x, double y, String rim, double width) {
    CanvasRenderingContext2D context = surface.context();
    double side = layout.unit();
    surface.roundedPath(x - side / 2, y - side / 2, side, side, side / 8);
    context.setFillStyle(palette.surface());
    context.fill();
    context.setStrokeStyle(rim);
    context.setLineWidth(width);
    context.stroke();
  }

  private void glyph(Glyph glyph, double x, double y) {
    CanvasRenderingContext2D context = surface.context();
    context.beginPath();
    glyph.path(context, x, y, 0.22 * layout.unit());
    context.setStrokeStyle(palette.inkSoft());
    context.setLineWidth(1.5);
    context.stroke();
  }

  private void bias(double x, double y, double bias) {
    double side = Math.max(3, 0.13 * layout.unit());
    double corner = layout.unit() / 2;
    surface.context().setFillStyle(palette.ofSign(bias));
    surface.context().fillRect(x - corner - side, y + corner - side / 2, side, side);
  }

  private void callout(String words, double x, double y) {
    double width = surface.measure(words) + 2 * Plot.GAP;
    double height = Surface.LINE_HEIGHT + Plot.GAP;
    double left = Math.max(0, Math.min(surface.width() - width, x + Plot.GAP));
    double top = Math.max(0, Math.min(surface.height() - height, y + Plot.GAP));
    surface.roundedPath(left, top, width, height, 6);
    surface.context().setFillStyle(palette.ink());
    surface.context().fill();
    surface.text(words, left + Plot.GAP, top + height / 2, "left", palette.surface());
  }
}
