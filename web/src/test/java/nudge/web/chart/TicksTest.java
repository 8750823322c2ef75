package nudge.web.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TicksTest {
  @Test
  void linear_unitRange_marksFifths() {
    assertArrayEquals(
        new double[] {0, 0.2, 0.4, 0.6, 0.8, 1}, Ticks.linear(new Extent(0, 1), 5), 1e-15);
  }

  @Test
  void linear_rangeAroundZero_marksZeroExactly() {
    assertArrayEquals(new double[] {-4, -2, 0, 2, 4}, Ticks.linear(new Extent(-5, 5), 5));
  }

  @Test
  void linear_anyRange_staysInsideItWithOneTwoOrFiveAsSpacing() {
    long seed = 20;
    Random random = new Random(seed);
    for (int i = 0; i < 5000; i++) {
      double low = random.nextGaussian() * Math.pow(10, random.nextInt(20) - 10);
      double span = (random.nextDouble() + 1e-3) * (Math.abs(low) + 1);
      Extent extent = new Extent(low, low + span);
      int most = 1 + random.nextInt(12);
      String what = "seed " + seed + ", case " + i + ": " + extent + ", at most " + most;
      double[] ticks = Ticks.linear(extent, most);
      assertTrue(ticks.length <= most + 1, what);
      for (double tick : ticks) {
        assertTrue(tick >= low - span * 1e-6 && tick <= low + span * 1.000001, what);
      }
      double spacing = Ticks.spacing(extent, most);
      double leading = spacing / Math.pow(10, Math.floor(Math.log10(spacing * 1.000001)));
      assertTrue(
          Math.abs(leading - 1) < 1e-6
              || Math.abs(leading - 2) < 1e-6
              || Math.abs(leading - 5) < 1e-6,
          what + " has spacing " + spacing);
    }
  }

  @Test
  void linear_rangeTooNarrowForDoubles_marksItsEnds() {
    double high = Math.nextUp(1e16);
    assertArrayEquals(new double[] {1e16, high}, Ticks.linear(new Extent(1e16, high), 5));
  }

  @Test
  void log_twoDecades_marksOneTwoAndFive() {
    assertArrayEquals(
        new double[] {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1}, Ticks.log(new Extent(0.01, 1), 7), 0);
  }

  @Test
  void log_littleRoom_marksDecadesOnly() {
    assertArrayEquals(new double[] {0.01, 0.1, 1}, Ticks.log(new Extent(0.008, 1.5), 4), 0);
  }

  @Test
  void log_manyDecades_marksNoMoreThanAsked() {
    for (int most = 1; most < 8; most++) {
      double[] ticks = Ticks.log(new Extent(1e-300, 1e300), most);
      assertTrue(ticks.length >= 1 && ticks.length <= most, most + " asked: " + ticks.length);
    }
  }

  @Test
  void roundAxis_anyRange_endsOnTicks() {
    Axis axis = Axis.round(new Extent(0, 6.2), 100, 0, 25);
    assertArrayEquals(new double[] {0, 2, 4, 6, 8}, axis.ticks());
    assertEquals(0, axis.at(8));
    assertEquals(100, axis.at(0));
  }
}
