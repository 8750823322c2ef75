package nudge.playground;

import nudge.random.Seed;
import nudge.text.Fields;
import nudge.text.InvalidInput;
import nudge.text.Json;

/** A seed in a document: {@code {"generator": "nudge", "seed": 1}}. */
final class SeedJson {
  private SeedJson() {}

  static Seed read(Fields fields) {
    String generator = fields.choice("generator", Seed.generators());
    Json value = fields.raw("seed");
    if (!(value instanceof Json.Num number)) {
      throw fields.invalid("seed", "must be a whole number, but is " + value.kind());
    }
    try {
      return new Seed(generator, number.literal());
    } catch (InvalidInput e) {
      throw fields.invalid("seed", e.reason());
    }
  }

  static Json.Obj write(Seed seed) {
    return Json.object()
        .with("generator", seed.generator())
        .with("seed", new Json.Num(seed.value()));
  }
}
