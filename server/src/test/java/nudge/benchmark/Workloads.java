package nudge.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nudge.benchmark.Workload.Activation;
import nudge.benchmark.Workload.Layer;
import nudge.benchmark.Workload.Loss;

/**
 * The five workloads as {@code workloads.js} draws them for the browser: number by number the same,
 * for which they use no function whose bits differ between platforms.
 */
final class Workloads {
  private static final double[][] NOTEBOOK = {
    {2, 3, -1, 1}, {3, -1, 0.5, -1}, {0.5, 1, 1, -1}, {1, 1, -1, 1}
  };

  private int state = 42;

  private Workloads() {}

  static List<Workload> all() {
    return List.of(
        new Workloads().circle("W1", 250, 10, layers(Activation.TANH, 4, 2, 1)),
        new Workloads().powers(),
        new Workloads().moons(),
        new Workloads().notebook(),
        new Workloads().circle("W5", 1000, 1000, layers(Activation.TANH, 64, 64, 1)));
  }

  private static List<Layer> layers(Activation activation, int... units) {
    return IntStream.of(units).mapToObj(count -> new Layer(count, activation)).toList();
  }

  private Workload circle(String id, int count, int batch, List<Layer> layers) {
    return halfSquaredError(id, batch, layers, rows(count, row -> point()));
  }

  /** A point of the circle with the powers of both coordinates. */
  private Workload powers() {
    double[][] rows =
        rows(
            250,
            row -> {
              double[] point = point();
              double x = point[0];
              double y = point[1];
              return new double[] {x, y, x * x, x * y, y * y, x * x * x, y * y * y, point[2]};
            });
    return halfSquaredError("W2", 10, layers(Activation.TANH, 8, 8, 8, 8, 8, 8, 1), rows);
  }

  private Workload halfSquaredError(String id, int batch, List<Layer> layers, double[][] rows) {
    return workload(id, layers, Loss.HALF_SQUARED_ERROR, true, 0, 0.03, batch, rows);
  }

  private Workload moons() {
    List<Layer> hidden = layers(Activation.RELU, 16, 16);
    List<Layer> layers =
        Stream.concat(hidden.stream(), Stream.of(new Layer(1, Activation.LINEAR))).toList();
    return workload("W3", layers, Loss.HINGE, true, 1e-4, 0.1, 100, rows(100, this::moon));
  }

  private Workload notebook() {
    List<Layer> layers = layers(Activation.TANH, 4, 4, 1);
    return workload("W4", layers, Loss.SQUARED_ERROR, false, 0, 0.05, 4, NOTEBOOK);
  }

  /** A point of the square, 1 inside of a circle that covers half of it and -1 outside. */
  private double[] point() {
    double x = next();
    double y = next();
    return new double[] {x, y, x * x + y * y < 2 / Math.PI ? 1 : -1};
  }

  /**
   * A noisy point of one of two half circles; t walks along one by its rational parametrization.
   */
  private double[] moon(int row) {
    double t = next();
    double x = 2 * t / (1 + t * t) + 0.1 * next();
    double y = (1 - t * t) / (1 + t * t) + 0.1 * next();
    return row % 2 == 1 ? new double[] {x, y, 1} : new double[] {1 - x, 0.5 - y, -1};
  }

  /** Uniform from -1 to 1: the generator {@code ranqd1} of Numerical Recipes. */
  private double next() {
    state = state * 1664525 + 1013904223;
    return Integer.toUnsignedLong(state) / 0x1p31 - 1;
  }

  private interface Drawing {
    double[] draw(int row);
  }

  private static double[][] rows(int count, Drawing drawing) {
    return IntStream.range(0, count).mapToObj(drawing::draw).toArray(double[][]::new);
  }

  /** The last number of a row is its target. */
  private Workload workload(
      String id,
      List<Layer> layers,
      Loss loss,
      boolean mean,
      double decay,
      double rate,
      int batch,
      double[][] table) {
    int inputs = table[0].length - 1;
    double[][] rows =
        Stream.of(table).map(row -> Arrays.copyOf(row, inputs)).toArray(double[][]::new);
    double[] targets = Stream.of(table).mapToDouble(row -> row[inputs]).toArray();
    return new Workload(
        id, inputs, layers, loss, mean, decay, rate, batch, rows, targets, start(inputs, layers));
  }

  private double[] start(int inputs, List<Layer> layers) {
    List<Double> parameters = new ArrayList<>();
    int width = inputs;
    for (Layer layer : layers) {
      for (int unit = 0; unit < layer.units(); unit++) {
        for (int i = 0; i < width; i++) {
          parameters.add(next() / Math.sqrt(width));
        }
        parameters.add(0.0);
      }
      width = layer.units();
    }
    return parameters.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
