package nudge.benchmark;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nudge.benchmark.Plot.Curve;

/**
 * The time our engine takes for a row: level however many rows there are, linear in the parameters.
 * Both are drawn as pictures, which stand in the folder of the readme's other picture.
 */
final class TimesPerRow {
  private static final Path PICTURES = Path.of("..", ".github");
  private static final int[] ROWS = {100, 1000, 10_000, 100_000};
  private static final int BATCH = 10;
  private static final int WIDTH = 16;

  /** Of both hidden layers: 97, 1021, 9997 and 99,853 parameters. */
  private static final int[] WIDTHS = {8, 30, 98, 314};

  private static final int WIDTHS_ROWS = 1000;

  private final Pages pages;
  private final int rounds;

  TimesPerRow(Pages pages, int rounds) {
    this.pages = pages;
    this.rounds = rounds;
  }

  void measure() throws IOException {
    rows();
    parameters();
  }

  private void rows() throws IOException {
    double[] sizes = IntStream.of(ROWS).asDoubleStream().toArray();
    Curve whole = curve("all rows", sizes, rows -> List.of(rows, rows, WIDTH), ROWS);
    Curve small = curve("batches of " + BATCH, sizes, rows -> List.of(rows, BATCH, WIDTH), ROWS);
    String network = "2-" + WIDTH + "-" + WIDTH + "-1";
    print("Microseconds per row, " + network + " tanh", "rows", List.of(whole, small));
    draw("rows.svg", new Plot("rows", "µs per row", List.of(whole, small)));
  }

  private void parameters() throws IOException {
    double[] sizes = IntStream.of(WIDTHS).mapToDouble(TimesPerRow::count).toArray();
    Curve measured =
        curve("measured", sizes, width -> List.of(WIDTHS_ROWS, WIDTHS_ROWS, width), WIDTHS);
    print(
        "Microseconds per row, 2-h-h-1 tanh, all of " + WIDTHS_ROWS + " rows",
        "parameters",
        List.of(measured));
    draw(
        "parameters.svg",
        new Plot("parameters", "µs per row", List.of(measured, linear(measured))));
  }

  private static int count(int width) {
    return width * width + 4 * width + 1;
  }

  /** Through the last point. */
  static Curve linear(Curve measured) {
    int last = measured.x().length - 1;
    double slope = measured.y()[last] / measured.x()[last];
    double[] y = DoubleStream.of(measured.x()).map(x -> slope * x).toArray();
    return new Curve("linear", false, measured.x(), y);
  }

  private interface Size {
    List<Integer> of(int level);
  }

  private Curve curve(String name, double[] x, Size size, int[] levels) {
    List<List<Integer>> sizes = IntStream.of(levels).mapToObj(size::of).toList();
    try (Page page = pages.open()) {
      double[] nanoseconds =
          Pages.numbers(Pages.call(page, "levels", "timesPerRow", sizes, rounds));
      return new Curve(name, true, x, DoubleStream.of(nanoseconds).map(n -> n / 1000).toArray());
    }
  }

  private static void print(String title, String unit, List<Curve> curves) {
    String[] heads =
        Stream.concat(
                Stream.of(unit),
                DoubleStream.of(curves.get(0).x())
                    .mapToObj(x -> String.format(Locale.ROOT, "%,.0f", x)))
            .toArray(String[]::new);
    Columns columns = new Columns(heads);
    for (Curve curve : curves) {
      String[] cells =
          DoubleStream.of(curve.y())
              .mapToObj(y -> String.format(Locale.ROOT, "%.3f", y))
              .toArray(String[]::new);
      columns.add(curve.name(), cells);
    }
    System.out.println("\n" + title + "\n" + columns);
  }

  private static void draw(String name, Plot plot) throws IOException {
    Files.writeString(PICTURES.resolve(name), plot.svg());
  }
}
