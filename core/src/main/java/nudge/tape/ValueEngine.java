package nudge.tape;

import java.util.ArrayList;
import java.util.List;
import nudge.autograd.DoubleArithmetic;
import nudge.math.RowSum;
import nudge.optim.Optimizer;

/**
 * The reference: micrograd's own loop on {@link nudge.autograd.Value}s, row by row over each batch.
 * Slow, plain, and what every other engine must agree with to the bit.
 */
public final class ValueEngine implements Engine {
  private final TrainingPlan plan;
  private final Rows training;
  private final RowReplay row;
  private final PenaltyReplay penalty;
  private int[] order = {};
  private int orderOfEpoch = -1;

  public ValueEngine(TrainingPlan plan, Rows training) {
    this.plan = plan;
    this.training = training;
    this.row = new RowReplay(plan.row());
    this.penalty = new PenaltyReplay(plan.penalty());
  }

  @Override
  public String name() {
    return "Value graph";
  }

  @Override
  public Checkpoint run(Checkpoint from, double[] rates, int count) {
    Checkpoint at = from;
    for (int i = 0; i < count; i++) {
      double[] gradient = gradient(at);
      if (!Engine.isFinite(gradient)) {
        return at;
      }
      Checkpoint next = update(at, gradient, rates[i]);
      if (!next.isSound()) {
        return at;
      }
      at = next;
    }
    return at;
  }

  /**
   * The derivative of the next batch's loss and of the penalty, unless the optimizer takes that by
   * itself, before it is clipped.
   */
  public double[] gradient(Checkpoint at) {
    double[] gradient = lossGradient(at);
    if (!plan.optimizer().separatesPenalty()) {
      penalty.addGradient(at.parameters(), gradient);
    }
    return gradient;
  }

  /** The derivative of the next batch's loss, summed or averaged over its rows. */
  public double[] lossGradient(Checkpoint at) {
    int from = plan.batches().from(at.epoch(), at.batch());
    int to = plan.batches().to(at.epoch(), at.batch());
    double[] gradient = rowGradients(at, order(at.epoch()), from, to);
    if (plan.mean()) {
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] /= to - from;
      }
    }
    return gradient;
  }

  private int[] order(int epoch) {
    int wanted = plan.batches().orderOf(epoch);
    if (wanted != orderOfEpoch) {
      order = plan.batches().order(epoch);
      orderOfEpoch = wanted;
    }
    return order;
  }

  private double[] rowGradients(Checkpoint at, int[] order, int from, int to) {
    row.parameters(at.parameters());
    RowSum sum = new RowSum(plan.row().parameters().size());
    for (int r = from; r < to; r++) {
      row.forward(training, order[r]);
      row.backward();
      sum.add(row.gradient());
    }
    return sum.total();
  }

  /** The state after an update, sound or not, with a gradient that is clipped in place first. */
  public Checkpoint update(Checkpoint at, double[] gradient, double rate) {
    plan.clipping().clip(gradient);
    double[] parameters = at.parameters();
    double[] slots = at.slots();
    List<Double> coefficients = boxed(plan.optimizer().coefficients(rate, at.updates() + 1));
    double[] pulls = new double[parameters.length];
    if (plan.optimizer().separatesPenalty()) {
      penalty.addGradient(parameters, pulls);
    }
    for (int i = 0; i < parameters.length; i++) {
      update(i, parameters, gradient[i], pulls[i], slots, coefficients);
    }
    return plan.batches().next(at, parameters, slots);
  }

  private void update(
      int i,
      double[] parameters,
      double gradient,
      double pull,
      double[] slots,
      List<Double> coefficients) {
    Optimizer optimizer = plan.optimizer();
    int count = optimizer.slots();
    List<Double> before = new ArrayList<>();
    for (int s = 0; s < count; s++) {
      before.add(slots[i * count + s]);
    }
    List<Double> after =
        optimizer.separatesPenalty()
            ? optimizer.update(
                DoubleArithmetic.DOUBLES, parameters[i], gradient, pull, before, coefficients)
            : optimizer.update(
                DoubleArithmetic.DOUBLES, parameters[i], gradient, before, coefficients);
    parameters[i] = after.get(0);
    for (int s = 0; s < count; s++) {
      slots[i * count + s] = after.get(s + 1);
    }
  }

  @Override
  public double penalty(Checkpoint at) {
    return penalty.of(at.parameters());
  }

  @Override
  public Outcome evaluate(Checkpoint at, Rows rows) {
    row.parameters(at.parameters());
    double[] losses = new double[rows.count()];
    double[] outputs = new double[rows.count() * row.outputCount()];
    for (int r = 0; r < rows.count(); r++) {
      row.forward(rows, r);
      losses[r] = row.loss();
      row.copyOutputs(outputs, r);
    }
    double total = RowSum.of(losses);
    return new Outcome(plan.mean() ? total / rows.count() : total, outputs);
  }

  @Override
  public double[] predict(Checkpoint at, double[] inputs) {
    row.parameters(at.parameters());
    int count = inputs.length / row.inputCount();
    double[] outputs = new double[count * row.outputCount()];
    for (int r = 0; r < count; r++) {
      row.forward(inputs, r);
      row.copyOutputs(outputs, r);
    }
    return outputs;
  }

  @Override
  public double[] units(Checkpoint at, double[] inputs) {
    row.parameters(at.parameters());
    int count = inputs.length / row.inputCount();
    double[] units = new double[count * row.unitCount()];
    for (int r = 0; r < count; r++) {
      row.forward(inputs, r);
      row.copyUnits(units, r, count);
    }
    return units;
  }

  private static List<Double> boxed(double[] numbers) {
    List<Double> boxed = new ArrayList<>();
    for (double number : numbers) {
      boxed.add(number);
    }
    return boxed;
  }
}
