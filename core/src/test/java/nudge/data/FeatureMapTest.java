package nudge.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import nudge.text.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeatureMapTest {
  private static final List<Column> COLUMNS =
      List.of(
          Column.input("x1"),
          Column.target("y"),
          new Column("kind", Column.Role.INPUT, List.of("a", "b", "c")),
          Column.input("2nd size (cm)"),
          new Column("odd", Column.Role.INPUT, List.of("no", "yes")));

  /** The inputs of two rows: x1, kind, 2nd size (cm), odd. */
  private static final double[] ROWS = {2, 1, 5, 1, -3, 2, 0.5, 0};

  @Test
  void inputs_asTheyAre_classesOneByOne() {
    FeatureMap map = FeatureMap.of(Features.INPUTS, COLUMNS);
    assertEquals(
        List.of("x1", "kind = a", "kind = b", "kind = c", "2nd size (cm)", "odd = yes"),
        map.names());
    assertEquals(6, map.count());
    assertArrayEquals(new double[] {2, 0, 1, 0, 5, 1, -3, 0, 0, 1, 0.5, 0}, map.apply(ROWS));
  }

  @Test
  void formulas_ofIdentifiers_areComputed() {
    FeatureMap map = map("x1^2", "x1*x2nd_size__cm_", " kind ", "odd", "x1");
    assertEquals(
        List.of("x1^2", "x1*x2nd_size__cm_", "kind = a", "kind = b", "kind = c", "odd = yes", "x1"),
        map.names());
    assertArrayEquals(
        new double[] {4, 10, 0, 1, 0, 1, 2, 9, -1.5, 0, 0, 1, 0, -3}, map.apply(ROWS));
  }

  /** Whatever the names are, and even if they share an identifier or could be formulas. */
  @Test
  void names_ofInputs_areFeatures() {
    FeatureMap map = map("2nd size (cm)", "odd");
    assertEquals(List.of("2nd size (cm)", "odd = yes"), map.names());
    assertArrayEquals(new double[] {5, 1, 0.5, 0}, map.apply(ROWS));
    List<Column> columns =
        List.of(
            Column.input("a-b"), Column.input("a_b"), Column.input("\u00e9"), Column.target("y"));
    FeatureMap odd = FeatureMap.of(new Features(List.of("\u00e9", "a_b", "a-b")), columns);
    assertArrayEquals(new double[] {3, 2, 1}, odd.apply(new double[] {1, 2, 3}));
  }

  @Test
  void usual_ofClassesAndOfMany_areThemselves() {
    Column kind = new Column("kind", Column.Role.INPUT, List.of("a", "b"));
    assertEquals(
        List.of("kind", "x", "x^2", "sin(x)", "cos(x)"),
        Features.usual(List.of(kind, Column.input("x"))));
    List<Column> many = Collections.nCopies(5, Column.input("x"));
    assertEquals(Collections.nCopies(5, "x"), Features.usual(many));
  }

  @Test
  void usual_ofTwoInputs_areNine() {
    List<Column> columns = List.of(Column.input("x 1"), Column.input("x2"), Column.target("y"));
    Features nine = new Features(Features.usual(columns.subList(0, 2)));
    assertEquals(
        List.of(
            "x_1", "x2", "x_1^2", "x2^2", "x_1*x2", "sin(x_1)", "sin(x2)", "cos(x_1)", "cos(x2)"),
        nine.formulas());
    // sines and cosines from Python's math
    assertArrayEquals(
        new double[] {
          0.5,
          -2,
          0.25,
          4,
          -1,
          0.479425538604203,
          -0.9092974268256817,
          0.8775825618903728,
          -0.4161468365471424
        },
        FeatureMap.of(nine, columns).apply(new double[] {0.5, -2}),
        1e-15);
  }

  @Test
  void of_table_takesItsInputs() {
    Dataset data =
        Dataset.of(
            List.of(Column.target("y"), Column.input("a"), Column.input("b")),
            new double[] {9, 1, 2, 8, 3, 4});
    FeatureMap map = FeatureMap.of(new Features(List.of("a-b", "b")), data.columns());
    assertArrayEquals(new double[] {-1, 2, -1, 4}, map.of(data));
  }

  @Test
  void of_tableWithoutAValue_namesRowAndFormula() {
    Dataset data =
        Dataset.of(List.of(Column.input("a"), Column.target("y")), new double[] {1, 2, 0, 3});
    FeatureMap map = FeatureMap.of(new Features(List.of("a", "2/a")), data.columns());
    InvalidInput refused = assertThrows(InvalidInput.class, () -> map.of(data));
    assertEquals(
        "Row 2: the feature \"2/a\" is Infinity; change the formula or the row",
        refused.getMessage());
    assertArrayEquals(
        new double[] {0, Double.POSITIVE_INFINITY}, map.apply(new double[] {0}), "off the table");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "kind+1 ~ Feature \"kind+1\": \"kind\" has classes, with which nothing can be computed: make it"
            + " a feature by itself",
        "x1*(odd) ~ Feature \"x1*(odd)\": \"odd\" has classes, with which nothing can be computed: make"
            + " it a feature by itself",
      })
  void formula_withClasses_isRefused(String formula, String message) {
    refused(message, new Features(List.of(formula)), COLUMNS);
  }

  @Test
  void formula_thatIsNone_isRefusedByItsText() {
    for (String formula : List.of("", "x1+", "y", "x9*2", "x1 x1", "x1+\u00e9")) {
      InvalidInput refused = assertThrows(InvalidInput.class, () -> map(formula));
      String start = "Feature \"" + formula + "\", character ";
      assertEquals(start, refused.getMessage().substring(0, start.length()));
    }
  }

  @Test
  void identifier_ofTwoInputs_isRefusedWhereItIsUsed() {
    List<Column> columns =
        List.of(Column.input("a b"), Column.input("a-b"), Column.input("c"), Column.target("y"));
    String message = "\"a_b\" may be any of the inputs \"a b\", \"a-b\": rename one";
    refused("Feature \"a_b\": " + message, new Features(List.of("c", "a_b")), columns);
    refused("Feature \"c*a_b\": " + message, new Features(List.of("c*a_b")), columns);
    assertEquals(2, FeatureMap.of(new Features(List.of("c", "c+1")), columns).count());
    assertEquals(3, FeatureMap.of(Features.INPUTS, columns).count());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "x1 ~ x1",
        "sepal length ~ sepal_length",
        "2nd ~ x2nd",
        "` a` ~ _a",
        "größe ~ gr__e",
        "A_9 ~ A_9",
        "? ~ _"
      })
  void identifier_ofAnyName_isOneThatFormulasRead(String name, String identifier) {
    assertEquals(identifier, Features.identifier(name));
    List<Column> columns = List.of(Column.input(name), Column.target("target"));
    FeatureMap map = FeatureMap.of(new Features(List.of(identifier + "+1")), columns);
    assertArrayEquals(new double[] {8}, map.apply(new double[] {7}));
  }

  @Test
  void tooMuch_isRefused() {
    InvalidInput many =
        assertThrows(InvalidInput.class, () -> new Features(Collections.nCopies(65, "x1")));
    assertEquals("There are 65 features: at most 64 are possible", many.getMessage());
    InvalidInput length =
        assertThrows(InvalidInput.class, () -> new Features(List.of("x".repeat(201))));
    assertEquals(
        "The feature \"" + "x".repeat(40) + "…\" has 201 characters: shorten it to 200",
        length.getMessage());
    assertEquals(64, map(Collections.nCopies(64, "x1").toArray(String[]::new)).count());
  }

  private static FeatureMap map(String... formulas) {
    return FeatureMap.of(new Features(List.of(formulas)), COLUMNS);
  }

  private static void refused(String message, Features features, List<Column> columns) {
    assertEquals(
        message,
        assertThrows(InvalidInput.class, () -> FeatureMap.of(features, columns)).getMessage());
  }
}
