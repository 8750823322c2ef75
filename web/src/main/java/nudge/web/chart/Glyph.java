package nudge.web.chart;

import org.teavm.jso.canvas.CanvasRenderingContext2D;

/** What a unit does to its sum, as a small curve to put inside of it. */
enum Glyph {
  NONE(""),
  TANH("tanh") {
    @Override
    void path(CanvasRenderingContext2D context, double x, double y, double half) {
      context.moveTo(x - half, y + half);
      context.bezierCurveTo(x, y + half, x, y - half, x + half, y - half);
    }
  },
  RELU("relu") {
    @Override
    void path(CanvasRenderingContext2D context, double x, double y, double half) {
      context.moveTo(x - half, y + half);
      context.lineTo(x, y + half);
      context.lineTo(x + half, y - half);
    }
  },
  LINEAR("linear") {
    @Override
    void path(CanvasRenderingContext2D context, double x, double y, double half) {
      context.moveTo(x - half, y + half);
      context.lineTo(x + half, y - half);
    }
  };

  private final String activation;

  Glyph(String activation) {
    this.activation = activation;
  }

  /** The glyph of an activation; none for one without. */
  static Glyph of(String activation) {
    for (Glyph glyph : values()) {
      if (glyph.activation.equals(activation)) {
        return glyph;
      }
    }
    return NONE;
  }

  /** The curve in a square around a place, {@code half} to each side. */
  void path(CanvasRenderingContext2D context, double x, double y, double half) {}
}
