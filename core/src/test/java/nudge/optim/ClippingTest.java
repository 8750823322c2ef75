package nudge.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import nudge.math.RowSum;
import nudge.text.Fields;
import nudge.text.InvalidInput;
import nudge.text.Json;
import org.junit.jupiter.api.Test;

/** What happens to gradients that are too large. */
class ClippingTest {
  private static final long SEED = 20261123;
  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private static double[] clipped(Clipping clipping, double... gradient) {
    clipping.clip(gradient);
    return gradient;
  }

  private static double[] numbers(double... numbers) {
    return numbers;
  }

  @Test
  void norm_ofALongGradient_isBroughtToTheLimit() {
    assertArrayEquals(numbers(1.5, -2), clipped(new NormClipping(2.5), 3, -4), 1e-15);
    assertArrayEquals(numbers(0, 0, 2), clipped(new NormClipping(2), 0, 0, 7), 1e-15);
  }

  @Test
  void norm_ofAGradientWithinTheLimit_isLeftAsItIs() {
    assertArrayEquals(numbers(3, -4), clipped(new NormClipping(5), 3, -4));
    assertArrayEquals(numbers(0.1, 0.2, -0.0), clipped(new NormClipping(1), 0.1, 0.2, -0.0));
    assertArrayEquals(numbers(), clipped(new NormClipping(1)));
    assertArrayEquals(numbers(1e-200), clipped(new NormClipping(1), 1e-200));
  }

  /** Of these numbers the sum from left to right is another one. */
  @Test
  void norm_sumsInTheOrderOfRows() {
    double[] gradient = new Random(SEED).doubles(1000, -1, 1).toArray();
    double[] squares = Arrays.stream(gradient).map(x -> x * x).toArray();
    double leftToRight = 0;
    for (double square : squares) {
      leftToRight += square;
    }
    assertNotEquals(leftToRight, RowSum.of(squares));
    double scale = 0.5 / Math.sqrt(RowSum.of(squares));
    double[] expected = Arrays.stream(gradient).map(x -> x * scale).toArray();
    assertArrayEquals(expected, clipped(new NormClipping(0.5), gradient));
  }

  @Test
  void norm_thatOverflows_keepsTheDirection() {
    assertArrayEquals(numbers(3, -4), clipped(new NormClipping(5), 3e300, -4e300), 1e-14);
    double most = Double.MAX_VALUE;
    assertArrayEquals(
        numbers(0.5, -0.5, 0.5, 0.5), clipped(new NormClipping(1), most, -most, most, most), 1e-15);
  }

  @Test
  void norm_withANumberThatIsNotFinite_isNaNThroughout() {
    assertArrayEquals(numbers(NAN, NAN), clipped(new NormClipping(1), 0.5, NAN));
    assertArrayEquals(numbers(NAN, NAN), clipped(new NormClipping(1), INFINITY, 2));
    assertArrayEquals(numbers(NAN, NAN), clipped(new NormClipping(1), 1e200, -INFINITY));
    assertArrayEquals(numbers(NAN, NAN, NAN), clipped(new NormClipping(1), 1e200, NAN, INFINITY));
  }

  @Test
  void value_isBroughtToTheLimit_eachByItself() {
    double[] clipped =
        clipped(new ValueClipping(2), 3, -3, 2, -2, 1.5, -0.0, INFINITY, -INFINITY, NAN);
    assertArrayEquals(numbers(2, -2, 2, -2, 1.5, -0.0, 2, -2, NAN), clipped);
  }

  @Test
  void none_changesNothing() {
    double[] gradient = {3e300, NAN, -INFINITY};
    assertArrayEquals(gradient, clipped(new NoClipping(), gradient.clone()));
  }

  @Test
  void ids_areTheNamesInDocuments() {
    assertEquals("none norm value", String.join(" ", Clippings.ALL.ids()));
  }

  @Test
  void json_ofEveryClipping_readsBack() {
    for (Clipping clipping :
        new Clipping[] {new NoClipping(), new NormClipping(0.25), new ValueClipping(3)}) {
      assertEquals(clipping, read(Clippings.ALL.write(clipping).write()));
    }
    assertEquals(new NormClipping(1), read("{\"kind\": \"norm\"}"));
    assertThrows(InvalidInput.class, () -> read("{\"kind\": \"norm\", \"limit\": 0}"));
    assertThrows(InvalidInput.class, () -> read("{\"kind\": \"value\", \"limit\": -1}"));
  }

  private static Clipping read(String json) {
    return Clippings.ALL.read(Fields.of(json, Json.parse(json)));
  }
}
