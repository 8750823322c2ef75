package nudge.web.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** How often numbers fall into which range. */
class HistogramTest {
  private static final int MIDDLE = Histogram.BINS / 2;

  @Test
  void limit_isTheLargestSizeRoundedUp() {
    assertEquals(5, Histogram.of(new double[] {1, -3.2}).limit());
    assertEquals(0.02, Histogram.of(new double[] {0.013}).limit(), 1e-15);
    assertEquals(2, Histogram.of(new double[] {2, 0}).limit());
  }

  @Test
  void numbers_areCountedToBothSidesOfZero() {
    int[] counts = Histogram.of(new double[] {0, 0, 1e-9, 5, -5, 4.99, -0.5}).counts();
    assertEquals(3, counts[MIDDLE]);
    assertEquals(2, counts[Histogram.BINS - 1]);
    assertEquals(1, counts[0]);
    assertEquals(7, Arrays.stream(counts).sum());
    assertEquals(1, counts[MIDDLE - 2]);
  }

  @Test
  void zerosOnly_andWhatIsNotFinite_haveALimitToo() {
    assertEquals(1, Histogram.of(new double[3]).limit());
    Histogram odd = Histogram.of(new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1});
    assertEquals(1, odd.limit());
    assertEquals(1, Arrays.stream(odd.counts()).sum());
    assertEquals(1, Histogram.of(new double[] {1e-310}).limit());
  }
}
