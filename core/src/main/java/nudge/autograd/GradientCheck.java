package nudge.autograd;

import java.util.ArrayList;
import java.util.List;

/**
 * A gradient against difference quotients of the function itself, parameter by parameter.
 *
 * <p>The quotient is the five-point one, (8(f(x + h) − f(x − h)) − (f(x + 2h) − f(x − 2h))) / 12h
 * (Abramowitz and Stegun, "Handbook of Mathematical Functions", table 25.2). It is off by h⁴f⁽⁵⁾/30
 * and by about 2⁻⁵³|f|/h of rounding. At h = 2⁻¹² these are 1e-16 and 5e-13 for a function that
 * varies on the scale of 1, and still 1e-11 and 5e-13 for one on the scale of 0.1; the two-point
 * quotient, off by h²f⁽³⁾/6, is at best good for 1e-11 and 1e-10. The step grows with |x| above 1,
 * and is what x + h really adds to x.
 *
 * <p>A function put together from pieces, as relu is, has kinks, where no quotient tells anything
 * about the derivative. So each point says which pieces it is on. Where a comparison turns within x
 * ± 2h, or f is not finite, h shrinks eightfold, at most to 2⁻¹⁸; if a comparison turns even there,
 * the parameter is named as one with a kink instead of as one with an error.
 */
public final class GradientCheck {
  private static final double WIDEST = 0x1p-12;
  private static final double NARROWEST = 0x1p-18;

  /** Of the function's value: rounding blurs a derivative that is smaller than this. */
  private static final double SHARE = 1e-4;

  private static final double SMALLEST = 1e-6;

  private final Objective objective;
  private final double[] parameters;
  private final double[] gradient;
  private final Point here;
  private final List<Slope> slopes = new ArrayList<>();

  private GradientCheck(Objective objective, double[] parameters, double[] gradient) {
    this.objective = objective;
    this.parameters = parameters.clone();
    this.gradient = gradient;
    this.here = objective.at(this.parameters);
  }

  /** The function of all parameters. It may not keep or change the array that it is given. */
  public interface Objective {
    Point at(double[] parameters);
  }

  /**
   * The function at one place.
   *
   * @param branches a number that is another one where a comparison turns, see {@link Branches}
   */
  public record Point(double value, int branches) {
    private boolean isSmoothWith(Point other) {
      return branches == other.branches && Math.abs(other.value) < Double.POSITIVE_INFINITY;
    }
  }

  /**
   * What was found for one parameter.
   *
   * @param derivative as it was claimed
   * @param difference as it was measured
   * @param error |derivative − difference|, relative to the largest of the size of either, 1e-4 of
   *     the function's value, and 1e-6
   * @param kink whether there is a kink so near that the difference and the error mean nothing
   */
  public record Slope(double derivative, double difference, double error, boolean kink) {}

  /**
   * What was found for all.
   *
   * @param worst the largest error outside of kinks; NaN if one is
   * @param parameter where that is, or −1 if there are kinks only
   * @param kinks the parameters that could not be measured
   * @param slopes of each parameter
   */
  public record Result(double worst, int parameter, List<Integer> kinks, List<Slope> slopes) {
    /** As it was claimed for the worst parameter. */
    public double derivative() {
      return parameter < 0 ? 0 : slopes.get(parameter).derivative;
    }

    /** As it was measured for the worst parameter. */
    public double difference() {
      return parameter < 0 ? 0 : slopes.get(parameter).difference;
    }

    private static Result of(List<Slope> slopes) {
      List<Integer> kinks = new ArrayList<>();
      int worst = -1;
      for (int i = 0; i < slopes.size(); i++) {
        if (slopes.get(i).kink) {
          kinks.add(i);
        } else if (worst < 0 || isWorse(slopes.get(i).error, slopes.get(worst).error)) {
          worst = i;
        }
      }
      double error = worst < 0 ? 0 : slopes.get(worst).error;
      return new Result(error, worst, List.copyOf(kinks), List.copyOf(slopes));
    }

    private static boolean isWorse(double error, double than) {
      return error > than || Double.isNaN(error) && !Double.isNaN(than);
    }
  }

  /** Checks a gradient that is claimed for an objective at these parameters. */
  public static Result of(Objective objective, double[] parameters, double[] gradient) {
    GradientCheck check = begin(objective, parameters, gradient);
    while (!check.isDone()) {
      check.next();
    }
    return check.result();
  }

  /** The same check, for whoever has other things to do between one parameter and the next. */
  public static GradientCheck begin(Objective objective, double[] parameters, double[] gradient) {
    return new GradientCheck(objective, parameters, gradient);
  }

  /** How many parameters are checked. */
  public int checked() {
    return slopes.size();
  }

  public boolean isDone() {
    return checked() == parameters.length;
  }

  /** Checks the next parameter. */
  public void next() {
    int i = checked();
    slopes.add(slope(i, gradient[i]));
  }

  /** What was found so far. */
  public Result result() {
    return Result.of(slopes);
  }

  /**
   * Checks {@link Graph#backward()} with respect to these leaves. Their numbers stay; all leaves'
   * gradients become those of this one backward pass.
   */
  public static Result of(Graph graph, List<Value> leaves) {
    graph.forward();
    graph.nodes().forEach(Value::zeroGrad);
    leaves.forEach(Value::zeroGrad);
    graph.backward();
    double[] parameters = new double[leaves.size()];
    double[] gradient = new double[leaves.size()];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = leaves.get(i).data();
      gradient[i] = leaves.get(i).grad();
    }
    Objective objective = replay(graph, leaves);
    Result result = of(objective, parameters, gradient);
    objective.at(parameters);
    return result;
  }

  private static Objective replay(Graph graph, List<Value> leaves) {
    Branches branches = new Branches(graph);
    return parameters -> {
      for (int i = 0; i < parameters.length; i++) {
        leaves.get(i).data(parameters[i]);
      }
      graph.forward();
      return new Point(graph.root().data(), branches.now());
    };
  }

  private Slope slope(int i, double derivative) {
    double x = parameters[i];
    Stencil stencil = null;
    for (double step = WIDEST; step >= NARROWEST; step /= 8) {
      double h = x + step * Math.max(1, Math.abs(x)) - x;
      stencil = new Stencil(h, moved(i, -2 * h), moved(i, -h), moved(i, h), moved(i, 2 * h));
      if (stencil.isSmoothWith(here)) {
        break;
      }
    }
    double difference = stencil.difference();
    return new Slope(
        derivative, difference, error(derivative, difference), stencil.hasKinkNear(here));
  }

  private double error(double derivative, double difference) {
    double size = Math.max(Math.abs(derivative), Math.abs(difference));
    double floor = Math.max(SHARE * Math.abs(here.value), SMALLEST);
    return Math.abs(derivative - difference) / Math.max(size, floor);
  }

  private Point moved(int i, double by) {
    double before = parameters[i];
    parameters[i] = before + by;
    Point point = objective.at(parameters);
    parameters[i] = before;
    return point;
  }

  /** The four points around a place. */
  private record Stencil(double h, Point below2, Point below, Point above, Point above2) {
    boolean isSmoothWith(Point here) {
      return here.isSmoothWith(below2)
          && here.isSmoothWith(below)
          && here.isSmoothWith(above)
          && here.isSmoothWith(above2);
    }

    boolean hasKinkNear(Point here) {
      int branches = here.branches;
      return below2.branches != branches
          || below.branches != branches
          || above.branches != branches
          || above2.branches != branches;
    }

    double difference() {
      double near = above.value - below.value;
      double far = above2.value - below2.value;
      return (8 * near - far) / (12 * h);
    }
  }
}
