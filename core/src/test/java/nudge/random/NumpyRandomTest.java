package nudge.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.stream.IntStream;
import nudge.text.InvalidInput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Golden numbers from NumPy 2.4.6, whose legacy generator is frozen:
 *
 * <pre>
 * r = numpy.random.RandomState(SEED)
 * print(r.rand(3), r.randn(5), r.normal(3, 0.5), r.uniform(-2, 5), r.permutation(10))
 * print([r.randint(-5, 6) for _ in range(8)], r.randint(0, 2**31 - 1), r.randint(7, 8), r.rand())
 * x = numpy.arange(12); r.shuffle(x); print(x, r.rand())
 * </pre>
 */
class NumpyRandomTest {
  @ParameterizedTest
  @CsvSource({
    "0, '0.5488135039273248,0.7151893663724195,0.6027633760716439', "
        + "'-2.268328201180374,1.3335453816218967,-0.8427240538292873,1.9699244478698945,"
        + "1.2661185298577784', 2.747061730119744, 1.7022644382703316, '2,3,4,6,0,7,9,5,1,8', "
        + "'-5,-2,0,-5,-3,-2,3,-4', 1982038771, 0.5204774795512048, "
        + "'11,6,4,5,2,9,10,8,1,0,7,3', 0.7369181771289581",
    "1337, '0.2620246750155817,0.1586839721544656,0.27812651949435974', "
        + "'-1.9522526212133662,-0.4437092369177216,-1.7143346483924986,0.13245331904914132,"
        + "-0.26603859953314507', 2.550002340258855, 2.399508256777981, '0,5,6,9,7,4,1,3,8,2', "
        + "'-2,4,-2,-1,3,3,2,5', 1561528155, 0.6702188581602341, "
        + "'3,0,11,10,7,8,5,2,9,4,6,1', 0.42541466514451665",
    "4294967295, '0.0976320289940138,0.9123828453026218,0.78903530185164', "
        + "'0.0813036681172692,0.4096851233481656,0.31595808265170017,0.03503916479349264,"
        + "-1.741430868579208', 2.5752722973511766, -0.7276284695804733, '3,5,2,6,9,1,8,7,0,4', "
        + "'-2,4,4,2,4,0,-4,3', 2116043223, 0.511635797298477, "
        + "'3,9,7,4,11,10,5,6,8,0,1,2', 0.039362532701847974",
    "42, '0.3745401188473625,0.9507143064099162,0.7319939418114051', "
        + "'-1.1118801180469204,0.31890218468938336,0.2790412922001377,1.0105152848065264,"
        + "-0.580878134023515', 2.7374150964109263, -0.7161684310259633, '1,7,6,2,8,0,3,4,5,9', "
        + "'4,-3,1,-2,3,-3,-1,-3', 774414982, 0.17052412368729153, "
        + "'2,7,4,0,11,10,5,9,8,3,1,6', 0.230893825622149"
  })
  void functions_giveNumpysNumbers(
      String seed,
      String rand,
      String randn,
      double normal,
      double uniform,
      String permutation,
      String randint,
      int large,
      double next,
      String shuffled,
      double last) {
    NumpyRandom random = NumpyRandom.seeded(seed);
    for (String expected : rand.split(",")) {
      assertEquals(Double.parseDouble(expected), random.nextDouble());
    }
    for (String expected : randn.split(",")) {
      assertClose(Double.parseDouble(expected), random.normal());
    }
    assertClose(normal, random.normal(3, 0.5));
    assertEquals(uniform, random.uniform(-2, 5));
    assertArrayEquals(integers(permutation), random.permutation(10));
    for (int expected : integers(randint)) {
      assertEquals(expected, random.randint(-5, 6));
    }
    assertEquals(large, random.randint(0, Integer.MAX_VALUE));
    assertEquals(7, random.randint(7, 8));
    assertEquals(next, random.nextDouble());
    int[] deck = IntStream.range(0, 12).toArray();
    random.shuffle(deck);
    assertArrayEquals(integers(shuffled), deck);
    assertEquals(last, random.nextDouble());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "4294967296", "1000000000000000000000"})
  void seeded_outOfNumpysRange_isRefused(String seed) {
    assertThrows(InvalidInput.class, () -> NumpyRandom.seeded(seed));
  }

  private static void assertClose(double expected, double actual) {
    assertEquals(expected, actual, 4 * Math.ulp(expected));
  }

  private static int[] integers(String text) {
    return Arrays.stream(text.split(",")).mapToInt(Integer::parseInt).toArray();
  }
}
