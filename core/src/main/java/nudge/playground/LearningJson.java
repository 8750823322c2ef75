package nudge.playground;

import nudge.data.Dataset;
import nudge.nn.Loss;
import nudge.nn.Penalty;
import nudge.optim.Clippings;
import nudge.optim.NoClipping;
import nudge.optim.Optimizers;
import nudge.optim.Schedule;
import nudge.random.Seed;
import nudge.tape.Batches;
import nudge.text.Choice;
import nudge.text.Choices;
import nudge.text.Fields;
import nudge.text.Json;
import nudge.training.StopRules;

/** The members of a document that say how its network learns. */
final class LearningJson {
  private LearningJson() {}

  /**
   * @param trainingRows of which an epoch is made
   */
  static Learning read(Fields document, int trainingRows) {
    Batching batching = document.has("batch") ? batching(document.fields("batch")) : Batching.FULL;
    int epoch = new Batches(trainingRows, batching.size(), null).perEpoch();
    return new Learning(
        loss(document.fields("loss")),
        document.has("penalty") ? penalty(document.fields("penalty")) : null,
        choice(Optimizers.ALL, document.fields("optimizer")),
        document.has("clipping")
            ? choice(Clippings.ALL, document.fields("clipping"))
            : new NoClipping(),
        schedule(document.fields("schedule")),
        batching,
        document.has("evaluateEvery") ? document.integer("evaluateEvery", 1, Limits.STEPS) : epoch,
        document.has("stop") ? StopRules.read(document.fields("stop")) : StopRules.NONE);
  }

  private static Batching batching(Fields batch) {
    int size = batch.has("size") ? batch.integer("size", 1, Dataset.MAX_ROWS) : 0;
    Seed shuffle = batch.has("shuffle") ? SeedJson.read(batch, "shuffle") : null;
    batch.done();
    return new Batching(size, shuffle);
  }

  private static Loss loss(Fields fields) {
    Loss loss = Loss.read(fields);
    fields.done();
    return loss;
  }

  private static Penalty penalty(Fields fields) {
    Penalty penalty = Penalty.read(fields);
    fields.done();
    return penalty;
  }

  private static <T extends Choice> T choice(Choices<T> choices, Fields fields) {
    T chosen = choices.read(fields);
    fields.done();
    return chosen;
  }

  private static Schedule schedule(Fields fields) {
    Schedule schedule = Schedule.read(fields);
    fields.done();
    return schedule;
  }

  static Json.Obj write(Json.Obj document, Learning learning) {
    Json.Obj json = document.with("loss", learning.loss().write());
    if (learning.penalty() != null) {
      json = json.with("penalty", learning.penalty().write());
    }
    json = json.with("optimizer", Optimizers.ALL.write(learning.optimizer()));
    if (!(learning.clipping() instanceof NoClipping)) {
      json = json.with("clipping", Clippings.ALL.write(learning.clipping()));
    }
    json = json.with("schedule", learning.schedule().write());
    if (!learning.batching().equals(Batching.FULL)) {
      json = json.with("batch", write(learning.batching()));
    }
    json = json.with("evaluateEvery", learning.evaluateEvery());
    return learning.stop().equals(StopRules.NONE)
        ? json
        : json.with("stop", learning.stop().write());
  }

  private static Json.Obj write(Batching batching) {
    Json.Obj json = Json.object();
    json = batching.size() == 0 ? json : json.with("size", batching.size());
    return batching.shuffle() == null
        ? json
        : json.with("shuffle", SeedJson.write(batching.shuffle()));
  }
}
