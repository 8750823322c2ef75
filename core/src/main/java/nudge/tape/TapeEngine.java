package nudge.tape;

import nudge.math.RowSum;
import nudge.tape.ParameterInterpreter.Column;

/**
 * Trains by replaying the row's graph, recorded once, over blocks of rows in plain Java: the engine
 * of the JVM, and that of the browser where WebAssembly is missing.
 */
public final class TapeEngine implements Engine {
  private final TrainingPlan plan;
  private final Rows training;
  private final RowInterpreter rows;
  private final ParameterInterpreter update;
  private final PenaltyInterpreter penalty;
  private int[] order = {};
  private int orderOfEpoch = -1;

  public TapeEngine(TrainingPlan plan, Rows training) {
    this.plan = plan;
    this.training = training;
    this.rows = new RowInterpreter(plan.row());
    this.update = new ParameterInterpreter(ParameterTapes.update(plan.optimizer()));
    this.penalty = new PenaltyInterpreter(plan.penalty());
  }

  @Override
  public String name() {
    return "tape";
  }

  @Override
  public Checkpoint run(Checkpoint from, double[] rates) {
    State now = new State(from.parameters(), from.slots());
    State next = new State(from.parameters(), from.slots());
    double[] gradient = new double[now.parameters.length];
    int made = 0;
    while (made < rates.length) {
      gradient(plan.batches().after(from, made), now.parameters, gradient);
      if (!Engine.isFinite(gradient)) {
        break;
      }
      plan.clipping().clip(gradient);
      int count = from.updates() + made + 1;
      update(now, gradient, plan.optimizer().coefficients(rates[made], count), next);
      if (!Engine.isSound(next.parameters) || !Engine.isSound(next.slots)) {
        break;
      }
      State old = now;
      now = next;
      next = old;
      made++;
    }
    Batches.Place place = plan.batches().after(from, made);
    return new Checkpoint(
        from.step() + made,
        place.epoch(),
        place.batch(),
        from.updates() + made,
        now.parameters,
        now.slots);
  }

  private record State(double[] parameters, double[] slots) {}

  private void gradient(Batches.Place place, double[] parameters, double[] gradient) {
    int from = plan.batches().from(place.batch());
    int to = plan.batches().to(place.batch());
    rows.gradient(parameters, training, order(place.epoch()), from, to, gradient);
    if (plan.mean()) {
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] /= to - from;
      }
    }
    penalty.addGradient(parameters, gradient);
  }

  private int[] order(int epoch) {
    if (epoch != orderOfEpoch) {
      order = plan.batches().order(epoch);
      orderOfEpoch = epoch;
    }
    return order;
  }

  private void update(State now, double[] gradient, double[] coefficients, State next) {
    int slots = plan.optimizer().slots();
    Column[] given = new Column[slots + 2];
    Column[] computed = new Column[slots + 1];
    given[0] = new Column(now.parameters, 1, 0);
    given[1] = new Column(gradient, 1, 0);
    computed[0] = new Column(next.parameters, 1, 0);
    for (int s = 0; s < slots; s++) {
      given[s + 2] = new Column(now.slots, slots, s);
      computed[s + 1] = new Column(next.slots, slots, s);
    }
    update.run(given, coefficients, computed, gradient.length);
  }

  @Override
  public double penalty(Checkpoint at) {
    return penalty.of(at.parameters());
  }

  @Override
  public Outcome evaluate(Checkpoint at, Rows measured) {
    double[] losses = new double[measured.count()];
    double[] outputs = rows.outputs(at.parameters(), measured, losses);
    double total = RowSum.of(losses);
    return new Outcome(plan.mean() ? total / measured.count() : total, outputs);
  }

  @Override
  public double[] predict(Checkpoint at, double[] inputs) {
    Rows wanted = new Rows(inputs.length / rows.inputs(), inputs, null);
    return rows.outputs(at.parameters(), wanted, null);
  }
}
