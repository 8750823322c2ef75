package nudge.playground;

import nudge.data.DatasetJson;
import nudge.data.Recipe;
import nudge.data.RecipeJson;
import nudge.random.Seed;
import nudge.text.Fields;
import nudge.text.Json;

/** The member {@code data} of a document. */
final class DataJson {
  private static final int LONGEST_ID = 64;

  private DataJson() {}

  static Data read(Fields fields) {
    return fields.has("generator")
        ? fields.read("generator", DataJson::generated)
        : new Data.Given(DatasetJson.read(fields), fields.read("source", DataJson::source, null));
  }

  private static Data generated(Fields fields) {
    Seed seed = fields.read("seed", SeedJson::read, Seed.of(0));
    return Data.Generated.of(RecipeJson.read(fields, seed));
  }

  private static Data.Version source(Fields fields) {
    return new Data.Version(
        fields.text("dataset", LONGEST_ID), fields.integer("version", 1, Integer.MAX_VALUE));
  }

  static Json.Obj write(Data data) {
    if (data instanceof Data.Generated generated) {
      return Json.object().with("generator", write(generated.recipe()));
    }
    Json.Obj json = DatasetJson.write(data.table());
    return data instanceof Data.Given given && given.source() != null
        ? json.with("source", write(given.source()))
        : json;
  }

  private static Json.Obj write(Data.Version source) {
    return Json.object().with("dataset", source.dataset()).with("version", source.version());
  }

  private static Json.Obj write(Recipe recipe) {
    Json.Obj json = RecipeJson.write(recipe);
    return recipe.generator().draws() ? json.with("seed", SeedJson.write(recipe.seed())) : json;
  }
}
