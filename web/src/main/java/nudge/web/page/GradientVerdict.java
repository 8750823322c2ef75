package nudge.web.page;

import java.util.function.IntFunction;
import nudge.autograd.GradientCheck;
import nudge.web.chart.Rounded;
import nudge.web.chart.Thousands;

/**
 * What a gradient check has found, in sentences.
 *
 * @param name what people call a parameter
 */
record GradientVerdict(GradientCheck.Result result, IntFunction<String> name) {
  /** Rounding blurs what is measured by less than this, a wrong derivative is off by far more. */
  private static final double TOLERANCE = 1e-6;

  private int measured() {
    return result.slopes().size() - result.kinks().size();
  }

  boolean passes() {
    return measured() > 0 && result.worst() < TOLERANCE;
  }

  /** Passed or not, and why. */
  String sentence() {
    if (measured() == 0) {
      return "Nothing could be measured: there is a kink at every parameter.";
    }
    String error = Rounded.text(result.worst());
    return passes()
        ? "Passed: "
            + derivatives()
            + (measured() == 1 ? " agrees" : " agree")
            + " with what is measured; the largest relative error is "
            + error
            + "."
        : "Failed: the derivative of "
            + name.apply(result.parameter())
            + " is off by "
            + error
            + " of its size, and 1e-6 is the most that rounding explains.";
  }

  private String derivatives() {
    if (measured() == 1) {
      return "the derivative";
    }
    return (result.kinks().isEmpty() ? "all " : "") + Thousands.of(measured()) + " derivatives";
  }

  /** The worst parameter and both of its numbers; empty if none was measured. */
  String worst() {
    return measured() == 0
        ? ""
        : "Worst is "
            + name.apply(result.parameter())
            + ": "
            + Rounded.text(result.derivative())
            + " by the chain rule, "
            + Rounded.text(result.difference())
            + " measured.";
  }

  /** Those that no quotient tells anything about; empty if there are none. */
  String kinks() {
    int count = result.kinks().size();
    if (count == 0) {
      return "";
    }
    return (count == 1 ? "1 was" : Thousands.of(count) + " were")
        + " left out, for a kink lies too near, as relu has one at 0: left and right of it slopes"
        + " differ, so that a quotient over both says nothing about either. The first is "
        + name.apply(result.kinks().get(0))
        + ".";
  }
}
