package nudge.web.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nudge.data.Column;
import nudge.data.Dataset;
import nudge.playground.Presets;
import org.junit.jupiter.api.Test;

class ChoicesTest {
  @Test
  void classes_areAllOfThem_fewNumbersAreSorted_manyAreNone() {
    assertArrayEquals(new double[] {0, 1, 2}, Choices.of(Presets.named("iris").table(), 4, 2));
    assertArrayEquals(new double[] {-1, 1}, Choices.of(Presets.named("notebook").table(), 3, 3));
    assertArrayEquals(new double[0], Choices.of(Presets.named("sine").table(), 1, 3));
    assertEquals(1, Choices.largest(Presets.named("notebook").table(), 3));
  }

  @Test
  void means_haveTheDigitsThatMatter() {
    Dataset table =
        Dataset.of(
            List.of(Column.input("a"), Column.input("b"), Column.target("t")),
            new double[] {0, 1000, 1, 1, 1003, 1, 1, 1003, 1});
    assertArrayEquals(new double[] {0.67, 1002}, Held.means(table));
    assertEquals(List.of("a", "b"), Held.names(table));
    assertEquals(1.0 / 3, Held.rounded(1.0 / 3, 0));
    assertEquals(123457, Held.rounded(123456.7, 400));
  }
}
