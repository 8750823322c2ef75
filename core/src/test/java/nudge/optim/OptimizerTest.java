package nudge.optim;

import static nudge.autograd.DoubleArithmetic.DOUBLES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a parameter moves. */
class OptimizerTest {
  @Test
  void sgd_movesAgainstTheGradient() {
    assertEquals(List.of(2 - 0.1 * 3), Optimizer.SGD.update(DOUBLES, 2.0, 3.0, List.of(), 0.1));
    assertEquals(List.of(2 + 0.1 * 3), Optimizer.SGD.update(DOUBLES, 2.0, -3.0, List.of(), 0.1));
  }

  @Test
  void sgd_withoutGradientOrRate_stays() {
    assertEquals(List.of(2.0), Optimizer.SGD.update(DOUBLES, 2.0, 0.0, List.of(), 0.1));
    assertEquals(List.of(2.0), Optimizer.SGD.update(DOUBLES, 2.0, 3.0, List.of(), 0.0));
  }

  @Test
  void everyOptimizer_returnsItsSlots() {
    for (Optimizer optimizer : Optimizer.values()) {
      List<Double> slots = Collections.nCopies(optimizer.slots(), 0.0);
      int returned = optimizer.update(DOUBLES, 2.0, 3.0, slots, 0.1).size();
      assertEquals(1 + optimizer.slots(), returned, optimizer.id());
    }
  }
}
