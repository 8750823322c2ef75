package nudge.tape;

import java.util.Arrays;
import nudge.math.RowSum;
import nudge.tape.ParameterInterpreter.Column;

/**
 * Trains by replaying the row's graph, recorded once, over blocks of rows in plain Java: the engine
 * of the JVM, and that of the browser where WebAssembly is missing.
 */
public final class TapeEngine implements Engine {
  private final TrainingPlan plan;
  private final Rows training;
  private final ParameterInterpreter update;
  private final PenaltyInterpreter penalty;

  /** The derivative of the penalty, for an optimizer that takes it by itself. */
  private final double[] pulls;

  /** Made when the first row is to be computed. */
  private RowInterpreter rows;

  private int[] order = {};
  private int orderOfEpoch = -1;

  public TapeEngine(TrainingPlan plan, Rows training) {
    this.plan = plan;
    this.training = training;
    this.update = new ParameterInterpreter(ParameterTapes.update(plan.optimizer()));
    this.penalty = new PenaltyInterpreter(plan.penalty());
    this.pulls = new double[plan.row().parameters().size()];
  }

  @Override
  public String name() {
    return "tape";
  }

  @Override
  public Checkpoint run(Checkpoint from, double[] rates, int count) {
    State state = new State(from.parameters(), from.slots());
    State other = new State(from.parameters(), from.slots());
    double[] gradient = new double[state.parameters.length];
    Move move = move(state, gradient, other);
    Move back = move(other, gradient, state);
    int epoch = from.epoch();
    int batch = from.batch();
    int made = 0;
    while (made < count) {
      gradient(epoch, batch, move.from.parameters, gradient);
      double[] coefficients = plan.optimizer().coefficients(rates[made], from.updates() + made + 1);
      if (!Engine.isFinite(gradient) || !makes(move, gradient, coefficients)) {
        break;
      }
      Move next = back;
      back = move;
      move = next;
      made++;
      batch++;
      if (batch == plan.batches().perEpoch()) {
        batch = 0;
        epoch++;
      }
    }
    return new Checkpoint(
        from.step() + made,
        epoch,
        batch,
        from.updates() + made,
        move.from.parameters,
        move.from.slots);
  }

  /** Makes an update; whether it is sound. */
  private boolean makes(Move move, double[] gradient, double[] coefficients) {
    plan.clipping().clip(gradient);
    if (plan.optimizer().separatesPenalty()) {
      Arrays.fill(pulls, 0);
      penalty.addGradient(move.from.parameters, pulls);
    }
    update.run(move.given, coefficients, move.computed, gradient.length);
    return Engine.isSound(move.to.parameters) && Engine.isSound(move.to.slots);
  }

  private record State(double[] parameters, double[] slots) {}

  /** An update from one state to the other: what it reads, and where it writes to. */
  private record Move(State from, State to, Column[] given, Column[] computed) {}

  private Move move(State from, double[] gradient, State to) {
    int slots = plan.optimizer().slots();
    boolean separate = plan.optimizer().separatesPenalty();
    Column[] given = new Column[slots + (separate ? 3 : 2)];
    Column[] computed = new Column[slots + 1];
    given[0] = new Column(from.parameters, 1, 0);
    given[1] = new Column(gradient, 1, 0);
    computed[0] = new Column(to.parameters, 1, 0);
    for (int s = 0; s < slots; s++) {
      given[s + 2] = new Column(from.slots, slots, s);
      computed[s + 1] = new Column(to.slots, slots, s);
    }
    if (separate) {
      given[slots + 2] = new Column(pulls, 1, 0);
    }
    return new Move(from, to, given, computed);
  }

  private void gradient(int epoch, int batch, double[] parameters, double[] gradient) {
    int from = plan.batches().from(epoch, batch);
    int to = plan.batches().to(epoch, batch);
    rows().gradient(parameters, training, order(epoch), from, to, gradient);
    if (plan.mean()) {
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] /= to - from;
      }
    }
    if (!plan.optimizer().separatesPenalty()) {
      penalty.addGradient(parameters, gradient);
    }
  }

  private RowInterpreter rows() {
    if (rows == null) {
      rows = new RowInterpreter(plan.row(), plan.batches().largest());
    }
    return rows;
  }

  private int[] order(int epoch) {
    int wanted = plan.batches().orderOf(epoch);
    if (wanted != orderOfEpoch) {
      order = plan.batches().order(epoch);
      orderOfEpoch = wanted;
    }
    return order;
  }

  @Override
  public double penalty(Checkpoint at) {
    return penalty.of(at.parameters());
  }

  @Override
  public Outcome evaluate(Checkpoint at, Rows measured) {
    double[] losses = new double[measured.count()];
    double[] outputs = rows().outputs(at.parameters(), measured, losses);
    double total = RowSum.of(losses);
    return new Outcome(plan.mean() ? total / measured.count() : total, outputs);
  }

  @Override
  public double[] predict(Checkpoint at, double[] inputs) {
    Rows wanted = new Rows(inputs.length / rows().inputs(), inputs, null);
    return rows().outputs(at.parameters(), wanted, null);
  }

  @Override
  public double[] units(Checkpoint at, double[] inputs) {
    Rows wanted = new Rows(inputs.length / rows().inputs(), inputs, null);
    return rows().units(at.parameters(), wanted);
  }
}
