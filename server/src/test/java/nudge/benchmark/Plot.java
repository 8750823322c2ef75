package nudge.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Curves as an SVG picture with a line for every power of ten along both axes. Its ground is the
 * page's, and its greys can be read on a light one and on a dark one.
 */
record Plot(String x, String y, List<Curve> curves) {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 320;
  private static final int LEFT = 60;
  private static final int RIGHT = 150;
  private static final int TOP = 30;
  private static final int BOTTOM = 50;
  private static final List<String> COLOURS = List.of("#4a8fe0", "#d9822b", "#808080");

  /**
   * Points that are joined, with a name behind the last. One that was not measured is dashes only,
   * with its name below the first.
   */
  record Curve(String name, boolean measured, double[] x, double[] y) {}

  /** The powers of ten that all numbers lie between, or hardly outside. */
  private record Axis(int from, int to) {
    private static final double HARDLY = 0.05;

    static Axis of(DoubleStream numbers) {
      double[] logarithms = numbers.map(Math::log10).sorted().toArray();
      int from = (int) Math.floor(logarithms[0] + HARDLY);
      int to = (int) Math.ceil(logarithms[logarithms.length - 1] - HARDLY);
      return new Axis(from, Math.max(to, from + 1));
    }

    /** From 0 to 1. */
    double share(double number) {
      return (Math.log10(number) - from) / (to - from);
    }

    IntStream powers() {
      return IntStream.rangeClosed(from, to);
    }
  }

  String svg() {
    String head =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
            + " font-family=\"sans-serif\" font-size=\"12\" fill=\"#808080\" role=\"img\">\n";
    return String.format(head, WIDTH, HEIGHT, WIDTH, HEIGHT)
        + String.format("<title>%s by %s</title>\n", y, x)
        + grid()
        + IntStream.range(0, curves.size()).mapToObj(this::curve).collect(Collectors.joining())
        + "</svg>\n";
  }

  private Axis across() {
    return Axis.of(curves.stream().flatMapToDouble(curve -> DoubleStream.of(curve.x())));
  }

  private Axis up() {
    return Axis.of(curves.stream().flatMapToDouble(curve -> DoubleStream.of(curve.y())));
  }

  private double left(double number) {
    return LEFT + across().share(number) * (WIDTH - LEFT - RIGHT);
  }

  private double top(double number) {
    return HEIGHT - BOTTOM - up().share(number) * (HEIGHT - TOP - BOTTOM);
  }

  private String grid() {
    return across().powers().mapToObj(this::upright).collect(Collectors.joining())
        + up().powers().mapToObj(this::level).collect(Collectors.joining())
        + text(LEFT + (WIDTH - LEFT - RIGHT) / 2.0, HEIGHT - 10, "middle", x)
        + text(10, TOP - 14, "start", y);
  }

  private String upright(int power) {
    double at = left(Math.pow(10, power));
    return line(at, TOP, at, HEIGHT - BOTTOM)
        + text(at, HEIGHT - BOTTOM + 18, "middle", label(power));
  }

  private String level(int power) {
    double at = top(Math.pow(10, power));
    return line(LEFT, at, WIDTH - RIGHT, at) + text(LEFT - 8, at + 4, "end", label(power));
  }

  private static String label(int power) {
    return String.format(Locale.ROOT, "%,." + Math.max(0, -power) + "f", Math.pow(10, power));
  }

  private static String line(double x1, double y1, double x2, double y2) {
    return format(
        "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"#808080\" stroke-opacity=\".4\"/>\n",
        x1, y1, x2, y2);
  }

  private static String text(double x, double y, String anchor, String text) {
    return format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n", x, y, anchor, text);
  }

  private String curve(int index) {
    Curve curve = curves.get(index);
    String colour = COLOURS.get(curve.measured() ? index : COLOURS.size() - 1);
    String dashes = curve.measured() ? "" : " stroke-dasharray=\"4 4\"";
    return format(
            "<path d=\"M%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"%s/>\n",
            points(curve), colour, dashes)
        + (curve.measured() ? dots(curve, colour) : "")
        + name(curve);
  }

  private String name(Curve curve) {
    int at = curve.measured() ? curve.x().length - 1 : 0;
    int below = curve.measured() ? 4 : 16;
    return text(left(curve.x()[at]) + 10, top(curve.y()[at]) + below, "start", curve.name());
  }

  private String points(Curve curve) {
    return IntStream.range(0, curve.x().length)
        .mapToObj(i -> format("%.1f %.1f", left(curve.x()[i]), top(curve.y()[i])))
        .collect(Collectors.joining("L"));
  }

  private String dots(Curve curve, String colour) {
    return IntStream.range(0, curve.x().length)
        .mapToObj(
            i ->
                format(
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>\n",
                    left(curve.x()[i]), top(curve.y()[i]), colour))
        .collect(Collectors.joining());
  }

  private static String format(String form, Object... parts) {
    return String.format(Locale.ROOT, form, parts);
  }
}
