package nudge.web.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nudge.web.chart.Recorded.Point;
import org.junit.jupiter.api.Test;

class TraceTest {
  private static Recorded trace(double[] ys, double width) {
    double[] xs = IntStream.range(0, ys.length).asDoubleStream().toArray();
    Scale x = new Scale(0, Math.max(1, ys.length - 1), 0, width, false);
    Recorded pen = new Recorded();
    new Trace(xs, ys, x, new Scale(0, 1, 0, 1, false)).draw(ys.length, pen);
    return pen;
  }

  @Test
  void draw_manyPoints_costsTwoPerColumnAndKeepsThePeaks() {
    long seed = 3;
    double[] ys = new Random(seed).doubles(50_000).toArray();
    ys[31_234] = 7;
    ys[31_235] = -7;
    Recorded pen = trace(ys, 400);
    assertEquals(1, pen.lines.size(), "seed " + seed);
    assertTrue(pen.points() <= 2 * 401, pen.points() + " points, seed " + seed);
    assertTrue(pen.lines.get(0).stream().anyMatch(point -> point.y() == 7), "seed " + seed);
    assertTrue(pen.lines.get(0).stream().anyMatch(point -> point.y() == -7), "seed " + seed);
  }

  @Test
  void draw_fewPoints_visitsAllInOrder() {
    Recorded pen = trace(new double[] {0.5, 0.25, 1}, 200);
    List<Point> visited = pen.lines.get(0).stream().distinct().toList();
    assertEquals(List.of(new Point(0, 0.5), new Point(100, 0.25), new Point(200, 1)), visited);
  }

  @Test
  void draw_notFinite_leavesAGap() {
    double[] ys = {1, 2, Double.NaN, 4, Double.POSITIVE_INFINITY};
    Recorded pen = trace(ys, 400);
    assertEquals(2, pen.lines.size());
    assertEquals(List.of(new Point(300, 4), new Point(300, 4)), pen.lines.get(1));
  }

  @Test
  void draw_nothingFinite_drawsNothing() {
    assertEquals(0, trace(new double[] {Double.NaN, Double.NaN}, 10).lines.size());
    assertEquals(0, trace(new double[0], 10).lines.size());
  }
}
