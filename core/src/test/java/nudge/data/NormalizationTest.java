package nudge.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import nudge.math.RowSum;
import nudge.text.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NormalizationTest {
  private static final long SEED = 20260511;

  /** Two inputs of seven rows; what is expected is from Python's fractions and decimal. */
  private static final double[] ROWS = {5.1, 10, 4.9, -20, 4.7, 30, 4.6, 5, 5.0, 5, 7.0, 0, 6.4, 2};

  @Test
  void standard_ofTwoInputs_isThatOfEach() {
    double[] expected = {
      -0.3318616557999864, 0.3971715598819049,
      -0.5641648148599757, -1.797723902623359,
      -0.7964679739199662, 1.8604352015520809,
      -0.9126195534499618, 0.03135564946436091,
      -0.44801323532998105, 0.03135564946436091,
      1.8750183552699207, -0.33446026095318304,
      1.1781088780899505, -0.18813389678616546
    };
    assertArrayEquals(expected, Normalization.STANDARD.fit(ROWS, 2).apply(ROWS), 1e-15);
  }

  @Test
  void range_ofTwoInputs_isFromMinusOneToOne() {
    double[] scaled =
        Normalization.RANGE
            .fit(new double[] {1, -4, 3, 0, 2, 4}, 2)
            .apply(new double[] {1, -4, 3, 0, 2, 4, 4, 8});
    assertArrayEquals(new double[] {-1, -1, 1, 0, 0, 1, 2, 2}, scaled);
  }

  @Test
  void none_changesNoBit() {
    double[] rows = {-0.0, 1e308, 4.9e-324, -1.5};
    double[] scaled = Normalization.NONE.fit(rows, 2).apply(rows);
    for (int i = 0; i < rows.length; i++) {
      assertEquals(Double.doubleToLongBits(rows[i]), Double.doubleToLongBits(scaled[i]));
    }
  }

  /** The mean of three 0.1 is not 0.1, so that dividing by their deviation would give -1. */
  @ParameterizedTest
  @EnumSource(names = {"STANDARD", "RANGE"})
  void constantInput_isCentredOnly(Normalization normalization) {
    Scaling scaling = normalization.fit(new double[] {0.1, 0.1, 0.1}, 1);
    assertArrayEquals(new double[] {0, 0.4}, scaling.apply(new double[] {0.1, 0.5}), 1e-15);
    assertEquals(new Scaling(List.of(new Scale(0.1, 1))), scaling);
  }

  @Test
  void standard_sumsInTheOneOrder() {
    double[] rows = new Random(SEED).doubles(200).map(x -> (x - 0.3) * Math.exp(20 * x)).toArray();
    double mean = RowSum.of(rows) / 200;
    double[] squares = DoubleStream.of(rows).map(x -> (x - mean) * (x - mean)).toArray();
    double deviation = Math.sqrt(RowSum.of(squares) / 200);
    assertEquals(List.of(new Scale(mean, deviation)), Normalization.STANDARD.fit(rows, 1).scales());
    assertNotEquals(mean, DoubleStream.of(rows).reduce(0, Double::sum) / 200);
  }

  @Test
  void randomRows_areOfOneSizeAfterwards() {
    System.out.println("NormalizationTest seed " + SEED);
    Random random = new Random(SEED);
    for (int i = 0; i < 500; i++) {
      double size = Math.pow(10, random.nextInt(200) - 100);
      double offset = size * random.nextInt(100);
      double[] rows = random.doubles(2 + random.nextInt(90)).map(x -> offset + size * x).toArray();
      double[] range = Normalization.RANGE.fit(rows, 1).apply(rows);
      assertEquals(1, DoubleStream.of(range).max().getAsDouble(), 1e-12);
      assertEquals(-1, DoubleStream.of(range).min().getAsDouble(), 1e-12);
      assertTrue(DoubleStream.of(range).allMatch(x -> Math.abs(x) <= 1));
      double[] standard = Normalization.STANDARD.fit(rows, 1).apply(rows);
      assertEquals(0, DoubleStream.of(standard).average().getAsDouble(), 1e-10);
      assertEquals(1, DoubleStream.of(standard).map(x -> x * x).average().getAsDouble(), 1e-10);
    }
  }

  @Test
  void extremeNumbers_areScaledOrRefused() {
    double[] huge = {Double.MAX_VALUE, -Double.MAX_VALUE, 0};
    assertArrayEquals(new double[] {1, -1, 0}, Normalization.RANGE.fit(huge, 1).apply(huge));
    InvalidInput refused =
        assertThrows(
            InvalidInput.class,
            () -> Normalization.STANDARD.fit(new double[] {1, 1e200, 2, -1e200}, 2));
    assertEquals(
        "Input 2 has numbers whose squares are beyond all doubles: scale them down, or normalise by range",
        refused.getMessage());
    double[] tiny = {0, 1e-200};
    assertArrayEquals(
        new double[] {-5e-201, 5e-201}, Normalization.STANDARD.fit(tiny, 1).apply(tiny), 1e-210);
    double[] smallest = {0, Double.MIN_VALUE};
    assertArrayEquals(new double[] {0, 1}, Normalization.RANGE.fit(smallest, 1).apply(smallest));
  }

  @Test
  void ids_nameThem() {
    List<String> ids = Stream.of(Normalization.values()).map(Normalization::id).toList();
    assertEquals(List.of("none", "standard", "range"), ids);
  }
}
