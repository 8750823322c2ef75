package nudge.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nudge.data.Column;
import nudge.data.Dataset;
import nudge.nn.Activation;
import nudge.nn.LayerShape;
import nudge.optim.Schedule;
import nudge.random.Seed;
import nudge.tape.Checkpoint;
import nudge.text.InvalidInput;
import nudge.text.Json;
import nudge.text.Noise;
import nudge.text.Position;
import nudge.training.StopRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The document: what is written is read back the same, and what is wrong is named. */
class PlaygroundJsonTest {
  private static final long SEED = 20261207;

  private static final String DOCUMENT =
      """
      {
        "schemaVersion": 1,
        "title": "A line",
        "data": {
          "columns": [
            {"name": "x", "role": "input"},
            {"name": "y", "role": "target"}
          ],
          "rows": [
            [1, 2],
            [3, 4]
          ],
          "source": {"dataset": "d1", "version": 3}
        },
        "network": {"layers": [
          {"units": 2, "activation": "tanh"},
          {"units": 1, "activation": "linear"}
        ]},
        "initializer": {"kind": "notebook", "seed": {"generator": "python", "seed": 42}},
        "loss": {"kind": "squared-error"},
        "optimizer": {"kind": "sgd"},
        "schedule": {"kind": "piecewise", "rates": [
          {"fromStep": 0, "rate": 0.1},
          {"fromStep": 5, "rate": 0.01}
        ]},
        "evaluateEvery": 2,
        "stop": {"steps": 20},
        "start": {
          "step": 3, "epoch": 3, "batch": 0,
          "parameters": [1, 2, 3, 4, 5, 6, 7],
          "slots": []
        },
        "expression": "y = 2*3"
      }
      """;

  @Test
  void document_isReadWhole() {
    Playground playground = Playground.parse(DOCUMENT);
    assertEquals(Json.parse(DOCUMENT), Json.parse(playground.toJson()));
  }

