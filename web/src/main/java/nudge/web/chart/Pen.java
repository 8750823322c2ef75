package nudge.web.chart;

/** Takes the points of lines one after the other; {@code start} lifts the pen first. */
interface Pen {
  void to(double x, double y, boolean start);
}
