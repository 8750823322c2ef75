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
    double[] parameters,
    Thumbnails thumbnails) {
  private static final int WIDTHS = 10;
  private static final double WIDEST = 8;

  /** The side of a unit's picture when it is looked at closely. */
  private static final double LARGE = 148;

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
      square(x, y, layout.unit());
      inside(layer, unit, x, y);
      rim(palette.line(), 1.5);
      if (layer > 0) {
        bias(x, y, parameters[wiring.bias(layer, unit)]);
      }
    }
    if (shown < sizes[layer]) {
      surface.text(
          rest(sizes[layer] - shown), x, layout.y(layer, shown), "center", palette.inkSoft());
    }
  }

  /** How many are not drawn, in few words where columns are narrow. */
  private String rest(int count) {
    String words = "\u2026 " + Rounded.text(count) + " more";
    double column = sizes.length < 2 ? surface.width() : layout.x(1) - layout.x(0);
    return surface.measure(words) + Plot.GAP < column ? words : "+" + Rounded.text(count);
  }

  /** Marks one parameter and says what it is, if anything; the words stay on the canvas. */
  void highlight(Wiring.Place place, double value, String words) {
    double y = layout.y(place.layer(), place.unit());
    if (place.from() < 0) {
      markUnit(place);
      bias(layout.x(place.layer()), y, value);
      callout(words, "", layout.x(place.layer()), y + layout.unit() / 2);
      return;
    }
    Link link = layout.link(place.layer(), place.unit(), place.from());
    stroke(link, palette.ink(), thickness(widthOf(value)) + 4);
    stroke(link, palette.ofSign(value), thickness(widthOf(value)));
    callout(words, "", (link.x0() + link.x1()) / 2, (link.y0() + link.y1()) / 2);
  }

  /** A cross at the corner of a unit that is dead, a level line at one that is saturated. */
  void condition(int layer, int unit, int condition) {
    if (condition == Conditions.WELL) {
      return;
    }
    CanvasRenderingContext2D context = surface.context();
    double radius = Math.max(5, Math.min(8, layout.unit() / 6));
    double x = layout.x(layer) + layout.unit() / 2;
    double y = layout.y(layer, unit) - layout.unit() / 2 + 1;
    Marks.dot(context, x, y, radius, palette.surface(), palette.ink());
    double half = radius * 0.45;
    double rise = condition == Conditions.DEAD ? half : 0;
    context.beginPath();
    context.moveTo(x - half, y - rise);
    context.lineTo(x + half, y + rise);
    context.moveTo(x - half, y + rise);
    context.lineTo(x + half, y - rise);
    context.stroke();
  }

  /** Shows a unit's picture large beside it, with words below it in one line or two. */
  void magnify(Wiring.Place place, String words, String more) {
    markUnit(place);
    if (!thumbnails.areThere()) {
      callout(words, more, layout.x(place.layer()), layout.y(place.layer(), place.unit()));
      return;
    }
    double second = more.isEmpty() ? 0 : Surface.LINE_HEIGHT;
    double height = LARGE + Surface.LINE_HEIGHT + second + 3 * Plot.GAP;
    double text = Math.max(surface.measure(words), surface.measure(more));
    double width = Math.max(LARGE, text) + 2 * Plot.GAP;
    double beside = layout.unit() / 2 + Plot.GAP;
    double x = layout.x(place.layer());
    double right = x + beside;
    double left = right + width <= surface.width() ? right : Math.max(0, x - beside - width);
    double middle = layout.y(place.layer(), place.unit());
    double top = Math.max(0, Math.min(surface.height() - height, middle - height / 2));
    surface.roundedPath(left, top, width, height, 8);
    fillWithSurface();
    rim(palette.inkSoft(), 1);
    double centre = left + width / 2;
    double below = top + height - Plot.GAP - Surface.LINE_HEIGHT / 2;
    surface.text(words, centre, below - second, "center", palette.ink());
    surface.text(more, centre, below, "center", palette.inkSoft());
    square(centre, top + Plot.GAP + LARGE / 2, LARGE);
    picture(place.layer(), place.unit(), centre, top + Plot.GAP + LARGE / 2, LARGE);
  }

  private void markUnit(Wiring.Place place) {
    square(layout.x(place.layer()), layout.y(place.layer(), place.unit()), layout.unit());
    rim(palette.ink(), 2);
  }

  private void inside(int layer, int unit, double x, double y) {
    fillWithSurface();
    if (thumbnails.areThere()) {
      picture(layer, unit, x, y, layout.unit());
    } else {
      glyph(Glyph.of(activations[layer]), x, y);
    }
    square(x, y, layout.unit());
  }

  /** Inside of the present path. */
  private void picture(int layer, int unit, double x, double y, double side) {
    CanvasRenderingContext2D context = surface.context();
    context.save();
    fillWithSurface();
    context.clip();
    double half = side / 2;
    Plot square = new Plot(x - half, y - half, x + half, y + half);
    thumbnails.draw(context, palette, index(layer, unit), activations[layer], square);
    context.restore();
  }

  private void fillWithSurface() {
    surface.context().setFillStyle(palette.surface());
    surface.context().fill();
  }

  /** Which of all inputs and units it is. */
  private int index(int layer, int unit) {
    int before = 0;
    for (int i = 0; i < layer; i++) {
      before += sizes[i];
    }
    return before + unit;
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

  /** Begins the path of a unit's square around a place. */
  private void square(double x, double y, double side) {
    surface.roundedPath(x - side / 2, y - side / 2, side, side, side / 8);
  }

  private void rim(String colour, double width) {
    CanvasRenderingContext2D context = surface.context();
    context.setStrokeStyle(colour);
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
    double side = layout.biasSide();
    double corner = layout.unit() / 2;
    surface.context().setFillStyle(palette.ofSign(bias));
    surface.context().fillRect(x - corner - side, y + corner - side / 2, side, side);
  }

  private void callout(String words, String more, double x, double y) {
    if (words.isEmpty()) {
      return;
    }
    double width = Math.max(surface.measure(words), surface.measure(more)) + 2 * Plot.GAP;
    double second = more.isEmpty() ? 0 : Surface.LINE_HEIGHT;
    double height = Surface.LINE_HEIGHT + second + Plot.GAP;
    double left = Math.max(0, Math.min(surface.width() - width, x + Plot.GAP));
    double top = Math.max(0, Math.min(surface.height() - height, y + Plot.GAP));
    surface.roundedPath(left, top, width, height, 6);
    surface.context().setFillStyle(palette.ink());
    surface.context().fill();
    double middle = top + height / 2;
    surface.text(words, left + Plot.GAP, middle - second / 2, "left", palette.surface());
    surface.text(more, left + Plot.GAP, middle + second / 2, "left", palette.surface());
  }
}
