package nudge.web.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SheetTest {
  private static final Sheet SHEET =
      new Sheet(
          new Plot(10, 20, 210, 220),
          new Scale(-1, 1, 10, 210, false),
          new Scale(0, 4000, 220, 20, false));

  @Test
  void numbers_haveNoMoreDigitsThanPixelsCanTell() {
    assertEquals(-0.333, SHEET.x(76.7), 1e-12);
    assertEquals(Math.round(SHEET.y(123.456)), SHEET.y(123.456));
    assertEquals(110, SHEET.left(0));
    assertEquals(120, SHEET.top(2000));
  }

  @Test
  void places_areOnIt_orTheNearestOneIs() {
    assertTrue(SHEET.holds(10, 220));
    assertFalse(SHEET.holds(9, 220));
    assertEquals(210, SHEET.insideLeft(400));
    assertEquals(20, SHEET.insideTop(-3));
  }

  @Test
  void nearestPoint_isFoundWithinReach() {
    Points points =
        new Points(
            new double[] {0, 0.1}, new double[] {2000, 2000}, new double[2], new boolean[2], null);
    assertEquals(1, SHEET.nearest(points, 118, 120, 11));
    assertEquals(0, SHEET.nearest(points, 111, 121, 11));
    assertEquals(-1, SHEET.nearest(points, 150, 120, 11));
  }

  @Test
  void signs_changeBetweenTheCellsWhereNumbersCrossZero() {
    double[] row = Signs.of(new double[] {-1, 3}, 2, 1, 4);
    assertArrayEquals(new double[] {-1, -1, -1, 1, 1, 1, 1, 1}, java.util.Arrays.copyOf(row, 8));
    assertTrue(Double.isNaN(Signs.of(new double[] {Double.NaN}, 1, 1, 1)[0]));
  }

  @Test
  void halos_shrinkWhereManyRowsHurt() {
    double few = Emphasis.largestHalo(new double[] {1, 0, 0}, 1);
    double[] all = new double[400];
    java.util.Arrays.fill(all, 1);
    assertEquals(few / 4, Emphasis.largestHalo(all, 1), 1e-12);
  }
}
