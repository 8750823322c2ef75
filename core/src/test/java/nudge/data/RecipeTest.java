package nudge.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nudge.math.Sine;
import nudge.random.Seed;
import nudge.text.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables that are drawn, and the one that is real. */
class RecipeTest {
  private static Recipe recipe(Generator generator, int rows, double noise) {
    return generator.draws()
        ? new Recipe(generator, rows, noise, generator.usualClasses(), Seed.of(3))
        : Recipe.of(generator);
  }

  @ParameterizedTest
  @EnumSource
  void table_ofTheSameRecipe_isTheSame(Generator generator) {
    assertEquals(recipe(generator, 50, 0.1).table(), recipe(generator, 50, 0.1).table());
  }

  @ParameterizedTest
  @EnumSource
  void classes_areBalanced(Generator generator) {
    Dataset table = recipe(generator, 100, 0.2).table();
    int classes = generator.usualClasses();
    int[] counts = new int[Math.max(1, classes)];
    for (int row = 0; row < table.rows(); row++) {
      counts[classes == 0 ? 0 : (int) table.targets(row)[0]]++;
    }
    int most = Arrays.stream(counts).max().orElseThrow();
    int least = Arrays.stream(counts).min().orElseThrow();
    assertTrue(most - least <= 1, () -> Arrays.toString(counts));
  }

  /** More noise moves the same points further: with half of it they move half as far. */
  @ParameterizedTest
  @EnumSource
  void noise_movesTheSamePoints(Generator generator) {
    if (!generator.draws()) {
      return;
    }
    double[] still = recipe(generator, 40, 0).table().values();
    double[] half = recipe(generator, 40, 0.5).table().values();
    double[] full = recipe(generator, 40, 1).table().values();
    assertNotEquals(Arrays.toString(still), Arrays.toString(full));
    for (int i = 0; i < still.length; i++) {
      assertEquals(full[i] - still[i], 2 * (half[i] - still[i]), 1e-12);
    }
  }

  @Test
  void rows_areInRandomOrder() {
    Dataset spiral = recipe(Generator.SPIRAL, 100, 0).table();
    int turns = 0;
    for (int row = 1; row < 100; row++) {
      turns += spiral.targets(row)[0] == spiral.targets(row - 1)[0] ? 1 : 0;
    }
    assertTrue(turns > 25 && turns < 75, "equal neighbours: " + turns);
  }

  private static double radius(double[] point) {
    return Math.sqrt(point[0] * point[0] + point[1] * point[1]);
  }

  @Test
  void shapes_withoutNoise_areWhatTheirNamesSay() {
    each(
        Generator.CIRCLE, (x, t) -> t == 1 ? radius(x) <= 2.5 : radius(x) >= 3.5 && radius(x) <= 5);
    each(Generator.XOR, (x, t) -> x[0] * x[1] > 0 == (t == 1) && Math.abs(x[0]) >= 0.3);
    each(Generator.GAUSS, (x, t) -> Math.abs(x[0] - (t == 1 ? 2 : -2)) < 0.7 * 6);
    each(Generator.SPIRAL, (x, t) -> radius(x) <= 5);
    each(Generator.MOONS, (x, t) -> t == 0 ? x[1] >= 0 : x[1] <= 0.5);
    each(Generator.RINGS, (x, t) -> (int) (radius(x) / (5.0 / 3)) == t);
    each(Generator.CHECKERBOARD, (x, t) -> (square(x[0]) + square(x[1])) % 2 == t);
    each(Generator.YIN_YANG, (x, t) -> radius(x) <= 1);
    each(Generator.PLANE, (x, t) -> t == Math.max(-1, Math.min(1, (x[0] + x[1]) / 10)));
    each(Generator.MULTI_GAUSS, (x, t) -> Math.abs(t) <= 1);
    each(Generator.SINE, (x, t) -> t == Sine.sin(x[0]));
    each(Generator.X_SIN_X, (x, t) -> t == x[0] * Sine.sin(x[0]));
    each(Generator.STEP, (x, t) -> t == (x[0] < 0 ? -1 : 1));
  }

  private static int square(double coordinate) {
    return (int) Math.floor(coordinate / 2.5) + 2;
  }

  private interface Rule {
    boolean holds(double[] inputs, double target);
  }

