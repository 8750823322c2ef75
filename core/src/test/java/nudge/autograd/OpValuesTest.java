package nudge.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation at numbers that are not, at its edges, and against numbers computed elsewhere.
 */
class OpValuesTest {
  private static final double[] OTHERS = {0, -1, 3, 1e300, Double.NEGATIVE_INFINITY, Double.NaN};

  static List<Op> all() {
    return Operations.all();
  }

  /** Save for a⁰, which is 1 whatever a is, and the choices, of which a half is not taken. */
  @ParameterizedTest
  @MethodSource("all")
  void nan_goesThroughEveryValue(Op op) {
    if (op instanceof SelectionOp || op.equals(new Power(0))) {
      return;
    }
    double nan = Double.NaN;
    for (double other : OTHERS) {
      assertEquals(nan, Operations.value(op, nan, other), "left, with " + other);
      if (op.arity() == 2) {
        assertEquals(nan, Operations.value(op, other, nan), "right, with " + other);
      }
    }
  }

  /** Save for those of the linear operations, which do not look at their operand. */
  @ParameterizedTest
  @MethodSource("all")
  void nan_goesThroughEveryDerivative(Op op) {
    boolean linear = op == BasicOp.NEGATE || op.equals(new Power(0)) || op.equals(new Power(1));
    if (op.arity() == 1 && !linear) {
      assertEquals(Double.NaN, Operations.derivative(op, 0, Double.NaN, 0));
    }
  }

  @Test
  void nan_goesThroughBothDerivativesOfAChoice() {
    for (Op op : List.of(ElementaryOp.MAX, ElementaryOp.MIN, ElementaryOp.LOGADDEXP)) {
      for (int operand = 0; operand < 2; operand++) {
        assertEquals(Double.NaN, Operations.derivative(op, operand, Double.NaN, 3), op.symbol());
        assertEquals(Double.NaN, Operations.derivative(op, operand, 3, Double.NaN), op.symbol());
      }
    }
  }

  /** Computed with 60 digits (Python's decimal; slopes as differences with a step of 1e-25). */
  @ParameterizedTest
  @CsvSource({
    "sqrt, 2.0, 1.4142135623730951, 0.3535533905932738",
    "sqrt, 0.3, 0.5477225575051661, 0.9128709291752769",
    "sqrt, 1e-10, 1e-05, 50000.0",
    "abs, -2.5, 2.5, -1.0",
    "abs, 0.1, 0.1, 1.0",
    "exp, -3.0, 0.049787068367863944, 0.049787068367863944",
    "exp, 0.5, 1.6487212707001282, 1.6487212707001282",
    "exp, 5.0, 148.4131591025766, 148.4131591025766",
    "log, 2.0, 0.6931471805599453, 0.5",
    "log, 0.3, -1.2039728043259361, 3.3333333333333335",
    "log, 1e-10, -23.025850929940457, 10000000000.0",
    "log1p, 1e-10, 9.999999999500001e-11, 0.9999999999",
    "log1p, -0.5, -0.6931471805599453, 2.0",
    "log1p, 3.0, 1.3862943611198906, 0.25",
    "expm1, 1e-10, 1.00000000005e-10, 1.0000000001",
    "expm1, -0.5, -0.3934693402873666, 0.6065306597126334",
    "expm1, 3.0, 19.085536923187668, 20.085536923187668",
    "tanh, 0.3, 0.2913126124515909, 0.9151369618266292",
    "tanh, -2.0, -0.9640275800758169, 0.07065082485316447",
    "sigmoid, 0.3, 0.574442516811659, 0.24445831169074586",
    "sigmoid, -5.0, 0.0066928509242848554, 0.006648056670790155",
    "sigmoid, 40.0, 1.0, 4.248354255291589e-18",
    "sin, 0.5, 0.479425538604203, 0.8775825618903728",
    "sin, -3.0, -0.1411200080598672, -0.9899924966004454",
    "sin, 10.0, -0.5440211108893698, -0.8390715290764524",
    "sin, 0.785, 0.706825181105366, 0.7073882691671998",
    "cos, 0.785, 0.7073882691671998, -0.706825181105366",
    "cos, 0.5, 0.8775825618903728, -0.479425538604203",
    "cos, -3.0, -0.9899924966004454, 0.1411200080598672",
    "cos, 10.0, -0.8390715290764524, 0.5440211108893698",
    "relu, -2.0, 0.0, 0.0",
    "relu, 3.0, 3.0, 1.0",
    "leaky_relu, -2.5, -0.025, 0.01",
    "leaky_relu, 3.0, 3.0, 1.0",
    "elu, -0.5, -0.3934693402873666, 0.6065306597126334",
    "elu, -5.0, -0.9932620530009145, 0.006737946999085467",
    "elu, 2.0, 2.0, 1.0",
    "softplus, 0.5, 0.9740769841801067, 0.6224593312018546",
    "softplus, -5.0, 0.006715348489118068, 0.0066928509242848554",
    "softplus, 40.0, 40.0, 1.0",
    "gelu, -0.7, -0.16942986529488324, 0.023642781343896056",
    "gelu, 1.0, 0.8411919906082767, 1.0829640838457826",
    "gelu, 3.0, 2.996362607918227, 1.0115841666309697",
    "swish, -1.0, -0.2689414213699951, 0.07232948812851327",
    "swish, 0.5, 0.3112296656009273, 0.7399611873026518",
    "swish, 6.0, 5.985164261060191, 1.0123264325915255",
    "step, -1.0, 0.0, 0.0",
    "step, 2.0, 1.0, 0.0"
  })
  void functionOfOneNumber_hasTheValueAndSlopeOfMathematics(
      String name, double a, double value, double slope) {
    Op op = Ops.function(name);
    Value x = Value.of(a);
    Value y = Value.of(op, x);
    y.backward();
    assertEquals(value, y.data(), 1e-15 * Math.abs(value), "value");
    assertEquals(slope, x.grad(), 1e-15 * Math.max(1, Math.abs(slope)), "slope");
  }

