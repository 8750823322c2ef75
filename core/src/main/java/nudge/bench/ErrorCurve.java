package nudge.bench;

import java.util.ArrayList;
import java.util.List;
import nudge.autograd.Branches;
import nudge.autograd.Graph;
import nudge.autograd.Value;
import nudge.math.Pow;

/**
 * How far the central difference (f(x + h) − f(x − h)) / 2h is from a derivative, over steps h from
 * 0.1 down to 1e-12.
 *
 * <p>The quotient is off by h²f⁽³⁾/6, and by about 2⁻⁵³|f|/h because f is rounded. So the error
 * falls with h until rounding takes over and it rises again; the smallest is near h = 1e-5.
 *
 * <p>Where a comparison turns between x − h and x + h there is a kink, and the quotient is
 * something between the slopes on both sides.
 *
 * @param points the largest step first
 */
public record ErrorCurve(List<Point> points) {
  private static final int LARGEST = -1;
  private static final int SMALLEST = -12;
  private static final int PER_DECADE = 4;

  public ErrorCurve {
    points = List.copyOf(points);
  }

  /**
   * What was measured with one step. Slopes and error are NaN where adding the step changes
   * nothing, and where the function is not finite.
   *
   * @param left the slope from x − h to x
   * @param right the slope from x to x + h
   * @param slope the central difference
   * @param error its distance from the derivative
   * @param kink whether a comparison turns, so that the error tells nothing
   */
  public record Point(
      double step, double left, double right, double slope, double error, boolean kink) {}

  /**
   * The curve of what is claimed to be the derivative of a graph's root with respect to a leaf. The
   * leaf and all that is computed from it are as before.
   */
  public static ErrorCurve of(Graph graph, Value leaf, double derivative) {
    Probe probe = new Probe(graph, leaf, derivative);
    List<Point> points = new ArrayList<>();
    for (int i = LARGEST * PER_DECADE; i >= SMALLEST * PER_DECADE; i--) {
      points.add(probe.at(step(i)));
    }
    return new ErrorCurve(points);
  }

  /** One point of it, at any step. */
  public static Point at(Graph graph, Value leaf, double derivative, double step) {
    return new Probe(graph, leaf, derivative).at(step);
  }

  private static double step(int quarters) {
    return Pow.pow(10, (double) quarters / PER_DECADE);
  }

  /** The point with the smallest error, away from kinks; null if there is none. */
  public Point best() {
    Point best = null;
    for (Point point : points) {
      boolean known = !point.kink && point.error >= 0;
      if (known && (best == null || point.error < best.error)) {
        best = point;
      }
    }
    return best;
  }

  /** Whether there is a kink so near that no step avoids it. */
  public boolean isAtKink() {
    return points.get(points.size() - 1).kink;
  }

  /** What is to be said about kinks, for people; empty if there is nothing. */
  public String kinks() {
    if (isAtKink()) {
      return "There is a kink right here: a comparison, as in relu, abs or max, turns however small"
          + " the step is. The slopes on both sides differ, and backward() takes one of them.";
    }
    return points.get(0).kink
        ? "There is a kink nearby: with a large step a comparison, as in relu, abs or max, turns,"
            + " and the quotient mixes the slopes on both sides. Smaller steps stay on one side."
        : "";
  }

  /** Moves a leaf and puts it back. */
  private static final class Probe {
    private final Graph graph;
    private final Value leaf;
    private final double derivative;
    private final Branches branches;

    Probe(Graph graph, Value leaf, double derivative) {
      this.graph = graph;
      this.leaf = leaf;
      this.derivative = derivative;
      this.branches = new Branches(graph);
    }

    /** The steps are what x ± h really is apart from x. */
    Point at(double step) {
      double x = leaf.data();
      int here = branches.now();
      double value = graph.root().data();
      double above = move(x + step);
      boolean kink = branches.now() != here;
      double below = move(x - step);
      kink |= branches.now() != here;
      move(x);
      double up = x + step - x;
      double down = x - (x - step);
      double slope = (above - below) / (up + down);
      return new Point(
          step,
          (value - below) / down,
          (above - value) / up,
          slope,
          Math.abs(slope - derivative),
          kink);
    }

    private double move(double x) {
      leaf.data(x);
      graph.forward();
      return graph.root().data();
    }
  }
}
