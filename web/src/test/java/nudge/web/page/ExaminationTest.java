package nudge.web.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import nudge.web.chart.Conditions;
import org.junit.jupiter.api.Test;

/** How units are, as marks and in words. */
class ExaminationTest {
  private static final Examination THREE = new Examination(new int[] {0, 1, 2}, 140);

  @Test
  void conditions_areTheMarksOfThePicture() {
    Conditions conditions = THREE.conditions();
    assertArrayEquals(
        new int[] {Conditions.WELL, Conditions.DEAD, Conditions.SATURATED}, conditions.units());
    assertEquals("dead: gives 0 for all 140 rows looked at", conditions.words()[Conditions.DEAD]);
  }

  @Test
  void summary_countsThoseThatDoNotLearn() {
    assertEquals(" · 1 dead · 1 saturated", THREE.summary());
    assertEquals(" · 2 dead", new Examination(new int[] {1, 0, 1}, 4).summary());
    assertEquals("", new Examination(new int[3], 4).summary());
  }
}
