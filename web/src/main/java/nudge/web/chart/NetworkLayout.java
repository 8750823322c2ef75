package nudge.web.chart;

/**
 * Where a network's units stand. Every layer shows as many as fit, and no more than keep all links
 * together under a limit; a layer with more shows the first ones and leaves a place for the rest to
 * be counted in.
 */
final class NetworkLayout {
  static final int MOST_LINKS = 2000;
  static final double LARGEST_UNIT = 50;
  private static final double SMALLEST_PITCH = 24;
  private static final double WIDEST_PITCH = 96;

  private final int[] sizes;
  private final Plot plot;
  private final int places;
  private final double unit;

  NetworkLayout(int[] sizes, Plot plot) {
    this.sizes = sizes;
    this.plot = plot;
    int fitting = Math.max(2, (int) (plot.height() / SMALLEST_PITCH));
    while (fitting > 2 && links(fitting) > MOST_LINKS) {
      fitting--;
    }
    this.places = fitting;
    this.unit =
        Math.max(1, Math.min(LARGEST_UNIT, Math.min(0.72 * tightestPitch(), 0.4 * columnPitch())));
  }

  /** The side of a unit's square. */
  double unit() {
    return unit;
  }

  /** How many units of a layer are drawn. */
  int shown(int layer) {
    return shown(layer, places);
  }

  double x(int layer) {
    double first = plot.left() + unit / 2;
    double span = plot.width() - unit;
    return sizes.length == 1 ? first : first + span * layer / (sizes.length - 1);
  }

  /** The middle of a unit; of the place where the rest is counted, for the first not drawn. */
  double y(int layer, int unit) {
    int taken = taken(layer);
    return (plot.top() + plot.bottom()) / 2 + (unit - (taken - 1) / 2.0) * pitch(taken);
  }

  /** From the right side of one unit to the left side of another in the next layer. */
  Link link(int layer, int unit, int from) {
    double half = this.unit / 2;
    return new Link(x(layer - 1) + half, y(layer - 1, from), x(layer) - half, y(layer, unit));
  }

  /** The side of the square at a unit's corner that stands for its bias. */
  double biasSide() {
    return Math.max(4, 0.15 * unit);
  }

  /** Where the square of a unit's bias is: outside, at its lower left. */
  double biasX(int layer) {
    return x(layer) - unit / 2 - biasSide() / 2;
  }

  double biasY(int layer, int unit) {
    return y(layer, unit) + this.unit / 2;
  }

  boolean isOnBias(int layer, int unit, double x, double y, double near) {
    double reach = Math.max(near, biasSide() / 2);
    return Math.abs(x - biasX(layer)) <= reach && Math.abs(y - biasY(layer, unit)) <= reach;
  }

  boolean isOnUnit(int layer, int unit, double x, double y) {
    double half = this.unit / 2;
    return Math.abs(x - x(layer)) <= half && Math.abs(y - y(layer, unit)) <= half;
  }

  private int shown(int layer, int places) {
    return sizes[layer] <= places ? sizes[layer] : places - 1;
  }

  private int taken(int layer) {
    return Math.min(sizes[layer], places);
  }

  private int links(int places) {
    int links = 0;
    for (int layer = 1; layer < sizes.length; layer++) {
      links += shown(layer - 1, places) * shown(layer, places);
    }
    return links;
  }

  private double pitch(int taken) {
    return Math.min(WIDEST_PITCH, plot.height() / taken);
  }

  private double tightestPitch() {
    double pitch = WIDEST_PITCH;
    for (int layer = 0; layer < sizes.length; layer++) {
      pitch = Math.min(pitch, pitch(taken(layer)));
    }
    return pitch;
  }

  private double columnPitch() {
    return plot.width() / Math.max(1, sizes.length - 1);
  }
}
