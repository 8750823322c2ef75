package nudge.web.chart;

/** The rectangle inside a chart's axes, and the one way all charts draw grid and labels. */
record Plot(double left, double top, double right, double bottom) {
  static final double GAP = 8;
  static final double FOOT = Surface.LINE_HEIGHT + GAP;

  double width() {
    return right - left;
  }

  double height() {
    return bottom - top;
  }

  void horizontals(Surface surface, Palette palette, Axis axis) {
    for (double tick : axis.ticks()) {
      surface.horizontal(left, right, axis.at(tick), palette.line());
    }
  }

  void verticals(Surface surface, Palette palette, Axis axis) {
    for (double tick : axis.ticks()) {
      surface.vertical(axis.at(tick), top, bottom, palette.line());
    }
  }

  void labelsLeft(Surface surface, Palette palette, Axis axis) {
    for (double tick : axis.ticks()) {
      surface.text(Rounded.text(tick), left - GAP, axis.at(tick), "right", palette.inkSoft());
    }
  }

  /** Labels under the ticks, the outermost moved inwards where they would leave the canvas. */
  void labelsBelow(Surface surface, Palette palette, Axis axis) {
    for (double tick : axis.ticks()) {
      String text = Rounded.text(tick);
      double half = surface.measure(text) / 2;
      double x = Math.max(half, Math.min(surface.width() - half, axis.at(tick)));
      surface.text(text, x, labelLine(), "center", palette.inkSoft());
    }
  }

  double labelLine() {
    return bottom + GAP + Surface.LINE_HEIGHT / 2;
  }

  /** The room labels need beside an axis, in steps of 8 so that a new digit seldom moves it. */
  static double room(Surface surface, Axis axis) {
    double widest = 0;
    for (double tick : axis.ticks()) {
      widest = Math.max(widest, surface.measure(Rounded.text(tick)));
    }
    return room(widest);
  }

  static double room(double width) {
    return Math.ceil((width + GAP) / 8) * 8;
  }
}
