package nudge.web.page;

import nudge.data.Generator;
import nudge.data.Recipe;
import nudge.random.Seed;

/** What a person would draw first with a generator, and how far its settings reach. */
final class Recipes {
  static final int FEWEST_ROWS = 10;
  static final int MOST_ROWS = 1000;

  private static final Seed SEED = Seed.of(1);

  private Recipes() {}

  /** With a little noise, as many rows as show the pattern, and the usual classes. */
  static Recipe usual(Generator generator) {
    return generator.draws() ? drawn(generator, curve(generator) ? 100 : 200) : fixed(generator);
  }

  /** Without noise and with fewer rows, to be seen in a small picture. */
  static Recipe picture(Generator generator) {
    return generator.draws()
        ? new Recipe(generator, curve(generator) ? 60 : 160, 0, generator.usualClasses(), SEED)
        : fixed(generator);
  }

  private static Recipe drawn(Generator generator, int rows) {
    double noise = mostNoise(generator) / 10;
    return new Recipe(generator, rows, noise, generator.usualClasses(), SEED);
  }

  private static Recipe fixed(Generator generator) {
    return Recipe.of(generator);
  }

  private static boolean curve(Generator generator) {
    return switch (generator) {
      case SINE, X_SIN_X, STEP -> true;
      default -> false;
    };
  }

  /** The same; of TensorFlow Playground's data noise is a share of at most a half. */
  static double mostNoise(Recipe recipe) {
    return recipe.seed().isSeedrandom() ? 0.5 : mostNoise(recipe.generator());
  }

  /** More than this hides the pattern: it is a quarter of its width, or of its numbers' range. */
  static double mostNoise(Generator generator) {
    return switch (generator) {
      case MOONS, YIN_YANG, PLANE, MULTI_GAUSS, SINE, STEP -> 0.5;
      default -> 2.5;
    };
  }

  static Recipe withRows(Recipe recipe, int rows) {
    return new Recipe(recipe.generator(), rows, recipe.noise(), recipe.classes(), recipe.seed());
  }

  static Recipe withNoise(Recipe recipe, double noise) {
    return new Recipe(recipe.generator(), recipe.rows(), noise, recipe.classes(), recipe.seed());
  }

  /** A seed of another world may know no other number of classes; then it is one of ours. */
  static Recipe withClasses(Recipe recipe, int classes) {
    Generator generator = recipe.generator();
    boolean drawn = Recipe.isDrawnBy(generator, classes, recipe.seed());
    Seed seed = drawn ? recipe.seed() : SEED;
    return new Recipe(generator, recipe.rows(), recipe.noise(), classes, seed);
  }

  static Recipe withSeed(Recipe recipe, String value) {
    Seed seed = recipe.seed().with(value);
    return new Recipe(recipe.generator(), recipe.rows(), recipe.noise(), recipe.classes(), seed);
  }
}
