package nudge.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The rules by which learning rates change. */
class CurveTest {

  /** {@code 1.0 - 0.9*k/100} for these k, as CPython 3.11 prints it. */
  @Test
  void linear_isMicrogradsToTheBit() {
    Curve curve = new Curve.Linear(1, 0.1, 100);
    int[] steps = {0, 1, 2, 3, 50, 97, 99};
    double[] rates = {1.0, 0.991, 0.982, 0.973, 0.55, 0.127, 0.10899999999999987};
    for (int i = 0; i < steps.length; i++) {
      assertEquals(rates[i], curve.rate(steps[i]));
    }
    for (int k = 0; k < 100; k++) {
      assertEquals(1.0 - 0.9 * k / 100, curve.rate(k));
    }
  }

  @Test
  void linear_afterItsSteps_holds() {
    Curve curve = new Curve.Linear(1, 0.1, 100);
    assertEquals(0.1, curve.rate(100));
    assertEquals(0.1, curve.rate(Integer.MAX_VALUE));
    assertEquals(0.2, new Curve.Linear(0.1, 0.3, 2).rate(1), 1e-17);
  }

  /** Python's {@code decimal}, 50 digits: 0.3·0.9^(k // 10). */
  @Test
  void stairs_goDownAfterEverySoManySteps() {
    Curve curve = new Curve.Stairs(0.3, 0.9, 10);
    assertRate(0.3, curve, 0);
    assertRate(0.3, curve, 9);
    assertRate(0.27, curve, 10);
    assertRate(0.27, curve, 19);
    assertRate(0.243, curve, 20);
    assertRate(0.19683, curve, 45);
    assertEquals(0, curve.rate(Integer.MAX_VALUE));
    assertEquals(0, new Curve.Stairs(0.3, 0, 10).rate(10));
    assertEquals(0.3, new Curve.Stairs(0.3, 0, 10).rate(9));
  }

  /** Python's {@code decimal}, 50 digits: 0.3·e^(k/7·ln 0.9). */
  @Test
  void exponential_isSmooth() {
    Curve curve = new Curve.Exponential(0.3, 0.9, 7);
    assertRate(0.3, curve, 0);
    assertRate(0.29551836163233464, curve, 1);
    assertRate(0.27, curve, 7);
    assertRate(0.06659518322440576, curve, 100);
    assertEquals(0, curve.rate(Integer.MAX_VALUE));
  }

  /** Python's {@code decimal}, 50 digits, the cosine from its series: 0.01 + 0.09·(1 + cos)/2. */
  @Test
  void cosine_isHalfAWave() {
    Curve curve = new Curve.Cosine(0.1, 0.01, 100);
    assertEquals(0.1, curve.rate(0));
    assertEquals(0.09997779521645793, curve.rate(1), 1e-13);
    assertEquals(0.08681980515339464, curve.rate(25), 1e-13);
    assertEquals(0.055, curve.rate(50), 1e-13);
    assertEquals(0.023180194846605363, curve.rate(75), 1e-13);
    assertEquals(0.01002220478354208, curve.rate(99), 1e-13);
    assertEquals(0.01, curve.rate(100));
    assertEquals(0.01, curve.rate(Integer.MAX_VALUE));
  }

  private static void assertRate(double rate, Curve curve, int step) {
    assertEquals(rate, curve.rate(step), 1e-15 * rate, "step " + step);
  }

  @Test
  void ids_areTheNamesInDocuments() {
    assertEquals("constant linear step exponential cosine", String.join(" ", Curves.ALL.ids()));
  }

  @Test
  void everyCurve_beginsAtItsRate() {
    for (String id : Curves.ALL.ids()) {
      Curve curve = Curves.ALL.usual(id);
      assertEquals("rate", Curves.ALL.settings(id).get(0).name());
      assertEquals(curve.settings()[0], curve.rate(0));
    }
  }
}
