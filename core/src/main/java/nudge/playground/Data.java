package nudge.playground;

import nudge.data.Dataset;
import nudge.data.Recipe;

/** The table that is learned from, and where it comes from. */
public sealed interface Data {
  /** With at least one input and one target column. */
  Dataset table();

  /**
   * Rows that the document holds itself.
   *
   * @param source the saved data set that they came from, or null
   */
  record Given(Dataset table, Version source) implements Data {}

  /** Rows that a recipe draws. */
  record Generated(Recipe recipe, Dataset table) implements Data {
    public static Generated of(Recipe recipe) {
      return new Generated(recipe, recipe.table());
    }
  }

  /** Which version of a saved data set. */
  record Version(String dataset, int version) {}

  static Data of(Dataset table) {
    return new Given(table, null);
  }
}
