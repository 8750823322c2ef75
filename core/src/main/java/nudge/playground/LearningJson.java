package nudge.playground;

import nudge.data.Dataset;
import nudge.nn.Loss;
import nudge.nn.Penalty;
import nudge.optim.Clippings;
import nudge.optim.NoClipping;
import nudge.optim.Optimizers;
import nudge.optim.Schedule;
import nudge.random.Seed;
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
    Batching batching = document.read("batch", LearningJson::batching, Batching.FULL);
    int epoch = batching.perEpoch(trainingRows);
    return new Learning(
        document.read("loss", Loss::read),
        document.read("penalty", Penalty::read, null),
        document.read("optimizer", Optimizers.ALL::read),
        document.read("clipping", Clippings.ALL::read, new NoClipping()),
        document.read("schedule", Schedule::read),
        batching,
        document.has("evaluateEvery") ? document.integer("evaluateEvery", 1, Limits.STEPS) : epoch,
        document.read("stop", StopRules::read, StopRules.NONE));
  }

  private static Batching batching(Fields batch) {
    int size = batch.has("size") ? batch.integer("size", 1, Dataset.MAX_ROWS) : 0;
    Seed shuffle = batch.read("shuffle", SeedJson::read, null);
    return new Batching(size, shuffle, batch.has("carry") && batch.bool("carry"));
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
    if (batching.shuffle() != null) {
      json = json.with("shuffle", SeedJson.write(batching.shuffle()));
    }
    return batching.carries() ? json.with("carry", true) : json;
  }
}
