package nudge.tape;

import java.util.ArrayList;
import java.util.List;
import nudge.autograd.DoubleArithmetic;
import nudge.autograd.Graph;
import nudge.autograd.Value;
import nudge.optim.Optimizer;
import nudge.optim.Schedule;

/**
 * The reference: micrograd's own loop on {@link Value}s, row by row over the whole batch. Slow,
 * plain, and what every other engine must agree with to the bit.
 */
public final class ValueEngine implements Engine {
  private final RowGraph row;
  private final Graph graph;
  private final Rows rows;
  private final Optimizer optimizer;
  private final Schedule schedule;

  public ValueEngine(RowGraph row, Rows rows, Optimizer optimizer, Schedule schedule) {
    this.row = row;
    this.graph = Graph.of(row.loss());
    this.rows = rows;
    this.optimizer = optimizer;
    this.schedule = schedule;
  }

  @Override
  public String name() {
    return "Value graph";
  }

  @Override
  public Checkpoint run(Checkpoint from, int steps) {
    Checkpoint at = from;
    for (int i = 0; i < steps; i++) {
      Checkpoint next = step(at);
      if (!Engine.isSound(next.parameters()) || !Engine.isSound(next.slots())) {
        return at;
      }
      at = next;
    }
    return at;
  }

  /** Every row is in the batch, so that each step is an epoch. */
  private Checkpoint step(Checkpoint at) {
    double[] gradient = gradient(at);
    double[] parameters = at.parameters();
    double[] slots = at.slots();
    Double rate = schedule.rate(at.step());
    for (int i = 0; i < parameters.length; i++) {
      update(i, parameters, gradient[i], slots, rate);
    }
    return new Checkpoint(at.step() + 1, at.epoch() + 1, 0, parameters, slots);
  }

  private void update(int i, double[] parameters, double gradient, double[] slots, Double rate) {
    int count = optimizer.slots();
    List<Double> before = new ArrayList<>();
    for (int s = 0; s < count; s++) {
      before.add(slots[i * count + s]);
    }
    List<Double> after =
        optimizer.update(DoubleArithmetic.DOUBLES, parameters[i], gradient, before, rate);
    parameters[i] = after.get(0);
    for (int s = 0; s < count; s++) {
      slots[i * count + s] = after.get(s + 1);
    }
  }

  private double[] gradient(Checkpoint at) {
    put(at.parameters(), 0, row.parameters());
    RowSum sum = new RowSum(row.parameters().size());
    double[] gradient = new double[row.parameters().size()];
    for (int r = 0; r < rows.count(); r++) {
      forward(r);
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

  @Override
  public double loss(Checkpoint at) {
    put(at.parameters(), 0, row.parameters());
    RowSum sum = new RowSum(1);
    for (int r = 0; r < rows.count(); r++) {
      forward(r);
      sum.add(new double[] {row.loss().data()});
    }
    return sum.total()[0];
  }

  private void forward(int r) {
    put(rows.inputs(), r * row.inputs().size(), row.inputs());
    put(rows.targets(), r * row.targets().size(), row.targets());
    graph.forward();
  }

  @Override
  public double[] predict(Checkpoint at, double[] inputs) {
    put(at.parameters(), 0, row.parameters());
    int width = row.inputs().size();
    int outputs = row.outputs().size();
    double[] predictions = new double[inputs.length / width * outputs];
    for (int r = 0; r * width < inputs.length; r++) {
      put(inputs, r * width, row.inputs());
      graph.forward();
      for (int o = 0; o < outputs; o++) {
        predictions[r * outputs + o] = row.outputs().get(o).data();
      }
    }
    return predictions;
  }

  private static void put(double[] numbers, int from, List<Value> leaves) {
    for (int i = 0; i < leaves.size(); i++) {
      leaves.get(i).data(numbers[from + i]);
    }
  }
}
