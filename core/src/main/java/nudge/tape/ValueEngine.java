package nudge.tape;

import java.util.ArrayList;
import java.util.List;
import nudge.autograd.DoubleArithmetic;
import nudge.autograd.Graph;
import nudge.autograd.Value;
import nudge.math.RowSum;
import nudge.optim.Optimizer;

/**
 * The reference: micrograd's own loop on {@link Value}s, row by row over each batch. Slow, plain,
 * and what every other engine must agree with to the bit.
 */
public final class ValueEngine implements Engine {
  private final TrainingPlan plan;
  private final Rows training;
  private final RowGraph row;
  private final Graph graph;
  private final List<Value> outputs;
  private int[] order = {};
  private int orderOfEpoch = -1;

  public ValueEngine(TrainingPlan plan, Rows training) {
    this.plan = plan;
    this.training = training;
    this.row = plan.row();
    this.graph = Graph.of(row.loss());
    this.outputs = row.outputs();
  }

  @Override
  public String name() {
    return "Value graph";
  }

  @Override
  public Checkpoint run(Checkpoint from, double[] rates) {
    Checkpoint at = from;
    for (double rate : rates) {
      Checkpoint next = step(at, rate);
      if (!Engine.isSound(next.parameters()) || !Engine.isSound(next.slots())) {
        return at;
      }
      at = next;
    }
    return at;
  }

  private Checkpoint step(Checkpoint at, double rate) {
    double[] gradient = gradient(at);
    double[] parameters = at.parameters();
    double[] slots = at.slots();
    int update = at.updates() + 1;
    List<Double> coefficients = boxed(plan.optimizer().coefficients(rate, update));
    for (int i = 0; i < parameters.length; i++) {
      update(i, parameters, gradient[i], slots, coefficients);
    }
    boolean last = at.batch() + 1 == plan.batches().perEpoch();
    int epoch = last ? at.epoch() + 1 : at.epoch();
    int batch = last ? 0 : at.batch() + 1;
    return new Checkpoint(at.step() + 1, epoch, batch, update, parameters, slots);
  }

  private void update(
      int i, double[] parameters, double gradient, double[] slots, List<Double> coefficients) {
    Optimizer optimizer = plan.optimizer();
    int count = optimizer.slots();
    List<Double> before = new ArrayList<>();
    for (int s = 0; s < count; s++) {
      before.add(slots[i * count + s]);
    }
    List<Double> after =
        optimizer.update(DoubleArithmetic.DOUBLES, parameters[i], gradient, before, coefficients);
    parameters[i] = after.get(0);
    for (int s = 0; s < count; s++) {
      slots[i * count + s] = after.get(s + 1);
    }
  }

  /** The gradient of the batch's loss and penalty, clipped: what the optimizer sees. */
  double[] gradient(Checkpoint at) {
    int from = plan.batches().from(at.batch());
    int to = plan.batches().to(at.batch());
    double[] gradient = lossGradient(at, order(at.epoch()), from, to);
    if (plan.mean()) {
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] /= to - from;
      }
    }
    if (plan.penalty() != null) {
      addPenaltyGradient(at.parameters(), gradient);
    }
    plan.clipping().clip(gradient);
    return gradient;
  }

  private int[] order(int epoch) {
    if (epoch != orderOfEpoch) {
      order = plan.batches().order(epoch);
      orderOfEpoch = epoch;
    }
    return order;
  }

  private double[] lossGradient(Checkpoint at, int[] order, int from, int to) {
    put(at.parameters(), 0, row.parameters());
    RowSum sum = new RowSum(row.parameters().size());
    double[] gradient = new double[row.parameters().size()];
    for (int r = from; r < to; r++) {
      forward(training, order[r]);
      for (Value parameter : row.parameters()) {
        parameter.zeroGrad();
      }
      graph.backward();
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] = row.parameters().get(i).grad();
      }
      sum.add(gradient);
    }
    return sum.total();
  }

  private void addPenaltyGradient(double[] parameters, double[] gradient) {
    ParameterTerm penalty = plan.penalty();
    Graph term = Graph.of(penalty.term());
    for (int i = 0; i < gradient.length; i++) {
      if (penalty.applies()[i]) {
        penalty.parameter().data(parameters[i]);
        penalty.parameter().zeroGrad();
        term.forward();
        term.backward();
        gradient[i] += penalty.parameter().grad();
      }
    }
  }

  @Override
  public double penalty(Checkpoint at) {
    ParameterTerm penalty = plan.penalty();
    if (penalty == null) {
      return 0;
    }
    Graph term = Graph.of(penalty.term());
    double[] parameters = at.parameters();
    RowSum sum = new RowSum(1);
    for (int i = 0; i < parameters.length; i++) {
      if (penalty.applies()[i]) {
        penalty.parameter().data(parameters[i]);
        term.forward();
        sum.add(new double[] {penalty.term().data()});
      }
    }
    return sum.total()[0];
  }

  @Override
  public Outcome evaluate(Checkpoint at, Rows rows) {
    put(at.parameters(), 0, row.parameters());
    RowSum sum = new RowSum(1);
    double[] made = new double[rows.count() * outputs.size()];
    for (int r = 0; r < rows.count(); r++) {
      forward(rows, r);
      sum.add(new double[] {row.loss().data()});
      takeOutputs(made, r);
    }
    double total = sum.total()[0];
    return new Outcome(plan.mean() ? total / rows.count() : total, made);
  }

  private void forward(Rows rows, int r) {
    put(rows.inputs(), r * row.inputs().size(), row.inputs());
    put(rows.targets(), r * row.targets().size(), row.targets());
    graph.forward();
  }

  @Override
  public double[] predict(Checkpoint at, double[] inputs) {
    put(at.parameters(), 0, row.parameters());
    int width = row.inputs().size();
    double[] predictions = new double[inputs.length / width * outputs.size()];
    for (int r = 0; r * width < inputs.length; r++) {
      put(inputs, r * width, row.inputs());
      graph.forward();
      takeOutputs(predictions, r);
    }
    return predictions;
  }

  private void takeOutputs(double[] made, int r) {
    int width = outputs.size();
    for (int o = 0; o < width; o++) {
      made[r * width + o] = outputs.get(o).data();
    }
  }

  private static List<Double> boxed(double[] numbers) {
    List<Double> boxed = new ArrayList<>();
    for (double number : numbers) {
      boxed.add(number);
    }
    return boxed;
  }

  private static void put(double[] numbers, int from, List<Value> leaves) {
    for (int i = 0; i < leaves.size(); i++) {
      leaves.get(i).data(numbers[from + i]);
    }
  }
}