  @Test
  void randomPlaygrounds_areReadBackTheSame() {
    RandomPlaygrounds playgrounds = new RandomPlaygrounds(SEED);
    for (int i = 0; i < 2_000; i++) {
      Playground playground = playgrounds.next();
      String json = playground.toJson();
      Playground read = Playground.parse(json);
      assertEquals(playground, read, () -> "seed " + SEED + ": " + json);
      assertEquals(json, read.toJson(), () -> "seed " + SEED);
      assertEquals(playground, Playground.parse(Json.parse(json).pretty()), () -> "seed " + SEED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"title", "evaluateEvery", "stop", "start", "expression"})
  void optionalField_mayBeMissing(String field) {
    Json.Obj document = (Json.Obj) Json.parse(DOCUMENT);
    Json.Obj without = Json.object();
    for (var member : document.members().entrySet()) {
      without =
          member.getKey().equals(field)
              ? without
              : without.with(member.getKey(), member.getValue());
    }
    Playground playground = Playground.parse(without.write());
    assertEquals(playground, Playground.parse(playground.toJson()));
  }

  /** What is replaced by what, the place of the error marked with ¦; the field; the reason. */
  static Stream<Arguments> badFields() {
    return Stream.of(
        bad("'title': 'A line'", "'titel': ¦'A line'", "titel", "there is no such field"),
        bad("'data': {", "'data': {'split': ¦0.8,", "data.split", "no such field"),
        bad("'network': {", "'network': {'kind': ¦'mlp',", "network.kind", "no such field"),
        bad("'notebook',", "'notebook', 'gain': ¦1,", "initializer.gain", "no such field"),
        bad("'squared-error'", "'squared-error', 'mean': ¦true", "loss.mean", "no such field"),
        bad("'sgd'", "'sgd', 'momentum': ¦0.9", "optimizer.momentum", "no such field"),
        bad("'piecewise',", "'piecewise', 'rate': ¦1,", "schedule.rate", "no such field"),
        bad("'version': 3", "'version': 3, 'url': ¦1", "data.source.url", "no such field"),
        bad("'name': 'x',", "'name': 'x', 'unit': ¦1,", "data.columns[0].unit", "no such field"),
        bad("'units': 2,", "'units': 2, 'bias': ¦1,", "network.layers[0].bias", "no such field"),
        bad("'rate': 0.1}", "'rate': 0.1, 'a': ¦1}", "schedule.rates[0].a", "no such field"),
        bad("'slots': []", "'slots': [], 'a': ¦1", "start.a", "no such field"),
        bad("'steps': 20", "'steps': 20, 'hours': ¦1", "stop.hours", "no such field"),
        bad("{\n  'schemaVersion': 1,", "¦{", "schemaVersion", "missing"),
        bad("'optimizer': {'kind': 'sgd'},", "'optimizer': ¦{},", "optimizer.kind", "missing"),
        bad("'data': {", "'data': ¦1, 'table': {", "data", "an object in braces, but is 1"),
        bad("{'name': 'y', 'role'", "¦{'name': 'y', 'rolle'", "data.columns[1].role", "missing"),
        bad("'schemaVersion': 1", "'schemaVersion': ¦2", "schemaVersion", "is of version 2"),
        bad("'schemaVersion': 1", "'schemaVersion': ¦0", "schemaVersion", "a whole number from 1"),
        bad("'schemaVersion': 1", "'schemaVersion': ¦'1'", "schemaVersion", "but is \"1\""),
        bad("'A line'", "¦7", "title", "must be a text of at most 100 characters, but is 7"),
        bad("'A line'", "¦'" + "i".repeat(101) + "'", "title", "at most 100 characters"),
        bad("'role': 'input'", "'role': ¦'in'", "data.columns[0].role", "one of input, target"),
        bad("'role': 'input'", "'role': ¦null", "data.columns[0].role", "one of input, target"),
        bad("'y', 'role'", "¦7, 'role'", "data.columns[1].name", "must be a text"),
        bad("[1, 2],", "¦[1],", "data.rows[0]", "has 1 cell, but there are 2 columns"),
        bad("[3, 4]", "¦[3, 4, 5]", "data.rows[1]", "has 3 cells, but there are 2"),
        bad("[3, 4]", "¦{}", "data.rows[1]", "but is an object"),
        bad("[3, 4]", "[3, ¦null]", "data.rows[1][1]", "must be a number, but is null"),
        bad("[3, 4]", "[¦'3', 4]", "data.rows[1][0]", "must be a number, but is \"3\""),
        bad("[3, 4]", "[3, ¦1e999]", "data.rows[1][1]", "must be a number, but is 1e999"),
        bad("'version': 3", "'version': ¦0", "data.source.version", "a whole number from 1"),
        bad("'dataset': 'd1'", "'dataset': ¦1", "data.source.dataset", "must be a text"),
        bad("'units': 2", "'units': ¦0", "network.layers[0].units", "from 1 to 256, but is 0"),
        bad("'units': 2", "'units': ¦1000", "network.layers[0].units", "but is 1000"),
        bad("'units': 2", "'units': ¦1.5", "network.layers[0].units", "but is 1.5"),
        bad("'units': 2", "'units': ¦'4'", "network.layers[0].units", "but is \"4\""),
        bad("'units': 1", "'units': ¦2", "network.layers[1].units", "so 1, not 2"),
        bad("'linear'", "¦'softmax'", "network.layers[1].activation", "known are tanh, relu"),
        bad("'linear'", "¦'1 + 2'", "network.layers[1].activation", "does not depend on x"),
        bad("'linear'", "¦'x +'", "network.layers[1].activation", "no expression of x"),
        bad(
            "'squared-error'",
            "'formula', 'formula': ¦'t^2'",
            "loss.formula",
            "depends on the output y"),
        bad(
            "'squared-error'",
            "'formula', 'formula': ¦'(y - z)^2'",
            "loss.formula",
            "there is no z"),
        bad("'squared-error'", "'huber', 'delta': ¦0", "loss.delta", "from 0.000001 to 1000000"),
        bad(
            "{'kind': 'squared-error'",
            "¦{'kind': 'softmax-cross-entropy'",
            "loss",
            "softmax compares 2 to 10"),
        bad(
            "'evaluateEvery'",
            "'penalty': {'kind': 'l2', 'rate': ¦-1}, 'evaluateEvery'",
            "penalty.rate",
            "from 0 to 1000"),
        bad(
            "'evaluateEvery'",
            "'batch': {'size': ¦0}, 'evaluateEvery'",
            "batch.size",
            "from 1 to 10000"),
        bad(
            "'evaluateEvery'",
            "'batch': {'shuffle': ¦{'generator': 'python', 'seed': 1}}, 'evaluateEvery'",
            "batch.shuffle",
            "generator nudge"),
        bad(
            "'evaluateEvery'",
            "'clipping': {'kind': 'norm', 'limit': ¦'x'}, 'evaluateEvery'",
            "clipping.limit",
            "must be a number"),
        bad("'network'", "'split': {'trainShare': ¦0}, 'network'", "split.trainShare", "above 0"),
        bad(
            "'network'",
            "'split': {'trainShare': ¦2}, 'network'",
            "split.trainShare",
            "from 0 to 1"),
        bad(
            "'network'",
            "'normalization': ¦'log', 'network'",
            "normalization",
            "one of none, standard"),
        bad("'network'", "'features': ¦[], 'network'", "features", "needs at least one"),
        bad("'network'", "'features': ¦['x', 'z'], 'network'", "features", "there is no z"),
        bad("'network'", "'features': ¦['log(x - 1)'], 'network'", "features", "Row 1"),
        bad("'kind': 'notebook'", "'kind': ¦'zero'", "initializer.kind", "one of notebook"),
        bad("'python'", "'python', 'bits': ¦64", "initializer.seed.bits", "no such field"),
        bad("'python'", "¦'perl'", "initializer.seed.generator", "one of nudge, python"),
        bad("'seed': 42", "'seed': ¦4.5", "initializer.seed.seed", "A seed is an integer"),
        bad("'seed': 42", "'seed': ¦'42'", "initializer.seed.seed", "must be a whole number"),
        bad("'squared-error'", "¦'cube'", "loss.kind", "one of squared-error"),
        bad("'sgd'", "¦'adan'", "optimizer.kind", "one of sgd"),
        bad(
            "'piecewise'",
            "¦'cosines'",
            "schedule.kind",
            "one of constant, piecewise, linear, step"),
        bad("{'kind': 'piecewise'", "¦{'kind': 'constant'", "schedule.rate", "missing"),
        bad("'rate': 0.01", "'rate': ¦'NaN'", "schedule.rates[1].rate", "but is \"NaN\""),
        bad("'rate': 0.01", "'rate': ¦1e9", "schedule.rates[1].rate", "from 0 to 1000, but is 1e9"),
        bad("'rate': 0.01", "'rate': ¦-0.1", "schedule.rates[1].rate", "but is -0.1"),
        bad("'fromStep': 0", "'fromStep': ¦1", "schedule.rates[0].fromStep", "from 0 to 0"),
        bad("'fromStep': 5", "'fromStep': ¦0", "schedule.rates[1].fromStep", "from 1 to"),
        bad("'fromStep': 5", "'fromStep': ¦2.5", "schedule.rates[1].fromStep", "but is 2.5"),
        bad("'evaluateEvery': 2", "'evaluateEvery': ¦0", "evaluateEvery", "from 1 to"),
        bad("'steps': 20", "'steps': ¦0", "stop.steps", "from 1 to"),
        bad("'steps': 20", "'steps': ¦2000000000", "stop.steps", "from 1 to 1000000000"),
        bad("'step': 3", "'step': ¦-1", "start.step", "from 0 to"),
        bad("'batch': 0", "'batch': ¦1", "start.batch", "an epoch has 1 batch, counted from 0"),
        bad("[1, 2, 3, 4, 5, 6, 7]", "¦[1, 2]", "start.parameters", "has 7 parameters, not 2"),
        bad("4, 5, 6, 7]", "4, 5, 6, ¦null]", "start.parameters[6]", "but is null"),
        bad("'slots': []", "'slots': ¦[0]", "start.slots", "keeps 0 numbers here, not 1"),
        bad("'y = 2*3'", "¦[]", "expression", "must be a text"));
  }

  private static Arguments bad(String part, String by, String field, String reason) {
    return Arguments.of(part.replace('\'', '"'), by.replace('\'', '"'), field, reason);
  }

  @ParameterizedTest
  @MethodSource("badFields")
  void badField_isRefusedByNameAndPlace(String part, String by, String field, String reason) {
    assertEquals(DOCUMENT.indexOf(part), DOCUMENT.lastIndexOf(part), "once: " + part);
    assertRefused(DOCUMENT.replace(part, by), field, reason);
  }

  private static void assertRefused(String marked, String field, String reason) {
    String document = marked.replace("¦", "");
    InvalidInput error = assertThrows(InvalidInput.class, () -> Playground.parse(document));
    assertTrue(error.getMessage().contains(reason), error.getMessage());
    assertEquals(field, error.field(), error.getMessage());
    assertEquals(Position.of(marked, marked.indexOf("¦")), error.position(), error.getMessage());
  }

  /** Which array, what stands in its place, and how the refusal goes on. */
  static Stream<Arguments> badArrays() {
    String x = "{'name': 'x', 'role': 'input'}";
    String y = "{'name': 'y', 'role': 'input'}";
    String wide = "{'units': 256, 'activation': 'tanh'},";
    String last = "{'units': 1, 'activation': 'tanh'}";
    return Stream.of(
        bad("rows", "[]", "data.rows", "The table is empty"),
        bad("rows", "[" + "[1, 2],".repeat(10_000) + "[1, 2]]", "data.rows", "has 10001 elements"),
        bad("columns", "[]", "data.columns", "needs at least one input and one target"),
        bad("columns", "[" + x + "," + x + "]", "data.columns", "Two columns are named \"x\""),
        bad("columns", "[" + x + "," + y + "]", "data.columns", "The table has no target column"),
        bad("layers", "[]", "network.layers", "a network has 1 to 8 layers, not 0"),
        bad("layers", "[" + wide.repeat(8) + last + "]", "network.layers", "has 9 elements"),
        bad("layers", "[" + wide.repeat(3) + last + "]", "network.layers", "132353 parameters"),
        bad("rates", "[]", "schedule.rates", "needs at least the rate from step 0"));
  }

  @ParameterizedTest
  @MethodSource("badArrays")
  void badArray_isRefusedByNameWhereItBegins(
      String name, String array, String field, String reason) {
    int start = DOCUMENT.indexOf('"' + name + "\": ") + name.length() + 4;
    int end = start;
    for (int depth = 1; depth > 0; ) {
      end++;
      depth += DOCUMENT.charAt(end) == '[' ? 1 : DOCUMENT.charAt(end) == ']' ? -1 : 0;
    }
    String marked = DOCUMENT.substring(0, start) + "¦" + array + DOCUMENT.substring(end + 1);
    assertRefused(marked, field, reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "| 1:1 | expected a value, not the end of the text",
        "[] | 1:1 | must be an object in braces, but is an array",
        "{\"title\": \"a\",\"title\": \"b\"} | 1:15 | the name \"title\" is there twice",
        "{\"schemaVersion\": 1, \"title | 1:22 | this text has no closing quote",
        "{\"schemaVersion\": 1 | 1:20 | expected ',' or '}', not the end of the text",
        "{\"rate\": NaN} | 1:10 | NaN is not a number that JSON has"
      })
  void textThatIsNoDocument_isRefusedWithItsPlace(String text, String place, String reason) {
    String document = text == null ? "" : text;
    InvalidInput error = assertThrows(InvalidInput.class, () -> Playground.parse(document));
    assertEquals(place, error.position().line() + ":" + error.position().column());
    assertTrue(error.getMessage().startsWith(reason), error.getMessage());
  }

  @Test
  void cutDocument_isRefused_whereverItIsCut() {
    for (int length = 0; length < DOCUMENT.trim().length(); length++) {
      String cut = DOCUMENT.substring(0, length);
      InvalidInput error = assertThrows(InvalidInput.class, () -> Playground.parse(cut), cut);
      assertTrue(error.position() != null, error.getMessage());
    }
  }

  @Test
  void tooLongText_isRefusedUnread() {
    InvalidInput error =
        assertThrows(InvalidInput.class, () -> Playground.parse("[".repeat(10_000_000)));
    assertEquals(
        "This document has 10000000 characters, and a playground may have at most 6000000",
        error.getMessage());
  }

  @Test
  void damagedDocument_isReadOrRefused() {
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      String mutant = Noise.mutate(random, DOCUMENT);
      try {
        Playground playground = Playground.parse(mutant);
        assertEquals(playground, Playground.parse(playground.toJson()));
      } catch (InvalidInput refused) {
        assertTrue(refused.position() != null, refused.getMessage());
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + SEED + ", number " + i + ": " + mutant, e);
      }
    }
  }

  /** The most cells and parameters that are allowed, each as long as a number can be. */
  @Test
  void largestPlayground_canBeReadBack() {
    double longest = -1.2345678901234567e-300;
    List<Column> columns = new ArrayList<>(List.of(Column.target("t")));
    for (int i = 1; i < 10; i++) {
      columns.add(Column.input("x" + i));
    }
    double[] cells = new double[Dataset.MAX_CELLS];
    Arrays.fill(cells, longest);
    List<LayerShape> layers = new ArrayList<>();
    for (int units : new int[] {256, 256, 118, 1}) {
      layers.add(new LayerShape(units, Activation.TANH));
    }
    Playground network =
        Presets.named("notebook")
            .afresh(
                Material.of(Data.of(Dataset.of(columns, cells))),
                Network.notebook(layers, Seed.python(1)));
    double[] parameters = new double[network.parameterCount()];
    Arrays.fill(parameters, longest);
    Playground largest = network.startingAt(Checkpoint.initial(parameters, 0));
    assertEquals(largest, Playground.parse(largest.toJson()));
  }

  /** What code makes passes the same rules as what is read. */
  @Test
  void partsThatCouldNotBeReadBack_areRefusedWhenTheyAreMade() {
    Playground document = Playground.parse(DOCUMENT);
    assertField("title", () -> document.withTitle("i".repeat(101)));
    assertField("schedule", () -> document.withRate(7, Double.NaN));
    assertField("schedule", () -> document.withRate(7, -1e-9));
    assertField("schedule", () -> document.withRate(7, 1000.1));
    assertField("schedule", () -> document.withRate(-1, 0.1));
    assertField(
        "stop.steps", () -> document.with(document.learning().with(StopRules.afterSteps(-1))));
    assertField("start.parameters", () -> document.startingAt(checkpoint(6, 0)));
    assertField("start.slots", () -> document.startingAt(checkpoint(7, 7)));
  }

  @Test
  void rateChanges_areLimited() {
    Playground document = Playground.parse(DOCUMENT);
    for (int step = 6; document.schedule().changes().size() < Schedule.MAX_CHANGES; step++) {
      document = document.withRate(step, 0.1);
    }
    Playground full = document;
    assertEquals(full, Playground.parse(full.toJson()));
    assertField("schedule", () -> full.withRate(Limits.STEPS, 0.1));
  }

  private static Checkpoint checkpoint(int parameters, int slots) {
    return new Checkpoint(0, 0, 0, 0, new double[parameters], new double[slots]);
  }

  private static void assertField(String field, Executable edit) {
    assertEquals(field, assertThrows(InvalidInput.class, edit).field());
  }
}