  private static void each(Generator generator, Rule rule) {
    Dataset table = recipe(generator, 300, 0).table();
    for (int row = 0; row < table.rows(); row++) {
      String where = generator + " " + Arrays.toString(table.inputs(row));
      assertTrue(rule.holds(table.inputs(row), table.targets(row)[0]), where);
    }
  }

  /** The moon's upper half stands at 1 from its centre, as make_moons puts it. */
  @Test
  void moons_areHalfCircles() {
    Dataset moons = recipe(Generator.MOONS, 50, 0).table();
    for (int row = 0; row < 50; row++) {
      double[] x = moons.inputs(row);
      boolean upper = moons.targets(row)[0] == 0;
      double dx = upper ? x[0] : 1 - x[0];
      double dy = upper ? x[1] : 0.5 - x[1];
      assertEquals(1, dx * dx + dy * dy, 1e-12);
    }
  }

  /** Means and standard deviations of R's {@code iris}. */
  @Test
  void iris_isFishers() {
    Dataset iris = Recipe.of(Generator.IRIS).table();
    assertEquals(150, iris.rows());
    double[] means = {5.843333333333334, 3.0573333333333333, 3.758, 1.1993333333333334};
    double[] deviations = {
      0.8280661279778629, 0.435866284936698, 1.7652982332594667, 0.7622376689603465
    };
    for (int c = 0; c < 4; c++) {
      double sum = 0;
      double squares = 0;
      for (int row = 0; row < 150; row++) {
        sum += iris.value(row, c);
        squares += (iris.value(row, c) - means[c]) * (iris.value(row, c) - means[c]);
      }
      assertEquals(means[c], sum / 150, 1e-13);
      assertEquals(deviations[c], Math.sqrt(squares / 149), 1e-13);
    }
    assertEquals(List.of("setosa", "versicolor", "virginica"), iris.columns().get(4).classes());
    assertEquals(5.1, iris.value(0, 0));
    assertEquals(0.1, iris.value(37, 3));
  }

  @Test
  void notebook_isTheLectures() {
    Dataset table = Recipe.of(Generator.NOTEBOOK).table();
    assertEquals(4, table.rows());
    assertEquals(0.5, table.value(1, 2));
  }

  @Test
  void ids_areTheNamesInDocuments() {
    List<String> ids = Stream.of(Generator.values()).map(Generator::id).toList();
    assertEquals(
        "circle xor gauss spiral moons blobs yin-yang rings checkerboard plane multi-gauss"
            + " sine x-sin-x step notebook iris",
        String.join(" ", ids));
  }

  /** Every shared link depends on these: the bits of a table's first and last row. */
  @ParameterizedTest
  @CsvSource({
    "CIRCLE, c011e2df5cf13976 bfee009c5e7ea07c 0 c009a6fc34593472 c001a0833cb7f504 0",
    "XOR, c00bddf24de1b98d 400d387f9118f573 0 c00c5da1c5c2ff9b 400d9b193db22960 0",
    "GAUSS, bff6b84eba0591c8 c00418d78442d80f 0 c00a9d58f96db9e6 bff8ae65ee494176 0",
    "SPIRAL, bfb30c94d67ce1ba bf92ad594c5e78cb 0 bfc6146c91fbf80f bff8ff5a20869a99 0",
    "MOONS, 3fed9e6d653063c9 bf92ad594c5e78cb 0 3fe4cc4c26d57ba4 3fe74d7a38d29601 0",
    "BLOBS, 3fdf231155fabafc 400877a80767be19 0 bff20df10490aa05 400f0b5468a2b2da 0",
    "YIN_YANG, bfb2da4cb5cc6a3a 3fe40c11f5657b3c 0 bfb546825c09f38e 3fecce8fd5db9797 0",
    "RINGS, bff443ba3249ebb6 bfd11e729395e40c 0 bfe5d3ff59766c00 bfe20d4255ff7003 0",
    "CHECKERBOARD, 3fe46d90a8487f11 3fe4898fdea2b97f 0 400f3edf7282ab3c 400a82ff7bd842ac 0",
    "PLANE, 3fff011f970aaab8 4004d9d61f3813bc 3fd851f91fc51ba4 c006913ba7cece9e 3ffe66a51d39c8a0 bfc2aea3dd0cade4",
    "MULTI_GAUSS, 3fff011f970aaab8 4004d9d61f3813bc bfbaa40248cb0722 c006913ba7cece9e 3ffe66a51d39c8a0 3fd237e1ebf77865",
    "SINE, c018000000000000 3fca3d98aa22d4a3 c003333333333334 bfe756b0afbfd28c",
    "X_SIN_X, 3ff9d644fdde38ec 3ff89f13b9bd1765 4010b81dd8006d40 c00d3cee549b2cfa",
    "STEP, c008000000000000 bff130c94d67ce1c bff3333333333334 bff0dca5dcfe007a"
  })
  void tables_keepTheirBits(Generator generator, String bits) {
    assertEquals(bits, ends(recipe(generator, 20, 0.1).table()));
  }

