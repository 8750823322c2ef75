package nudge.playground;

import java.util.ArrayList;
import java.util.List;
import nudge.data.Features;
import nudge.data.Normalization;
import nudge.data.Split;
import nudge.text.Fields;
import nudge.text.InvalidInput;
import nudge.text.Json;

/**
 * The members {@code features}, {@code normalization} and {@code split} of a document, each left
 * out where the table stays as it is.
 */
final class PreparationJson {
  private PreparationJson() {}

  static Preparation read(Fields document) {
    return new Preparation(
        document.has("features") ? features(document) : Features.INPUTS,
        document.has("normalization")
            ? document.choice("normalization", Normalization.values())
            : Normalization.NONE,
        document.read("split", PreparationJson::split, Split.NONE));
  }

  private static Features features(Fields document) {
    List<String> formulas = document.texts("features", Features.MAX_COUNT, Limits.FORMULA);
    if (formulas.isEmpty()) {
      throw document.invalid("features", "needs at least one; leave it out for all inputs");
    }
    return new Features(formulas);
  }

  private static Split split(Fields split) {
    double share = split.number("trainShare", 0, 1);
    try {
      return new Split(share, split.read("seed", SeedJson::read, null));
    } catch (InvalidInput e) {
      throw e.position() == null ? split.invalid("trainShare", e.reason()) : e;
    }
  }

  static Json.Obj write(Json.Obj document, Preparation preparation) {
    Json.Obj json = document;
    if (!preparation.features().formulas().isEmpty()) {
      List<Json> formulas = new ArrayList<>();
      for (String formula : preparation.features().formulas()) {
        formulas.add(Json.text(formula));
      }
      json = json.with("features", Json.array(formulas));
    }
    if (preparation.normalization() != Normalization.NONE) {
      json = json.with("normalization", preparation.normalization().id());
    }
    return preparation.split().equals(Split.NONE)
        ? json
        : json.with("split", write(preparation.split()));
  }

  private static Json.Obj write(Split split) {
    Json.Obj json = Json.object().with("trainShare", split.trainShare());
    return split.shuffle() == null ? json : json.with("seed", SeedJson.write(split.shuffle()));
  }
}
