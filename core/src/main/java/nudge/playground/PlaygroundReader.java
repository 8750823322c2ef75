package nudge.playground;

import nudge.tape.Checkpoint;
import nudge.text.Fields;
import nudge.text.InvalidInput;
import nudge.text.Json;
import nudge.text.Position;

/**
 * Reads a playground's JSON. What is unknown, missing or out of range is refused by its name and
 * place: a document is either understood completely or not at all.
 */
final class PlaygroundReader {
  static final int SCHEMA_VERSION = 1;

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
    Data data = document.read("data", DataJson::read);
    Preparation preparation = PreparationJson.read(document);
    int trainingRows = preparation.split().train(data.table().rows()).length;
    Playground playground =
        new Playground(
            title,
            new Material(data, preparation),
            NetworkJson.read(document),
            LearningJson.read(document, trainingRows),
            document.read("start", PlaygroundReader::start, new Start.Drawn()),
            document.has("expression") ? document.text("expression", Limits.EXPRESSION) : "",
            document.read("view", ViewJson::read, View.ALL));
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

  private static Start start(Fields start) {
    int step = start.integer("step", 0, Limits.STEPS);
    return new Start.Given(
        new Checkpoint(
            step,
            start.integer("epoch", 0, Limits.STEPS),
            start.integer("batch", 0, Limits.STEPS),
            start.has("updates") ? start.integer("updates", 0, Limits.STEPS) : step,
            start.numbers("parameters", Limits.PARAMETERS),
            start.numbers("slots", Limits.PARAMETERS * Limits.SLOTS)));
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
