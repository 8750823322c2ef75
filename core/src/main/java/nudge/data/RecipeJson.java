package nudge.data;

import nudge.random.Seed;
import nudge.text.Fields;
import nudge.text.InvalidInput;
import nudge.text.Json;

/** A recipe in a document; a setting that its generator does not take is left out. */
public final class RecipeJson {
  private RecipeJson() {}

  /** Reads all members but the seed, which is given. */
  public static Recipe read(Fields fields, Seed seed) {
    Generator generator = fields.choice("kind", Generator.values());
    boolean draws = generator.draws();
    int rows = draws ? fields.integer("rows", 1, Dataset.MAX_ROWS) : 0;
    double noise = draws && fields.has("noise") ? fields.number("noise", 0, Recipe.MAX_NOISE) : 0;
    int classes =
        generator.hasClasses() && fields.has("classes")
            ? fields.integer("classes", 2, Column.MAX_CLASSES)
            : generator.usualClasses();
    try {
      return new Recipe(generator, rows, noise, classes, seed);
    } catch (InvalidInput e) {
      throw fields.invalid(e.field(), e.reason());
    }
  }

  /** What {@link #read} reads. */
  public static Json.Obj write(Recipe recipe) {
    Generator generator = recipe.generator();
    Json.Obj json = Json.object().with("kind", generator.id());
    if (generator.draws()) {
      json = json.with("rows", recipe.rows()).with("noise", recipe.noise());
    }
    return generator.hasClasses() ? json.with("classes", recipe.classes()) : json;
  }
}
