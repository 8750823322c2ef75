package nudge.optim;

import java.util.ArrayList;
import java.util.List;
import nudge.optim.Schedule.Change;
import nudge.text.Fields;
import nudge.text.Json;

/**
 * Schedules in documents. A constant rate that was changed by hand is one of the kind {@code
 * piecewise} there, as it was before there were other curves: its {@code rates} are the first rate,
 * from step 0, and the changes.
 */
final class ScheduleJson {
  private static final String PIECEWISE = "piecewise";

  private ScheduleJson() {}

  static Schedule read(Fields fields) {
    boolean piecewise = fields.choice("kind", kinds()).equals(PIECEWISE);
    Schedule schedule = piecewise ? piecewise(fields) : curve(fields);
    int warmUp = fields.has("warmUp") ? fields.integer("warmUp", 0, Schedule.MAX_STEPS) : 0;
    return new Schedule(schedule.curve(), warmUp, schedule.changes());
  }

  private static List<String> kinds() {
    List<String> kinds = new ArrayList<>(Curves.ALL.ids());
    kinds.add(1, PIECEWISE);
    return kinds;
  }

  private static Schedule piecewise(Fields fields) {
    List<Change> rates = new ArrayList<>();
    for (Fields entry : fields.list("rates", 1 + Schedule.MAX_CHANGES)) {
      rates.add(change(entry, rates, 0, rates.isEmpty() ? 0 : Schedule.MAX_STEPS));
    }
    if (rates.isEmpty()) {
      throw fields.invalid("rates", "needs at least the rate from step 0");
    }
    Curve first = new Curve.Constant(rates.get(0).rate());
    return new Schedule(first, 0, rates.subList(1, rates.size()));
  }

  /** The rate has no usual value here: a document without one is not what somebody meant. */
  private static Schedule curve(Fields fields) {
    fields.number("rate", 0, Curve.MAX_RATE);
    Curve curve = Curves.ALL.read(fields);
    List<Change> changes = new ArrayList<>();
    if (fields.has("changes")) {
      for (Fields entry : fields.list("changes", Schedule.MAX_CHANGES)) {
        changes.add(change(entry, changes, 1, Schedule.MAX_STEPS));
      }
    }
    return new Schedule(curve, 0, changes);
  }

  private static Change change(Fields entry, List<Change> sofar, int earliest, int latest) {
    int from = sofar.isEmpty() ? earliest : sofar.get(sofar.size() - 1).fromStep() + 1;
    int fromStep = entry.integer("fromStep", from, latest);
    double rate = entry.number("rate", 0, Curve.MAX_RATE);
    entry.done();
    return new Change(fromStep, rate);
  }

  static Json.Obj write(Schedule schedule) {
    List<Change> changes = schedule.changes();
    Json.Obj json = Curves.ALL.write(schedule.curve());
    if (!changes.isEmpty() && schedule.curve() instanceof Curve.Constant constant) {
      List<Change> rates = new ArrayList<>(List.of(new Change(0, constant.rate())));
      rates.addAll(changes);
      json = Json.object().with("kind", PIECEWISE).with("rates", write(rates));
    } else if (!changes.isEmpty()) {
      json = json.with("changes", write(changes));
    }
    return schedule.warmUp() > 0 ? json.with("warmUp", schedule.warmUp()) : json;
  }

  private static Json write(List<Change> changes) {
    List<Json> entries = new ArrayList<>();
    for (Change change : changes) {
      entries.add(Json.object().with("fromStep", change.fromStep()).with("rate", change.rate()));
    }
    return Json.array(entries);
  }
}
