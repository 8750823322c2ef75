package nudge.web.protocol;

import java.util.Arrays;
import nudge.data.Dataset;
import nudge.playground.Playground;

/**
 * Where the network is asked for its chart: over the plane of two inputs, or along a single one,
 * while all others are held. It is a little larger than what the rows take up.
 *
 * @param output the output that is shown, and {@code across} and {@code up} the inputs; all count
 *     from 0
 * @param rows lines of points, the lowest first; 1 along a single input
 * @param yMin from where upwards: of the second input, or of the targets along a single one
 * @param held a number for every input, which counts for those that are not shown
 */
public record Slice(
    int output,
    int across,
    int up,
    int columns,
    int rows,
    double xMin,
    double xMax,
    double yMin,
    double yMax,
    double[] held) {
  private static final int FINEST = 48;
  private static final int COARSEST = 8;
  private static final int FINEST_LINE = 160;
  private static final int COARSEST_LINE = 24;

  /** What a chart may cost: its points times the network's parameters. */
  private static final double MOST_WORK = 4e6;

  private static final int PLAIN_NUMBERS = 9;

  /** Over the plane of two inputs. */
  public static Slice plane(Playground playground, int output, int across, int up, double[] held) {
    Dataset data = playground.table();
    double[] x = PlaneGrid.extent(data, across);
    double[] y = PlaneGrid.extent(data, up);
    int affordable = (int) Math.sqrt(MOST_WORK / playground.parameterCount());
    int side = Math.max(COARSEST, Math.min(FINEST, affordable));
    return new Slice(output, across, up, side, side, x[0], x[1], y[0], y[1], held);
  }

  /** Along the only input, with room for an output's targets. */
  public static Slice line(Playground playground, int output) {
    double[] x = PlaneGrid.extent(playground.table(), 0);
    double[] y = targets(playground, output);
    int affordable = (int) (MOST_WORK / playground.parameterCount());
    int points = Math.max(COARSEST_LINE, Math.min(FINEST_LINE, affordable));
    return new Slice(output, 0, 0, points, 1, x[0], x[1], y[0], y[1], new double[1]);
  }

  private static double[] targets(Playground playground, int output) {
    double[] targets = playground.targets();
    int outputs = playground.outputs();
    double low = targets[output];
    double high = low;
    for (int i = output; i < targets.length; i += outputs) {
      low = Math.min(low, targets[i]);
      high = Math.max(high, targets[i]);
    }
    return PlaneGrid.around(low, high);
  }

  /** Whether there is anything between the rows of a table to look at: not between two classes. */
  public static boolean suits(Dataset data) {
    return !PlaneGrid.hasClasses(data);
  }

  public boolean isLine() {
    return rows == 1;
  }

  /**
   * The same part as before, so that a chart does not move under whoever draws on it: if it shows
   * the same axes, with all that this one must show, and not much more.
   */
  public Slice steady(Slice before) {
    boolean same =
        before != null
            && isLine() == before.isLine()
            && across == before.across
            && up == before.up
            && (!isLine() || output == before.output)
            && PlaneGrid.fits(xMin, xMax, before.xMin, before.xMax)
            && PlaneGrid.fits(yMin, yMax, before.yMin, before.yMax);
    return same
        ? new Slice(
            output,
            across,
            up,
            columns,
            rows,
            before.xMin,
            before.xMax,
            before.yMin,
            before.yMax,
            held)
        : this;
  }

  /** The inputs of every point, point after point. */
  public double[] points() {
    int width = held.length;
    double[] points = new double[width * columns * rows];
    for (int i = 0; i < points.length; i++) {
      points[i] = held[i % width];
    }
    for (int at = 0; at < columns * rows; at++) {
      points[at * width + across] = x(at % columns);
      if (!isLine()) {
        points[at * width + up] = yMin + (yMax - yMin) * (at / columns + 0.5) / rows;
      }
    }
    return points;
  }

  /** A plane is made of squares with their points in the middle; a line begins at its end. */
  private double x(int column) {
    double share = isLine() ? column / (columns - 1.0) : (column + 0.5) / columns;
    return xMin + (xMax - xMin) * share;
  }

  /** As numbers, for a message. */
  public double[] numbers() {
    double[] plain = {output, across, up, columns, rows, xMin, xMax, yMin, yMax};
    double[] numbers = Arrays.copyOf(plain, PLAIN_NUMBERS + held.length);
    System.arraycopy(held, 0, numbers, PLAIN_NUMBERS, held.length);
    return numbers;
  }

  /** What {@link #numbers} has written. */
  public static Slice of(double[] numbers) {
    return new Slice(
        (int) numbers[0],
        (int) numbers[1],
        (int) numbers[2],
        (int) numbers[3],
        (int) numbers[4],
        numbers[5],
        numbers[6],
        numbers[7],
        numbers[8],
        Arrays.copyOfRange(numbers, PLAIN_NUMBERS, numbers.length));
  }

  /** Whether it asks for the same. */
  public boolean isSame(Slice other) {
    return other != null && Arrays.equals(numbers(), other.numbers());
  }
}
