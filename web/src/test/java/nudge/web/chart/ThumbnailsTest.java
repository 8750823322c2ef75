package nudge.web.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ThumbnailsTest {
  private static final double[] NUMBERS = {9, -4, 2, Double.POSITIVE_INFINITY, 0};

  @Test
  void boundedUnits_areShownAsTheyAre() {
    assertEquals(1, Thumbnails.factor("tanh", NUMBERS, 0, 5));
    assertEquals(1, Thumbnails.factor("sigmoid", NUMBERS, 0, 5));
  }

  @Test
  void otherUnits_areShownByTheirOwnLargestFiniteNumber() {
    assertEquals(0.25, Thumbnails.factor("relu", NUMBERS, 1, 3));
    assertEquals(1.0 / 9, Thumbnails.factor("", NUMBERS, 0, 5));
  }

  @Test
  void unitThatGivesNothing_staysSo() {
    assertEquals(1, Thumbnails.factor("relu", NUMBERS, 4, 1));
  }
}
