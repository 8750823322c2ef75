package nudge.tape.wasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import nudge.autograd.DoubleArithmetic;
import nudge.optim.Optimizer;
import nudge.optim.Optimizers;
import nudge.optim.Sgd;
import nudge.optim.SparseSgd;
import nudge.tape.ParameterTapes;
import org.junit.jupiter.api.Test;

/** Of what is given to an update's tape: a parameter, its gradient, its slots. */
class FinitenessTest {
  private static final double[] NOT_FINITE = {Double.POSITIVE_INFINITY, -1 / 0.0, Double.NaN};

  @Test
  void gradient_thatReaches_neverHides() {
    for (String id : Optimizers.ALL.ids()) {
      Optimizer optimizer = Optimizers.ALL.usual(id);
      boolean reaches = Finiteness.reaches(ParameterTapes.update(optimizer), 1);
      assertEquals(!(optimizer instanceof SparseSgd), reaches, id);
      for (double gradient : NOT_FINITE) {
        boolean hides = after(optimizer, gradient).allMatch(Double::isFinite);
        assertFalse(reaches && hides, id + ": " + gradient);
      }
    }
  }

  private static DoubleStream after(Optimizer optimizer, double gradient) {
    List<Double> slots = Collections.nCopies(optimizer.slots(), 0.0);
    List<Double> coefficients = DoubleStream.of(optimizer.coefficients(0.1, 1)).boxed().toList();
    return optimizer.update(DoubleArithmetic.DOUBLES, 0.5, gradient, slots, coefficients).stream()
        .mapToDouble(Double::doubleValue);
  }

  @Test
  void register_thatNothingReads_doesNot() {
    assertFalse(Finiteness.reaches(ParameterTapes.update(new Sgd()), 7));
  }
}
