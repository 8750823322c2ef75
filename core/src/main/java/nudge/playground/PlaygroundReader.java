package nudge.playground;

import java.util.ArrayList;
import java.util.List;
import nudge.data.DatasetJson;
import nudge.nn.Activation;
import nudge.nn.LayerShape;
import nudge.nn.Loss;
import nudge.optim.Optimizer;
import nudge.optim.Schedule;
import nudge.random.Seed;
import nudge.tape.Checkpoint;
import nudge.text.Choice;
import nudge.text.Choices;
import nudge.text.Fields;
import nudge.text.InvalidInput;
import nudge.text.Json;
import nudge.text.Position;

/**
 * Reads a playground's JSON. What is unknown, missing or out of range is refused by its name and
 * place: a document is either understood completely or not at all.
 */
final class PlaygroundReader {
  private static final int SCHEMA_VERSION = 1;
  private static final int LONGEST_ID = 64;

  private final String text;
  private final Json json;

  private PlaygroundReader(String text) {
    if (text.length() > Limits.DOCUMENT) {
      throw new InvalidInput(
          "This document has "
              + text.length()
              + " characters, and a playground may have at most "
              + Limits.DOCUMENT);
    }
    this.text = text;
    this.json = Json.parse(text);
  }

  static Playground read(String text) {
    PlaygroundReader reader = new PlaygroundReader(text);
    try {
      return reader.playground();
    } catch (InvalidInput e) {
      throw reader.placed(e);
    }
  }

  private Playground playground() {
    Fields document = Fields.of(text, json);
    checkVersion(document);
    String title = document.has("title") ? document.text("title", Limits.TITLE) : "";
    Fields data = document.fields("data");
    Playground playground =
        new Playground(
            title,
            DatasetJson.read(data),
            source(data),
            layers(document.fields("network")),
            seed(document.fields("initializer")),
            loss(document.fields("loss")),
            choice(Optimizer.ALL, document.fields("optimizer")),
            schedule(document.fields("schedule")),
            document.has("evaluateEvery") ? document.integer("evaluateEvery", 1, Limits.STEPS) : 1,
            document.has("stop") ? stop(document.fields("stop")) : 0,
            document.has("start") ? start(document.fields("start")) : new Start.Drawn(),
            document.has("expression") ? document.text("expression", Limits.EXPRESSION) : "");
    data.done();
    document.done();
    return playground;
  }

  private static void checkVersion(Fields document) {
    int version = document.integer("schemaVersion", 1, Integer.MAX_VALUE);
    if (version != SCHEMA_VERSION) {
      throw document.invalid(
          "schemaVersion",
          "this document is of version "
              + version
              + ", and this Nudge reads version "
              + SCHEMA_VERSION
              + " only");
    }
  }

  private static Playground.DatasetVersion source(Fields data) {
    if (!data.has("source")) {
      return null;
    }
    Fields source = data.fields("source");
    String id = source.text("dataset", LONGEST_ID);
    int version = source.integer("version", 1, Integer.MAX_VALUE);
    source.done();
    return new Playground.DatasetVersion(id, version);
  }

  private static List<LayerShape> layers(Fields network) {
    List<LayerShape> layers = new ArrayList<>();
    for (Fields layer : network.list("layers", Limits.LAYERS)) {
      int units = layer.integer("units", 1, Limits.UNITS);
      layers.add(
          new LayerShape(units, Activation.of(layer.choice("activation", Activation.ids()))));
      layer.done();
    }
    network.done();
    return layers;
  }

  private static Seed seed(Fields initializer) {
    initializer.choice("kind", List.of("notebook"));
    Fields fields = initializer.fields("seed");
    String generator = fields.text("generator", LONGEST_ID);
    Json value = fields.raw("seed");
    fields.done();
    initializer.done();
    if (!(value instanceof Json.Num number)) {
      throw fields.invalid("seed", "must be a whole number, but is " + value.kind());
    }
    try {
      return new Seed(generator, number.literal());
    } catch (InvalidInput e) {
      throw fields.invalid("seed", e.reason());
    }
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

  private static Start start(Fields start) {
    int step = start.integer("step", 0, Limits.STEPS);
    Checkpoint checkpoint =
        new Checkpoint(
            step,
            start.integer("epoch", 0, Limits.STEPS),
            start.integer("batch", 0, Limits.STEPS),
            start.has("updates") ? start.integer("updates", 0, Limits.STEPS) : step,
            start.numbers("parameters", Limits.PARAMETERS),
            start.numbers("slots", Limits.PARAMETERS * Limits.SLOTS));
    start.done();
    return new Start.Given(checkpoint);
  }

  /** Rules between fields know the name of the field; its place is looked up here. */
  private InvalidInput placed(InvalidInput error) {
    if (error.position() != null || error.field() == null) {
      return error;
    }
    Json found = json;
    StringBuilder key = new StringBuilder();
    for (char c : (error.field() + ".").toCharArray()) {
      if (".[]".indexOf(c) < 0) {
        key.append(c);
      } else if (key.length() > 0) {
        found = member(found, key.toString());
        key.setLength(0);
      }
    }
    return error.withPosition(Position.of(text, Math.max(0, found.offset())));
  }

  private static Json member(Json json, String key) {
    if (json instanceof Json.Obj object && object.members().containsKey(key)) {
      return object.members().get(key);
    }
    if (json instanceof Json.Array array) {
      return array.elements().get(Integer.parseInt(key));
    }
    return json;
  }
}
