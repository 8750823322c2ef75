package nudge.web.worker;

import java.util.List;
import nudge.playground.Experiment;
import nudge.tape.Checkpoint;
import nudge.tape.Rows;
import nudge.training.Health;
import nudge.training.Health.Condition;
import nudge.training.HealthWatch;
import nudge.web.protocol.Reply;
import org.teavm.jso.typedarrays.Float64Array;

/**
 * Tells how the units of a run are: when it rests, and while it trains now and then, so that it
 * takes no more than a twentieth of the time. Of many rows it looks at some, evenly spread.
 */
final class Checkup {
  private static final int MOST_PARAMETERS = 20_000;

  /** Rows times units, and rows times parameters: some tens of milliseconds. */
  private static final int MOST_UNITS = 10_000;

  private static final int MOST_WEIGHTS = 500_000;

  private static final double SHORTEST_PAUSE = 250;
  private static final int PAUSE = 20;

  private final int run;
  private final Experiment experiment;

  /** Put together when it is first needed: a run is not to begin later because of it. */
  private HealthWatch watch;

  private Checkpoint told;
  private double next;

  Checkup(int run, Experiment experiment) {
    this.run = run;
    this.experiment = experiment;
  }

  /** Tells how the units are at a checkpoint, if that is news and due. */
  void tell(Checkpoint at, boolean training) {
    double begin = WorkerScope.now();
    boolean due = at != told && (!training || begin >= next);
    if (!due || at.parameters().length > MOST_PARAMETERS) {
      return;
    }
    told = at;
    WorkerScope.post(look(at));
    double end = WorkerScope.now();
    next = end + Math.max(SHORTEST_PAUSE, PAUSE * (end - begin));
  }

  private Reply look(Checkpoint at) {
    if (watch == null) {
      watch = new HealthWatch(experiment.plan().row());
    }
    int units = 0;
    for (List<?> layer : experiment.plan().row().units()) {
      units += layer.size();
    }
    int most = Math.min(MOST_UNITS / units, MOST_WEIGHTS / at.parameters().length);
    Rows rows = experiment.prepared().training().sample(Math.max(1, most));
    Reply reply = Reply.create(Reply.HEALTH, run);
    reply.setConditions(conditions(watch.look(at, rows), units));
    reply.setRows(rows.count());
    return reply;
  }

  private static Float64Array conditions(Health health, int units) {
    double[] conditions = new double[units];
    int i = 0;
    for (List<Condition> layer : health.units()) {
      for (Condition condition : layer) {
        conditions[i++] = condition.ordinal();
      }
    }
    return Float64Array.fromJavaArray(conditions);
  }
}