  /** Computed like the former. The exponentials alone would overflow. */
  @ParameterizedTest
  @CsvSource({
    "0.5, -1.0, 0.7014132779827524, 0.8175744761936437, 0.18242552380635635",
    "1000.0, 1000.0, 1000.6931471805599, 0.5, 0.5",
    "1000.0, -1000.0, 1000.0, 1.0, 0.0",
    "-1000.0, -1001.0, -999.6867383124818, 0.7310585786300049, 0.2689414213699951",
    "3.0, 3.5, 3.9740769841801065, 0.37754066879814546, 0.6224593312018546"
  })
  void logaddexp_hasTheValueAndSlopesOfMathematics(
      double a, double b, double value, double left, double right) {
    Value x = Value.of(a);
    Value y = Value.of(b);
    Value z = Value.of(ElementaryOp.LOGADDEXP, x, y);
    z.backward();
    assertEquals(value, z.data(), 1e-15 * Math.abs(value));
    assertEquals(left, x.grad(), 1e-15);
    assertEquals(right, y.grad(), 1e-15);
  }

  /** At the kinks, at infinity, and where a formula might overflow on the way. */
  @ParameterizedTest
  @CsvSource({
    "relu, 0, 0, 0",
    "relu, -0.0, 0, 0",
    "relu, -Infinity, 0, 0",
    "relu, Infinity, Infinity, 1",
    "leaky_relu, 0, 0, 0.01",
    "leaky_relu, -Infinity, -Infinity, 0.01",
    "elu, 0, 0, 1",
    "elu, -Infinity, -1, 0",
    "elu, 1000, 1000, 1",
    "step, 0, 0, 0",
    "step, Infinity, 1, 0",
    "abs, 0, 0, 0",
    "abs, -0.0, 0, 0",
    "abs, -Infinity, Infinity, -1",
    "softplus, 1000, 1000, 1",
    "softplus, -1000, 0, 0",
    "softplus, -Infinity, 0, 0",
    "softplus, Infinity, Infinity, 1",
    "sigmoid, 1000, 1, 0",
    "sigmoid, -1000, 0, 0",
    "sigmoid, -Infinity, 0, 0",
    "tanh, 1000, 1, 0",
    "tanh, -Infinity, -1, 0",
    "swish, 1000, 1000, 1",
    "swish, -1000, 0, 0",
    "gelu, 1e100, 1e100, 1",
    "gelu, -1e100, 0, 0",
    "gelu, 1e300, 1e300, 1",
    "gelu, -1e300, 0, 0",
    "sqrt, 0, 0, Infinity",
    "sqrt, -1, NaN, NaN",
    "log, 0, -Infinity, Infinity",
    "log, -1, NaN, NaN",
    "log, -Infinity, NaN, NaN",
    "log, Infinity, Infinity, 0",
    "log1p, -1, -Infinity, Infinity",
    "log1p, -2, NaN, NaN",
    "exp, 1000, Infinity, Infinity",
    "exp, -1000, 0, 0",
    "expm1, -1000, -1, 0"
  })
  void functionOfOneNumber_atItsEdges(String name, double a, double value, double slope) {
    Value x = Value.of(a);
    Value y = Value.of(Ops.function(name), x);
    y.backward();
    assertEquals(value + 0.0, y.data() + 0.0, "value");
    assertEquals(slope + 0.0, x.grad() + 0.0, "slope");
  }

  /** Of two equal numbers one takes the whole slope, so that both together have 1. */
  @Test
  void maxAndMin_ofEqualNumbers_haveOneSlope() {
    assertEquals(0, Operations.derivative(ElementaryOp.MAX, 0, 2, 2));
    assertEquals(1, Operations.derivative(ElementaryOp.MAX, 1, 2, 2));
    assertEquals(1, Operations.derivative(ElementaryOp.MIN, 0, 2, 2));
    assertEquals(0, Operations.derivative(ElementaryOp.MIN, 1, 2, 2));
  }

  @Test
  void maxAndMin_knowTheSignOfZero() {
    assertEquals(0.0, Operations.value(ElementaryOp.MAX, -0.0, 0.0));
    assertEquals(0.0, Operations.value(ElementaryOp.MAX, 0.0, -0.0));
    assertEquals(-0.0, Operations.value(ElementaryOp.MIN, -0.0, 0.0));
    assertEquals(-0.0, Operations.value(ElementaryOp.MIN, 0.0, -0.0));
  }

  @Test
  void quotientAndDifference_haveTheRightSignOnTheRight() {
    assertEquals(-1, Operations.derivative(BasicOp.SUBTRACT, 1, 5, 3));
    assertEquals(-0.75, Operations.derivative(BasicOp.DIVIDE, 1, 3, 2));
    assertEquals(Double.NEGATIVE_INFINITY, Operations.derivative(BasicOp.DIVIDE, 1, 3, 0));
  }

  @Test
  void names_areThoseOfTheFunctions() {
    for (String name : Ops.names()) {
      assertEquals(name, Ops.function(name).symbol());
      assertEquals(Ops.unary().contains(name), Ops.function(name).arity() == 1);
    }
    assertEquals(null, Ops.function("sinh"));
    assertEquals(null, Ops.function("where"), "is for graphs of derivatives only");
  }
}
