package nudge.training;

import nudge.autograd.Branches;
import nudge.autograd.GradientCheck;
import nudge.autograd.GradientCheck.Point;
import nudge.math.RowSum;
import nudge.optim.NoClipping;
import nudge.optim.Sgd;
import nudge.tape.Batches;
import nudge.tape.Checkpoint;
import nudge.tape.PenaltyReplay;
import nudge.tape.RowReplay;
import nudge.tape.Rows;
import nudge.tape.TrainingPlan;
import nudge.tape.ValueEngine;

/**
 * What training makes small, the loss over all rows and the penalty, as a function of the
 * parameters, for a {@link GradientCheck}. Each of its points takes every row forward.
 */
public final class TrainingObjective implements GradientCheck.Objective {
  private final TrainingPlan plan;
  private final Rows rows;
  private final RowReplay replay;
  private final PenaltyReplay penalty;
  private final Branches rowBranches;

  private TrainingObjective(TrainingPlan plan, Rows rows) {
    this.plan = plan;
    this.rows = rows;
    this.replay = new RowReplay(plan.row());
    this.penalty = new PenaltyReplay(plan.penalty());
    this.rowBranches = new Branches(replay.graph());
  }

  /** Checks the derivatives of a plan's objective at a checkpoint, over these rows. */
  public static GradientCheck.Result check(TrainingPlan plan, Rows rows, Checkpoint at) {
    GradientCheck check = begin(plan, rows, at);
    while (!check.isDone()) {
      check.next();
    }
    return check.result();
  }

  /** The same check, parameter by parameter. */
  public static GradientCheck begin(TrainingPlan plan, Rows rows, Checkpoint at) {
    TrainingPlan whole =
        new TrainingPlan(
            plan.row(),
            plan.mean(),
            plan.penalty(),
            new NoClipping(),
            new Sgd(),
            Batches.full(rows.count()));
    Checkpoint start = Checkpoint.initial(at.parameters(), 0);
    double[] gradient = new ValueEngine(whole, rows).gradient(start);
    return GradientCheck.begin(new TrainingObjective(plan, rows), at.parameters(), gradient);
  }

  @Override
  public Point at(double[] parameters) {
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
