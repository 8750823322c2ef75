package nudge.training;

import java.util.ArrayList;
import java.util.List;
import nudge.autograd.Branches;
import nudge.math.RowSum;
import nudge.optim.NoClipping;
import nudge.tape.Batches;
import nudge.tape.Checkpoint;
import nudge.tape.PenaltyReplay;
import nudge.tape.RowReplay;
import nudge.tape.Rows;
import nudge.tape.TrainingPlan;
import nudge.tape.ValueEngine;

/**
 * Every parameter's derivative of what training makes small, the loss over all rows and the
 * penalty, as the graph gives it, against the central difference (f(p + h) − f(p − h)) / 2h. Takes
 * every row forward twice for every parameter.
 *
 * <p>A parameter that makes a comparison turn somewhere in p ± h, as a relu's at 0, has a kink
 * there: the difference says nothing about its derivative, and it is named apart.
 */
public final class GradientCheck {
  private static final double STEP = 1e-5;

  /**
   * How large a derivative must be, as a share of the objective, to be held to its own size.
   * Rounding alone moves the difference by some 2⁻⁵² / h of the objective, so that of a smaller
   * derivative no digit is sure.
   */
  private static final double SHARE = 1e-4;

  private static final double SMALLEST = 1e-6;

  private final TrainingPlan plan;
  private final Rows rows;
  private final RowReplay replay;
  private final PenaltyReplay penalty;
  private final Branches rowBranches;

  private GradientCheck(TrainingPlan plan, Rows rows) {
    this.plan = plan;
    this.rows = rows;
    this.replay = new RowReplay(plan.row());
    this.penalty = new PenaltyReplay(plan.penalty());
    this.rowBranches = new Branches(replay.graph());
  }

  /**
   * What was found.
   *
   * @param worst the largest relative error of a derivative; NaN if one is
   * @param parameter where that is, or −1 if there are kinks only
   * @param derivative what the graph says there
   * @param difference what was measured there
   * @param kinks the parameters that could not be measured
   */
  public record Result(
      double worst, int parameter, double derivative, double difference, List<Integer> kinks) {}

  /** Checks all parameters of a plan at a checkpoint, over these rows. */
  public static Result of(TrainingPlan plan, Rows rows, Checkpoint at) {
    TrainingPlan whole =
        new TrainingPlan(
            plan.row(),
            plan.mean(),
            plan.penalty(),
            new NoClipping(),
            plan.optimizer(),
            Batches.full(rows.count()));
    Checkpoint start = Checkpoint.initial(at.parameters(), 0);
    double[] gradient = new ValueEngine(whole, rows).gradient(start);
    return new GradientCheck(plan, rows).compare(at.parameters(), gradient);
  }

  private Result compare(double[] parameters, double[] gradient) {
    Point here = point(parameters);
    Result worst = new Result(0, -1, 0, 0, List.of());
    List<Integer> kinks = new ArrayList<>();
    for (int i = 0; i < parameters.length; i++) {
      double h = STEP * Math.max(1, Math.abs(parameters[i]));
      Point above = moved(parameters, i, h);
      Point below = moved(parameters, i, -h);
      if (above.branches != here.branches || below.branches != here.branches) {
        kinks.add(i);
      } else {
        double difference = (above.objective - below.objective) / (2 * h);
        worst = worse(worst, error(i, gradient[i], difference, here.objective));
      }
    }
    return new Result(
        worst.worst, worst.parameter, worst.derivative, worst.difference, List.copyOf(kinks));
  }

  private static Result error(int i, double derivative, double difference, double objective) {
    double size = Math.max(Math.abs(derivative), Math.abs(difference));
    double floor = SHARE * Math.abs(objective) + SMALLEST;
    double error = Math.abs(derivative - difference) / Math.max(size, floor);
    return new Result(error, i, derivative, difference, List.of());
  }

  /** A NaN is worse than any number. */
  private static Result worse(Result a, Result b) {
    boolean first = a.parameter >= 0 && (Double.isNaN(a.worst) || a.worst >= b.worst);
    return first ? a : b;
  }

  /** The objective at some parameters, and which pieces of its functions were used for it. */
  private record Point(double objective, int branches) {}

  private Point moved(double[] parameters, int i, double by) {
    double before = parameters[i];
    parameters[i] = before + by;
    Point point = point(parameters);
    parameters[i] = before;
    return point;
  }

  private Point point(double[] parameters) {
    replay.parameters(parameters);
    double[] losses = new double[rows.count()];
    int branches = penalty.branches(parameters);
    for (int r = 0; r < losses.length; r++) {
      replay.forward(rows, r);
      losses[r] = replay.loss();
      branches = 31 * branches + rowBranches.now();
    }
    double loss = RowSum.of(losses);
    double averaged = plan.mean() ? loss / losses.length : loss;
    return new Point(averaged + penalty.of(parameters), branches);
  }
}
