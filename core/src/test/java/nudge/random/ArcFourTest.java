package nudge.random;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/**
 * Golden numbers from the npm package seedrandom 2.4.3 ({@code const r = seedrandom(SEED)}); those
 * of {@code hello.} are also in its documentation.
 */
class ArcFourTest {
  @Test
  void seeded_withText_givesSeedrandomsNumbers() {
    assertNumbers(
        "hello.", 0.9282578795792454, 0.3752569768646784, 0.7316977468919549, 0.5383291158100244);
    assertNumbers(
        "0.12345", 0.9152007406557323, 0.4702753218035592, 0.2736265229359467, 0.22046959080225273);
  }

  @Test
  void seeded_withNoText_givesSeedrandomsNumbers() {
    assertNumbers(
        "", 0.23144008215179881, 0.27404636548159655, 0.7901279251811976, 0.5946400321469282);
  }

  @Test
  void seeded_withLettersBeyondAByte_givesSeedrandomsNumbers() {
    assertNumbers(
        "ünï→", 0.9096575574543928, 0.9756888926944894, 0.21256551821672323, 0.4854105354025715);
  }

  @Test
  void seeded_withMoreThan256Letters_givesSeedrandomsNumbers() {
    assertNumbers(
        "x".repeat(300) + "abc",
        0.21743128727899955,
        0.8529391649058159,
        0.8250851942987969,
        0.18773836546624445);
  }

  private static void assertNumbers(String seed, double r0, double r1, double r2, double r999) {
    double[] r = DoubleStream.generate(ArcFour.seeded(seed)::nextDouble).limit(1000).toArray();
    assertEquals(r0, r[0]);
    assertEquals(r1, r[1]);
    assertEquals(r2, r[2]);
    assertEquals(r999, r[999]);
  }
}