  private static String ends(Dataset table) {
    StringBuilder bits = new StringBuilder();
    for (int row : new int[] {0, table.rows() - 1}) {
      for (int column = 0; column < table.columns().size(); column++) {
        bits.append(Long.toHexString(Double.doubleToLongBits(table.value(row, column))));
        bits.append(' ');
      }
    }
    return bits.toString().trim();
  }

  @Test
  void settingsThatAGeneratorDoesNotTake_areRefusedByName() {
    assertRefused("rows", () -> new Recipe(Generator.MOONS, 0, 0, 2, Seed.of(1)));
    assertRefused("rows", () -> new Recipe(Generator.MOONS, 10_001, 0, 2, Seed.of(1)));
    assertRefused("rows", () -> new Recipe(Generator.IRIS, 10, 0, 3, Seed.of(1)));
    assertRefused("classes", () -> new Recipe(Generator.MOONS, 10, 0, 3, Seed.of(1)));
    assertRefused("classes", () -> new Recipe(Generator.BLOBS, 10, 0, 11, Seed.of(1)));
    assertRefused("classes", () -> new Recipe(Generator.SINE, 10, 0, 2, Seed.of(1)));
    assertRefused("noise", () -> new Recipe(Generator.MOONS, 10, -0.1, 2, Seed.of(1)));
    assertRefused("noise", () -> new Recipe(Generator.MOONS, 10, Double.NaN, 2, Seed.of(1)));
    assertRefused("noise", () -> new Recipe(Generator.IRIS, 0, 0.1, 3, Seed.of(1)));
    assertRefused("seed", () -> new Recipe(Generator.MOONS, 10, 0, 2, Seed.python(1)));
  }

  private static void assertRefused(String field, Runnable recipe) {
    assertEquals(field, assertThrows(InvalidInput.class, recipe::run).field());
  }

  /**
   * scikit-learn's make_moons(5, noise=0.1) after numpy.random.seed(1337), in NumPy 2.4.6: its
   * recipe of linspace, shuffle and normal typed by hand.
   */
  @Test
  void moons_ofNumpysSeed_areScikitLearns() {
    Dataset moons = new Recipe(Generator.MOONS, 5, 0.1, 2, Seed.numpy(1337)).table();
    double[] expected = {
      0.8277372309744035,
      -0.40381680127394,
      1.0,
      -0.09199462906425576,
      0.3903415102448996,
      1.0,
      -0.8664427027666162,
      -0.0757960063230834,
      0.0,
      1.011049866427426,
      -0.010361361025905477,
      0.0,
      1.7744406885350252,
      0.43091818756032363,
      1.0
    };
    double[] actual = moons.values();
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], actual[i], 4 * Math.ulp(expected[i]) + 1e-17);
    }
  }

  @Test
  void seeds_drawWhatTheirWorldHas() {
    assertTrue(Recipe.isDrawnBy(Generator.SPIRAL, 2, Seed.seedrandom("x")));
    for (Seed seed : List.of(Seed.python(1), Seed.numpy(1), Seed.seedrandom("x"))) {
      InvalidInput error =
          assertThrows(
              InvalidInput.class, () -> new Recipe(Generator.RINGS, 9, 0, 3, seed).table());
      assertEquals("seed", error.field());
    }
    assertThrows(
        InvalidInput.class, () -> new Recipe(Generator.SPIRAL, 9, 0, 3, Seed.seedrandom("x")));
  }

  /** Circle and xor draw four numbers for a point and one for its place in the order. */
  @Test
  void rest_isWhereTheStreamGoesOn() {
    Seed seed = Seed.seedrandom("x");
    assertEquals(seed.after(50), new Recipe(Generator.CIRCLE, 10, 0, 2, seed).rest());
    assertEquals(seed.after(57), new Recipe(Generator.XOR, 10, 0, 2, seed.after(7)).rest());
    assertEquals(seed.after(30), new Recipe(Generator.SPIRAL, 10, 0, 2, seed).rest());
  }
}
