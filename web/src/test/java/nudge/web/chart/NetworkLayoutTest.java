package nudge.web.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NetworkLayoutTest {
  private static final Plot PLOT = new Plot(40, 10, 640, 410);

  @Test
  void place_everyParameter_leadsBackToItself() {
    int[] sizes = {3, 4, 2, 5};
    Wiring wiring = new Wiring(sizes);
    int next = 0;
    for (int layer = 1; layer < sizes.length; layer++) {
      for (int unit = 0; unit < sizes[layer]; unit++) {
        for (int from = 0; from < sizes[layer - 1]; from++) {
          assertEquals(next, wiring.weight(layer, unit, from));
          assertEquals(new Wiring.Place(layer, unit, from), wiring.place(next++));
        }
        assertEquals(next, wiring.bias(layer, unit));
        assertEquals(new Wiring.Place(layer, unit, -1), wiring.place(next++));
      }
    }
    assertEquals(next, wiring.count());
  }

  @Test
  void parameter_inWords_namesBothEnds() {
    NetworkNames names =
        new NetworkNames(new int[] {2, 3, 1}, new String[] {"x1", "x2"}, new String[0]);
    assertEquals("weight from x2 to unit 3 of layer 1", names.parameter(new Wiring.Place(1, 2, 1)));
    assertEquals(
        "weight from unit 3 of layer 1 to output 1", names.parameter(new Wiring.Place(2, 0, 2)));
    assertEquals("bias of unit 1 of layer 1", names.parameter(new Wiring.Place(1, 0, -1)));
  }

  @Test
  void layers_spanThePlotAndCentreTheirUnits() {
    NetworkLayout layout = new NetworkLayout(new int[] {2, 4, 1}, PLOT);
    double half = layout.unit() / 2;
    assertEquals(PLOT.left() + half, layout.x(0));
    assertEquals(PLOT.right() - half, layout.x(2));
    assertEquals(210, layout.y(2, 0));
    assertEquals(420, layout.y(1, 0) + layout.y(1, 3), 1e-12);
  }

  @Test
  void tallLayer_leavesOnePlaceForTheRest() {
    NetworkLayout layout = new NetworkLayout(new int[] {2, 1000, 1}, PLOT);
    int shown = layout.shown(1);
    assertEquals(15, shown);
    assertEquals(2, layout.shown(0));
    assertTrue(layout.y(1, 0) - layout.unit() / 2 >= PLOT.top());
    assertTrue(layout.y(1, shown) <= PLOT.bottom());
  }

  @Test
  void manyLayers_showFewerUnitsSoThatLinksStayUnderTheLimit() {
    int[] sizes = new int[30];
    Arrays.fill(sizes, 500);
    NetworkLayout layout = new NetworkLayout(sizes, PLOT);
    int links = 0;
    for (int layer = 1; layer < sizes.length; layer++) {
      links += layout.shown(layer - 1) * layout.shown(layer);
    }
    assertTrue(links <= NetworkLayout.MOST_LINKS, links + " links");
    assertTrue(layout.shown(0) > 4);
  }

  @Test
  void tinyPlot_stillShowsAUnitOfEachLayer() {
    NetworkLayout layout = new NetworkLayout(new int[] {9, 9}, new Plot(0, 0, 30, 8));
    assertEquals(1, layout.shown(0));
    assertTrue(layout.unit() > 0);
  }

  @Test
  void link_distance_isZeroOnTheCurveAndInfiniteBeside() {
    Link link = new Link(10, 100, 110, 20);
    assertEquals(0, link.distance(10, 100));
    assertEquals(0, link.distance(60, 60), 1e-12);
    assertEquals(0, link.distance(110, 20), 1e-12);
    assertEquals(5, link.distance(10, 105));
    assertEquals(Double.POSITIVE_INFINITY, link.distance(9, 100));
  }

  @Test
  void link_distance_agreesWithTheBezierDrawn() {
    Link link = new Link(10, 100, 110, 20);
    for (double t = 0; t <= 1; t += 0.125) {
      double s = 1 - t;
      double x =
          s * s * s * link.x0()
              + 3 * s * s * t * link.handle0()
              + 3 * s * t * t * link.handle1()
              + t * t * t * link.x1();
      double y = (s * s * s + 3 * s * s * t) * link.y0() + (3 * s * t * t + t * t * t) * link.y1();
      assertEquals(0, link.distance(Math.min(x, 110), y), 1e-9);
    }
  }

  @Test
  void isOnUnit_insideItsSquareOnly() {
    NetworkLayout layout = new NetworkLayout(new int[] {2, 3}, PLOT);
    assertTrue(layout.isOnUnit(1, 2, layout.x(1), layout.y(1, 2)));
    assertFalse(layout.isOnUnit(1, 2, layout.x(1), layout.y(1, 1)));
  }
}
