package nudge.playground;

import java.util.ArrayList;
import java.util.List;
import nudge.data.DatasetJson;
import nudge.nn.LayerShape;
import nudge.optim.Optimizer;
import nudge.optim.Schedule;
import nudge.tape.Checkpoint;
import nudge.text.Json;

/** A playground as JSON, in the one order of fields that the README describes. */
final class PlaygroundWriter {
  private PlaygroundWriter() {}

  static Json.Obj write(Playground p) {
    Json.Obj document =
        Json.object()
            .with("schemaVersion", 1)
            .with("title", p.title())
            .with("data", data(p))
            .with("network", Json.object().with("layers", layers(p)))
            .with("initializer", initializer(p))
            .with("loss", kind(p.loss().id()))
            .with("optimizer", Optimizer.ALL.write(p.optimizer()))
            .with("schedule", schedule(p.schedule()))
            .with("evaluateEvery", p.evaluateEvery());
    if (p.stopAfter() > 0) {
      document = document.with("stop", Json.object().with("steps", p.stopAfter()));
    }
    if (p.start() instanceof Start.Given given) {
      document = document.with("start", start(given.checkpoint()));
    }
    if (!p.expression().isEmpty()) {
      document = document.with("expression", p.expression());
    }
    return document;
  }

  private static Json kind(String id) {
    return Json.object().with("kind", id);
  }

  private static Json data(Playground p) {
    Json.Obj table = DatasetJson.write(p.data());
    if (p.source() != null) {
      return table.with(
          "source",
          Json.object().with("dataset", p.source().id()).with("version", p.source().version()));
    }
    return table;
  }

  private static Json layers(Playground p) {
    List<Json> layers = new ArrayList<>();
    for (LayerShape shape : p.layers()) {
      layers.add(
          Json.object().with("units", shape.units()).with("activation", shape.activation().id()));
    }
    return Json.array(layers);
  }

  private static Json initializer(Playground p) {
    Json seed =
        Json.object()
            .with("generator", p.seed().generator())
            .with("seed", new Json.Num(p.seed().value()));
    return Json.object().with("kind", "notebook").with("seed", seed);
  }

  private static Json schedule(Schedule schedule) {
    if (schedule.entries().size() == 1) {
      return Json.object().with("kind", "constant").with("rate", schedule.rate(0));
    }
    List<Json> entries = new ArrayList<>();
    for (Schedule.Entry entry : schedule.entries()) {
      entries.add(Json.object().with("fromStep", entry.fromStep()).with("rate", entry.rate()));
    }
    return Json.object().with("kind", "piecewise").with("rates", Json.array(entries));
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
