package nudge.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import nudge.autograd.CentralDifference;
import nudge.autograd.Graph;
import nudge.autograd.Value;
import nudge.text.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What large parameters cost. */
class PenaltyTest {
  private static final long SEED = 20261123;

  private static void assertTerm(Penalty penalty, double parameter, double cost, double slope) {
    Value leaf = Value.of(parameter);
    Value term = penalty.term(leaf);
    term.backward();
    assertEquals(cost, term.data(), 1e-16);
    assertEquals(slope, leaf.grad(), 1e-16);
  }

  @Test
  void l1_isTheRateTimesTheSize() {
    Penalty penalty = new Penalty(Norm.L1, 0.25, false);
    assertTerm(penalty, 3, 0.75, 0.25);
    assertTerm(penalty, -3, 0.75, -0.25);
    assertTerm(penalty, 0, 0, 0);
    assertTerm(penalty, -0.0, 0, 0);
  }

  /** As micrograd's: alpha times the sum of squares, without a half. */
  @Test
  void l2_isTheRateTimesTheSquare() {
    Penalty penalty = new Penalty(Norm.L2, 0.25, true);
    assertTerm(penalty, 3, 2.25, 1.5);
    assertTerm(penalty, -3, 2.25, -1.5);
    assertTerm(penalty, 0, 0, 0);
  }

  @ParameterizedTest
  @EnumSource(Norm.class)
  void slope_agreesWithCentralDifferences(Norm norm) {
    Random random = new Random(SEED);
    for (int i = 0; i < 300; i++) {
      Value leaf = Value.of((0.01 + random.nextDouble()) * (random.nextBoolean() ? 3 : -3));
      Graph graph = Graph.of(new Penalty(norm, random.nextDouble(), false).term(leaf));
      graph.backward();
      assertEquals(CentralDifference.of(graph, leaf), leaf.grad(), 1e-9, () -> "seed " + SEED);
    }
  }

  @ParameterizedTest
  @EnumSource(Norm.class)
  void nan_isNeverHidden(Norm norm) {
    Value leaf = Value.of(Double.NaN);
    Value term = new Penalty(norm, 0.1, false).term(leaf);
    term.backward();
    assertTrue(Double.isNaN(term.data()) && Double.isNaN(leaf.grad()));
  }

  @Test
  void rate_outOfRange_isRefused() {
    assertEquals(0, new Penalty(Norm.L1, 0, false).rate());
    assertEquals(1000, new Penalty(Norm.L1, 1000, false).rate());
    assertThrows(InvalidInput.class, () -> new Penalty(Norm.L1, -0.1, false));
    assertThrows(InvalidInput.class, () -> new Penalty(Norm.L1, 1001, false));
    assertThrows(InvalidInput.class, () -> new Penalty(Norm.L1, Double.NaN, false));
  }
}
