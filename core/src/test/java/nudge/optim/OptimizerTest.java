package nudge.optim;

import static nudge.autograd.DoubleArithmetic.DOUBLES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a parameter moves. */
class OptimizerTest {
  @Test
  void sgd_movesAgainstTheGradient() {
    assertEquals(
        List.of(2 - 0.1 * 3), new Sgd().update(DOUBLES, 2.0, 3.0, List.of(), List.of(0.1)));
    assertEquals(
        List.of(2 + 0.1 * 3), new Sgd().update(DOUBLES, 2.0, -3.0, List.of(), List.of(0.1)));
  }

  @Test
  void sgd_withoutGradientOrRate_stays() {
    assertEquals(List.of(2.0), new Sgd().update(DOUBLES, 2.0, 0.0, List.of(), List.of(0.1)));
    assertEquals(List.of(2.0), new Sgd().update(DOUBLES, 2.0, 3.0, List.of(), List.of(0.0)));
  }

  @Test
  void everyOptimizer_returnsItsSlots() {
    for (String id : Optimizer.ALL.ids()) {
      Optimizer optimizer = Optimizer.ALL.usual(id);
      List<Double> slots = Collections.nCopies(optimizer.slots(), 0.0);
      List<Double> coefficients = Arrays.stream(optimizer.coefficients(0.1, 1)).boxed().toList();
      int returned = optimizer.update(DOUBLES, 2.0, 3.0, slots, coefficients).size();
      assertEquals(1 + optimizer.slots(), returned, optimizer.id());
    }
  }
}
