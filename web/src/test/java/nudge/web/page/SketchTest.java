package nudge.web.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nudge.data.Dataset;
import nudge.playground.Playground;
import nudge.playground.Presets;
import nudge.web.protocol.Slice;
import org.junit.jupiter.api.Test;

class SketchTest {
  private static final Playground MOONS = Presets.named("moons");
  private static final Playground IRIS = Presets.named("iris");
  private static final Playground SINE = Presets.named("sine");
  private static final double[] HELD = {1, 2, 3, 4};

  @Test
  void addedRow_standsWhereItWasDrawn_andCanStillBeMoved() {
    Sketch sketch = sketch(MOONS, Slice.plane(MOONS, 0, 0, 1, new double[2]));
    assertTrue(sketch.changesNothing());
    assertTrue(sketch.add(0.25, 0.5, 1));
    sketch.moveAdded(0.5, 0.75);
    Dataset table = sketch.table();
    assertEquals(201, table.rows());
    assertArrayEquals(new double[] {0.5, 0.75}, table.inputs(200));
    assertEquals(1, table.value(200, 2));
    assertEquals(1, sketch.addedRows());
    assertEquals(201, sketch.points().count());
    assertEquals(1, sketch.predictions(new double[200])[200]);
  }

  @Test
  void inputsThatAreNotShown_areThoseThatAreHeld() {
    Sketch sketch = sketch(IRIS, Slice.plane(IRIS, 2, 3, 1, HELD));
    sketch.add(9, 8, 2);
    assertArrayEquals(new double[] {1, 8, 3, 9, 2}, row(sketch.table(), 150));
  }

  @Test
  void alongASingleInput_theTargetIsWhereThePointStands() {
    Sketch sketch = sketch(SINE, Slice.line(SINE, 0));
    sketch.add(1, -0.5, 7);
    assertArrayEquals(new double[] {1, -0.5}, row(sketch.table(), 100));
    assertNull(sketch.points().strengths());
  }

  @Test
  void movedRow_keepsItsTarget_andMovedBackIsNoChange() {
    Sketch sketch = sketch(MOONS, Slice.plane(MOONS, 0, 0, 1, new double[2]));
    double[] before = row(MOONS.table(), 5);
    sketch.move(5, 0, 0);
    assertArrayEquals(new double[] {0, 0, before[2]}, row(sketch.table(), 5));
    assertFalse(sketch.changesNothing());
    sketch.move(5, before[0], before[1]);
    assertTrue(sketch.changesNothing());
  }

  @Test
  void allRowsButOne_canBeErased() {
    Sketch sketch = sketch(SINE, Slice.line(SINE, 0));
    for (int row = 0; row < 99; row++) {
      assertTrue(sketch.erase(row));
    }
    assertFalse(sketch.erase(99));
    assertTrue(sketch.erase(0));
    assertEquals(99, sketch.erasedRows());
    assertArrayEquals(row(SINE.table(), 99), row(sketch.table(), 0));
    assertEquals(1, sketch.points().count());
  }

  @Test
  void points_areMarkedByTheClassThatIsShown_andFaintFarFromWhatIsHeld() {
    double[] near = IRIS.table().inputs(0);
    Axes axes = Axes.of(IRIS, Slice.plane(IRIS, 1, 0, 1, near));
    var points = axes.points(IRIS.table(), IRIS.heldOut());
    for (int row = 0; row < 150; row++) {
      assertEquals(IRIS.table().value(row, 4) == 1, points.marks()[row] > 0);
    }
    assertEquals(1, points.strengths()[0]);
    assertTrue(points.strengths()[140] < 0.5);
  }

  private static Sketch sketch(Playground playground, Slice slice) {
    return new Sketch(playground.table(), Axes.of(playground, slice), playground.heldOut());
  }

  private static double[] row(Dataset table, int row) {
    double[] cells = new double[table.columns().size()];
    for (int c = 0; c < cells.length; c++) {
      cells[c] = table.value(row, c);
    }
    return cells;
  }
}
