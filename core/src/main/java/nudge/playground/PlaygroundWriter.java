package nudge.playground;

import nudge.tape.Checkpoint;
import nudge.text.Json;

/** A playground as JSON, in the one order of fields that the README describes. */
final class PlaygroundWriter {
  private PlaygroundWriter() {}

  static Json.Obj write(Playground p) {
    Json.Obj document =
        Json.object()
            .with("schemaVersion", PlaygroundReader.SCHEMA_VERSION)
            .with("title", p.title())
            .with("data", DataJson.write(p.data()));
    document = PreparationJson.write(document, p.preparation());
    document = NetworkJson.write(document, p.network());
    document = LearningJson.write(document, p.learning());
    if (p.start() instanceof Start.Given given) {
      document = document.with("start", start(given.checkpoint()));
    }
    if (!p.expression().isEmpty()) {
      document = document.with("expression", p.expression());
    }
    return p.view().equals(View.ALL) ? document : document.with("view", ViewJson.write(p.view()));
  }

  private static Json start(Checkpoint at) {
    Json.Obj position =
        Json.object().with("step", at.step()).with("epoch", at.epoch()).with("batch", at.batch());
    if (at.updates() != at.step()) {
      position = position.with("updates", at.updates());
    }
    return position
        .with("parameters", Json.numbers(at.parameters()))
        .with("slots", Json.numbers(at.slots()));
  }
}
