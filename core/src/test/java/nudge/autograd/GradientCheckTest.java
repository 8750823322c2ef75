package nudge.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nudge.autograd.GradientCheck.Point;
import nudge.autograd.GradientCheck.Result;
import nudge.autograd.GradientCheck.Slope;
import org.junit.jupiter.api.Test;

/** Gradients against differences: how exact, what an error is, and what a kink. */
class GradientCheckTest {
  private static Result check(Value root, Value... leaves) {
    return GradientCheck.of(Graph.of(root), List.of(leaves));
  }

  @Test
  void smoothFunctions_areMeasuredToTenDigits() {
    for (double at : new double[] {-2, -0.7, 0, 1e-9, 0.3, 1.5}) {
      Value x = Value.of(at);
      Value y = Value.of(0.8);
      Result result = check(x.multiply(y).tanh().add(x.exp()).multiply(x.pow(3).add(x)), x, y);
      assertTrue(result.worst() < 1e-10, () -> at + ": " + result);
      assertEquals(List.of(), result.kinks());
    }
  }

  /** The step grows with the number: at 1e8 a fixed one would be lost in rounding. */
  @Test
  void largeNumbers_areMeasuredWithLargeSteps() {
    for (double at : new double[] {1e3, -1e8, 1e30, 1e100}) {
      Value x = Value.of(at);
      Result result = check(x.multiply(x), x);
      assertTrue(result.worst() < 1e-12, () -> at + ": " + result);
    }
  }

  @Test
  void error_isRelativeToTheLargerDerivative() {
    Result result =
        GradientCheck.of(
            p -> new Point(2 * p[0] + 5 * p[1], 0), new double[2], new double[] {2, 4});
    assertEquals(1, result.parameter());
    assertEquals(0.2, result.worst(), 1e-12);
    assertEquals(0, result.slopes().get(0).error(), 1e-12);
    assertEquals(4, result.slopes().get(1).derivative());
    assertEquals(5, result.slopes().get(1).difference(), 1e-12);
  }

  /** One parameter at a time, so that whoever checks may stop between two. */
  @Test
  void check_inSteps_knowsHowFarItIs() {
    GradientCheck check =
        GradientCheck.begin(
            p -> new Point(2 * p[0] + 5 * p[1], 0), new double[2], new double[] {2, 4});
    assertEquals(0, check.checked());
    assertEquals(-1, check.result().parameter());
    check.next();
    assertEquals(1, check.checked());
    assertEquals(0, check.result().parameter());
    check.next();
    assertTrue(check.isDone());
    assertEquals(1, check.result().parameter());
    assertEquals(0.2, check.result().worst(), 1e-12);
  }

  @Test
  void error_ofATinyDerivative_isRelativeToTheFloor() {
    Result flat = GradientCheck.of(p -> new Point(0, 0), new double[1], new double[] {1e-8});
    assertEquals(0.01, flat.worst(), 1e-12);
    Result high = GradientCheck.of(p -> new Point(1000, 0), new double[1], new double[] {1e-8});
    assertEquals(1e-7, high.worst(), 1e-15);
  }

  @Test
  void kink_isNamedUpToTheNarrowestStep() {
    double reach = 2 * 0x1p-18;
    for (double at : new double[] {0, 0.99 * reach, -0.99 * reach}) {
      Value x = Value.of(at);
      Result result = check(x.relu(), x);
      assertEquals(List.of(0), result.kinks(), "at " + at);
      assertEquals(-1, result.parameter());
      assertEquals(0, result.worst());
    }
  }

  /** Both compare so that nothing overflows, and are as smooth there as anywhere. */
  @Test
  void smoothFunction_thatCompares_hasNoKink() {
    Value x = Value.of(0);
    Result softplus = check(Value.of(ActivationOp.SOFTPLUS, x), x);
    assertEquals(List.of(), softplus.kinks());
    assertTrue(softplus.worst() < 1e-11, softplus::toString);
    Value y = Value.of(0.5);
    Value z = Value.of(0.5);
    Result logaddexp = check(Value.of(ElementaryOp.LOGADDEXP, y, z), y, z);
    assertEquals(List.of(), logaddexp.kinks());
    assertTrue(logaddexp.worst() < 1e-11, logaddexp::toString);
  }

  /** A wide step would go over the kink; a narrower one is still exact. */
  @Test
  void besideAKink_theStepShrinks() {
    for (double at : new double[] {1e-5, -1e-5, 1e-4, -1e-3}) {
      Value x = Value.of(at);
      Result result = check(x.relu().add(x.tanh()), x);
      assertEquals(List.of(), result.kinks(), "at " + at);
      assertTrue(result.worst() < 1e-10, result::toString);
    }
  }

  @Test
  void besideTheDomainsEnd_theStepShrinks() {
    Value x = Value.of(2e-4);
    Result result = check(Value.of(ElementaryOp.SQRT, x), x);
    assertTrue(result.worst() < 1e-3, result::toString);
  }

  @Test
  void onlyTheParameterThatTurnsSomething_hasTheKink() {
    Value x = Value.of(0);
    Value y = Value.of(2);
    Result result = check(x.relu().add(y.pow(2)), x, y);
    assertEquals(List.of(0), result.kinks());
    assertEquals(1, result.parameter());
    assertTrue(result.worst() < 1e-12);
  }

  @Test
  void nan_isTheWorst() {
    Result result =
        GradientCheck.of(
            p -> new Point(p[0] + p[1], 0), new double[2], new double[] {Double.NaN, 7});
    assertTrue(Double.isNaN(result.worst()));
    assertEquals(0, result.parameter());
    Value x = Value.of(-1);
    assertTrue(Double.isNaN(check(x.pow(0.5), x).worst()));
  }

  @Test
  void graph_keepsItsNumbersAndHasTheGradient() {
    Value x = Value.of(3);
    Value y = x.multiply(x);
    y.backward();
    Slope slope = GradientCheck.of(Graph.of(y), List.of(x)).slopes().get(0);
    assertEquals(3, x.data());
    assertEquals(9, y.data());
    assertEquals(6, x.grad());
    assertEquals(6, slope.derivative());
    assertEquals(6, slope.difference(), 1e-12);
  }

  @Test
  void leafOutsideTheGraph_hasNoSlope() {
    Value x = Value.of(3);
    x.pow(2).backward();
    assertEquals(0, check(Value.of(1).add(2), x).worst());
  }

  @Test
  void noParameters_haveNoError() {
    assertEquals(new Result(0, -1, List.of(), List.of()), check(Value.of(1)));
  }
}
