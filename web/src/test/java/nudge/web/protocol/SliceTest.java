package nudge.web.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nudge.data.Dataset;
import nudge.playground.Data;
import nudge.playground.Playground;
import nudge.playground.Presets;
import org.junit.jupiter.api.Test;

class SliceTest {
  private static final Playground MOONS = Presets.named("moons");

  @Test
  void plane_holdsTheInputsThatAreNotShown() {
    Playground iris = Presets.named("iris");
    double[] held = {1, 2, 3, 4};
    Slice slice = Slice.plane(iris, 0, 3, 0, held);
    double[] points = slice.points();
    assertEquals(4 * slice.columns() * slice.rows(), points.length);
    assertEquals(2, points[1]);
    assertEquals(3, points[2]);
    assertTrue(points[3] > slice.xMin() && points[3] < points[7]);
    assertEquals(points[0], points[4]);
    assertTrue(points[points.length - 4] < slice.yMax());
  }

  @Test
  void line_goesFromEndToEnd() {
    Slice slice = Slice.line(Presets.named("sine"), 0);
    double[] points = slice.points();
    assertTrue(slice.isLine());
    assertEquals(slice.xMin(), points[0]);
    assertEquals(slice.xMax(), points[points.length - 1], 1e-12);
  }

  @Test
  void numbers_giveTheSameSlice() {
    Slice slice = moons(MOONS);
    assertTrue(Slice.of(slice.numbers()).isSame(slice));
    assertFalse(slice.isSame(Slice.line(Presets.named("sine"), 0)));
    assertFalse(slice.isSame(null));
  }

  /** Under whoever draws on it, a chart stays where it is until that no longer does. */
  @Test
  void part_staysWhileRowsFit_andFollowsThemOut() {
    Slice before = moons(MOONS);
    Dataset table = MOONS.table();
    double x = before.xMax();
    Slice near = moons(with(table.withRow(0, new double[] {x, 0, 0}))).steady(before);
    assertArrayEquals(before.numbers(), near.numbers());
    Slice far = moons(with(table.withRow(0, new double[] {x + 1, 0, 0}))).steady(before);
    assertTrue(far.xMax() > x + 1);
    assertTrue(moons(MOONS).steady(null).isSame(before));
  }

  @Test
  void output_isShownAsItIs_orHowFarItLeads() {
    double[] outputs = {1, 4, 2, 9, 3, 5};
    assertArrayEquals(new double[] {4, 3}, Outputs.shown(outputs, 3, 1, false));
    assertArrayEquals(new double[] {2, -6}, Outputs.shown(outputs, 3, 1, true));
  }

  private static Slice moons(Playground playground) {
    return Slice.plane(playground, 0, 0, 1, new double[2]);
  }

  private static Playground with(Dataset table) {
    return MOONS.with(Data.of(table));
  }
}
