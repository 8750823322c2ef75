package nudge.playground;

import java.util.ArrayList;
import java.util.List;
import nudge.nn.Loss;
import nudge.optim.Optimizer;
import nudge.optim.Schedule;
import nudge.text.Choice;
import nudge.text.Choices;
import nudge.text.Fields;
import nudge.text.Json;

/** The members of a document that say how its network learns. */
final class LearningJson {
  private LearningJson() {}

  static Learning read(Fields document) {
    return new Learning(
        loss(document.fields("loss")),
        choice(Optimizer.ALL, document.fields("optimizer")),
        schedule(document.fields("schedule")),
        document.has("evaluateEvery") ? document.integer("evaluateEvery", 1, Limits.STEPS) : 1,
        document.has("stop") ? stop(document.fields("stop")) : 0);
  }

  private static Loss loss(Fields loss) {
    loss.choice("kind", List.of(Loss.SQUARED_ERROR.id()));
    loss.done();
    return Loss.SQUARED_ERROR;
  }

  private static <T extends Choice> T choice(Choices<T> choices, Fields fields) {
    T chosen = choices.read(fields);
    fields.done();
    return chosen;
  }

  private static Schedule schedule(Fields schedule) {
    boolean constant = schedule.choice("kind", List.of("constant", "piecewise")).equals("constant");
    Schedule read = constant ? Schedule.constant(rate(schedule)) : piecewise(schedule);
    schedule.done();
    return read;
  }

  private static Schedule piecewise(Fields schedule) {
    List<Schedule.Entry> entries = new ArrayList<>();
    int earliest = 0;
    for (Fields entry : schedule.list("rates", Limits.RATE_CHANGES)) {
      int latest = entries.isEmpty() ? 0 : Limits.STEPS;
      int fromStep = entry.integer("fromStep", earliest, latest);
      entries.add(new Schedule.Entry(fromStep, rate(entry)));
      earliest = fromStep + 1;
      entry.done();
    }
    if (entries.isEmpty()) {
      throw schedule.invalid("rates", "needs at least the rate from step 0");
    }
    return new Schedule(entries);
  }

  private static double rate(Fields fields) {
    return fields.number("rate", 0, Limits.LEARNING_RATE);
  }

  private static int stop(Fields stop) {
    int steps = stop.integer("steps", 1, Limits.STEPS);
    stop.done();
    return steps;
  }

  static Json.Obj write(Json.Obj document, Learning learning) {
    Json.Obj json =
        document
            .with("loss", Json.object().with("kind", learning.loss().id()))
            .with("optimizer", Optimizer.ALL.write(learning.optimizer()))
            .with("schedule", write(learning.schedule()))
            .with("evaluateEvery", learning.evaluateEvery());
    return learning.stopAfter() > 0
        ? json.with("stop", Json.object().with("steps", learning.stopAfter()))
        : json;
  }

  private static Json write(Schedule schedule) {
    if (schedule.entries().size() == 1) {
      return Json.object().with("kind", "constant").with("rate", schedule.rate(0));
    }
    List<Json> entries = new ArrayList<>();
    for (Schedule.Entry entry : schedule.entries()) {
      entries.add(Json.object().with("fromStep", entry.fromStep()).with("rate", entry.rate()));
    }
    return Json.object().with("kind", "piecewise").with("rates", Json.array(entries));
  }
}
