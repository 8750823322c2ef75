package nudge.web.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nudge.web.chart.Recorded.Point;
import org.junit.jupiter.api.Test;

class ContourTest {
  private static Recorded contour(double[] grid, int columns) {
    Recorded pen = new Recorded();
    new Contour(grid, columns, grid.length / columns).draw(pen);
    return pen;
  }

  @Test
  void draw_slope_isOneStraightLine() {
    double[] grid = {-1, 1, 3, -1, 1, 3, -1, 1, 3};
    List<Point> line = contour(grid, 3).lines.get(0);
    assertEquals(List.of(new Point(0.5, 0), new Point(0.5, 1), new Point(0.5, 2)), line);
  }

  @Test
  void draw_circle_isOneClosedLineOfItsRadius() {
    int side = 41;
    double[] grid = new double[side * side];
    for (int i = 0; i < grid.length; i++) {
      grid[i] = 12.3 - Math.hypot(i % side - 20, i / side - 20);
    }
    Recorded pen = contour(grid, side);
    assertEquals(1, pen.lines.size());
    List<Point> line = pen.lines.get(0);
    assertEquals(line.get(0), line.get(line.size() - 1));
    for (Point point : line) {
      assertEquals(12.3, Math.hypot(point.x() - 20, point.y() - 20), 0.01);
    }
  }

  @Test
  void draw_saddle_keepsTheMeansSignTogether() {
    Set<Point> aboutLowerRight = Set.of(new Point(0.75, 0), new Point(1, 0.25));
    Recorded pen = contour(new double[] {3, -1, -1, 3}, 2);
    assertEquals(2, pen.lines.size());
    assertTrue(pen.lines.stream().anyMatch(line -> new HashSet<>(line).equals(aboutLowerRight)));
  }

  @Test
  void draw_cellWithNaN_hasNoLine() {
    assertEquals(0, contour(new double[] {-1, 1, Double.NaN, 1}, 2).lines.size());
  }

  @Test
  void draw_noise_hasOneSegmentForEachCrossedPairAndLiesOnGridEdges() {
    long seed = 11;
    Random random = new Random(seed);
    int columns = 23;
    int rows = 17;
    double[] grid = random.doubles(columns * rows, -1, 1).toArray();
    Recorded pen = contour(grid, columns);
    int segments = pen.lines.stream().mapToInt(line -> line.size() - 1).sum();
    assertEquals(crossings(grid, columns, rows) / 2, segments, "seed " + seed);
    for (List<Point> line : pen.lines) {
      assertTrue(line.size() > 1, "seed " + seed);
      for (Point point : line) {
        assertTrue(point.x() % 1 == 0 || point.y() % 1 == 0, "seed " + seed + ": " + point);
      }
    }
  }

  /** Cell by cell, the sides along which the sign changes; each segment uses two of them. */
  private static int crossings(double[] grid, int columns, int rows) {
    int crossings = 0;
    for (int row = 0; row + 1 < rows; row++) {
      for (int column = 0; column + 1 < columns; column++) {
        int a = row * columns + column;
        int[] round = {a, a + 1, a + columns + 1, a + columns, a};
        for (int i = 0; i < 4; i++) {
          crossings += grid[round[i]] > 0 == grid[round[i + 1]] > 0 ? 0 : 1;
        }
      }
    }
    return crossings;
  }
}
