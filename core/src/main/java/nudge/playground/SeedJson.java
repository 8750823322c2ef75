package nudge.playground;

import nudge.random.Seed;
import nudge.text.Fields;
import nudge.text.InvalidInput;
import nudge.text.Json;

/**
 * A seed in a document: {@code {"generator": "nudge", "seed": 1}}, for some generators a text
 * instead of the number, and possibly {@code skip}.
 */
final class SeedJson {
  private static final int LONGEST = 1000;

  private SeedJson() {}

  static Seed read(Fields fields) {
    String generator = fields.choice("generator", Seed.generators());
    Json value = fields.raw("seed");
    boolean text = Seed.takesText(generator);
    if (text ? !(value instanceof Json.Text) : !(value instanceof Json.Num)) {
      throw fields.invalid(
          "seed", "must be a " + (text ? "text" : "whole number") + ", but is " + value.kind());
    }
    int skip = fields.has("skip") ? fields.integer("skip", 0, Seed.MOST_SKIPPED) : 0;
    try {
      return new Seed(
          generator,
          value instanceof Json.Num number ? number.literal() : fields.text("seed", LONGEST),
          skip);
    } catch (InvalidInput e) {
      throw fields.invalid(e.field() == null ? "seed" : e.field(), e.reason());
    }
  }

  static Json.Obj write(Seed seed) {
    Json value = seed.isText() ? Json.text(seed.value()) : new Json.Num(seed.value());
    Json.Obj json = Json.object().with("generator", seed.generator()).with("seed", value);
    return seed.skip() == 0 ? json : json.with("skip", seed.skip());
  }
}
