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
    Data data =
        fields.has("generator")
            ? generated(fields.fields("generator"))
            : new Data.Given(DatasetJson.read(fields), source(fields));
    fields.done();
    return data;
  }

  private static Data generated(Fields fields) {
    Seed seed = fields.has("seed") ? SeedJson.read(fields, "seed") : Seed.of(0);
    Recipe recipe = RecipeJson.read(fields, seed);
    fields.done();
    return Data.Generated.of(recipe);
  }

  private static Data.Version source(Fields data) {
    if (!data.has("source")) {
      return null;
    }
    Fields source = data.fields("source");
    String id = source.text("dataset", LONGEST_ID);
    int version = source.integer("version", 1, Integer.MAX_VALUE);
    source.done();
    return new Data.Version(id, version);
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
