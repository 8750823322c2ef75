package nudge.tape.wasm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nudge.playground.Experiment;
import nudge.playground.Playground;
import nudge.playground.RandomPlaygrounds;
import nudge.tape.Checkpoint;
import nudge.tape.Engine;
import nudge.tape.Outcome;
import nudge.tape.Rows;
import nudge.tape.TapeEngine;
import nudge.tape.ValueEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The modules that are written, run on the JVM, against the tape in plain Java, to the bit. */
class WasmEngineTest {
  private static final long SEED = 20261123;
  private static final int PLAYGROUNDS = 200;
  private static final int STEPS = 8;
  private static final int QUOTIENTS = 32;

  @Test
  void randomPlaygrounds_trainInTheSameBitsAsTheTape() {
    RandomPlaygrounds playgrounds = new RandomPlaygrounds(SEED);
    try (GraalWasm host = new GraalWasm()) {
      for (int i = 0; i < PLAYGROUNDS; i++) {
        Playground playground = playgrounds.next();
        String message = "seed " + SEED + ", playground " + i + ": " + playground.toJson();
        assertAgree(playground, host, message);
      }
    }
  }

  /** Rows other than the training's are evaluated in pieces; their losses are one sum. */
  @Test
  void evaluate_ofThousandsOfRows_agreesWithTheTape() {
    Playground playground =
        Playground.parse(
            "{\"schemaVersion\": 1, \"data\": {\"generator\": {\"kind\": \"circle\","
                + " \"rows\": 2345, \"seed\": {\"generator\": \"nudge\", \"seed\": 1}}},"
                + " \"split\": {\"trainShare\": 0.01}, \"batch\": {\"size\": 10},"
                + " \"network\": {\"layers\": [{\"units\": 2, \"activation\": \"tanh\"},"
                + " {\"units\": 1, \"activation\": \"tanh\"}]}, \"initializer\": {\"kind\":"
                + " \"xavier\", \"seed\": {\"generator\": \"nudge\", \"seed\": 2}},"
                + " \"loss\": {\"kind\": \"half-squared-error\"}, \"optimizer\": {\"kind\":"
                + " \"sgd\"}, \"schedule\": {\"kind\": \"constant\", \"rate\": 0.03}}");
    try (GraalWasm host = new GraalWasm()) {
      assertAgree(playground, host, "2345 rows");
    }
  }

  /** As many different numbers as eight typed activations and a loss can carry. */
  @Test
  void formulasFullOfNumbers_trainInTheSameBitsAsTheTape() {
    StringBuilder layers = new StringBuilder();
    int next = 101;
    for (int layer = 0; layer < 8; layer++) {
      layers
          .append("{\"units\": 1, \"activation\": \"")
          .append(quotients("x", next))
          .append("\"}, ");
      next += QUOTIENTS;
    }
    Playground playground =
        Playground.parse(
            "{\"schemaVersion\": 1, \"data\": {\"generator\": {\"kind\": \"circle\","
                + " \"rows\": 23, \"seed\": {\"generator\": \"nudge\", \"seed\": 1}}},"
                + " \"network\": {\"layers\": ["
                + layers.substring(0, layers.length() - 2)
                + "]}, \"initializer\": {\"kind\": \"xavier\", \"seed\":"
                + " {\"generator\": \"nudge\", \"seed\": 2}}, \"loss\": {\"kind\":"
                + " \"formula\", \"formula\": \"(y-t)*("
                + quotients("y", next)
                + ")\"}, \"optimizer\": {\"kind\": \"sgd\"}, \"schedule\": {\"kind\":"
                + " \"constant\", \"rate\": 0.03}}");
    try (GraalWasm host = new GraalWasm()) {
      assertAgree(playground, host, "formulas full of numbers");
    }
  }

  /** Parameters in front of a constant have no gradient, and are penalized all the same. */
  @ParameterizedTest
  @CsvSource({"x^0, tanh, (y-t)^2", "tanh, 2*x^0, (y-t)^2", "x^0, x^0, y*t", "tanh, tanh, y^0*t"})
  void formulasThatAreConstant_trainInTheSameBits(String hidden, String last, String loss) {
    Playground playground =
        Playground.parse(
            "{\"schemaVersion\": 1, \"data\": {\"generator\": {\"kind\": \"blobs\", \"classes\": 3,"
                + " \"rows\": 11, \"seed\": {\"generator\": \"nudge\", \"seed\": 1}}},"
                + " \"network\": {\"layers\": [{\"units\": 3, \"activation\": \""
                + hidden
                + "\"}, {\"units\": 3, \"activation\": \""
                + last
                + "\"}]}, \"initializer\": {\"kind\": \"xavier\", \"seed\": {\"generator\":"
                + " \"nudge\", \"seed\": 2}}, \"loss\": {\"kind\": \"formula\", \"formula\": \""
                + loss
                + "\"}, \"penalty\": {\"kind\": \"l2\", \"rate\": 0.1, \"biases\": true},"
                + " \"optimizer\": {\"kind\": \"momentum\"}, \"schedule\": {\"kind\": \"constant\","
                + " \"rate\": 0.1}}");
    Experiment experiment = Experiment.of(playground);
    Checkpoint start = experiment.start();
    double[] rates = playground.schedule().rates(0, STEPS);
    Engine reference = new ValueEngine(experiment.plan(), experiment.prepared().training());
    assertEquals(reference.run(start, rates), experiment.engine().run(start, rates));
    try (GraalWasm host = new GraalWasm()) {
      assertAgree(playground, host, hidden + ", " + last + ", " + loss);
    }
  }

  /** What was written for a rate of 0 does not serve one of −0. */
  @Test
  void rateOfMinusZero_isAnotherThanZero() {
    Playground playground =
        Playground.parse(
            "{\"schemaVersion\": 1, \"data\": {\"columns\": [{\"name\": \"x\", \"role\":"
                + " \"input\"}, {\"name\": \"y\", \"role\": \"target\"}], \"rows\": [[1, 1]]},"
                + " \"network\": {\"layers\": [{\"units\": 1, \"activation\": \"linear\"}]},"
                + " \"initializer\": {\"kind\": \"zeros\"}, \"loss\": {\"kind\": \"formula\","
                + " \"formula\": \"y*0*y+y\"}, \"optimizer\": {\"kind\": \"sgd\"}, \"schedule\":"
                + " {\"kind\": \"constant\", \"rate\": 0}, \"start\": {\"step\": 0, \"epoch\": 0,"
                + " \"batch\": 0, \"parameters\": [-0.0, -0.0], \"slots\": []}}");
    Experiment experiment = Experiment.of(playground);
    try (GraalWasm host = new GraalWasm()) {
      Engine wasm = new WasmEngine(experiment.plan(), experiment.prepared().training(), host);
      Checkpoint expected = experiment.start();
      Checkpoint actual = expected;
      for (double rate : new double[] {0, -0.0}) {
        expected = experiment.engine().run(expected, new double[] {rate});
        actual = wasm.run(actual, new double[] {rate});
      }
      assertEquals("[0.0, 0.0]", Arrays.toString(expected.parameters()));
      assertEquals("[0.0, 0.0]", Arrays.toString(actual.parameters()));
    }
  }

  /** The module watches a sum of squares; what it cannot be sure of is done in another way. */
  @ParameterizedTest
  @CsvSource({"9e99, y*0*t, none", "1, y*t*1e110, value"})
  void largeNumbersThatAreSound_trainInTheSameBits(double start, String loss, String clipping) {
    Playground playground =
        Playground.parse(
            "{\"schemaVersion\": 1, \"data\": {\"columns\": [{\"name\": \"x\", \"role\":"
                + " \"input\"}, {\"name\": \"y\", \"role\": \"target\"}], \"rows\": [[1, 1]]},"
                + " \"network\": {\"layers\": [{\"units\": 1, \"activation\": \"linear\"}]},"
                + " \"initializer\": {\"kind\": \"zeros\"}, \"loss\": {\"kind\": \"formula\","
                + " \"formula\": \""
                + loss
                + "\"}, \"clipping\": {\"kind\": \""
                + clipping
                + "\"}, \"optimizer\": {\"kind\": \"sgd\"}, \"schedule\": {\"kind\": \"constant\","
                + " \"rate\": 0.1}, \"start\": {\"step\": 0, \"epoch\": 0, \"batch\": 0,"
                + " \"parameters\": ["
                + start
                + ", "
                + start
                + "], \"slots\": []}}");
    Experiment experiment = Experiment.of(playground);
    Checkpoint from = experiment.start();
    assertEquals(STEPS, experiment.engine().run(from, new double[STEPS]).step());
    try (GraalWasm host = new GraalWasm()) {
      assertAgree(playground, host, loss);
    }
  }

  @Test
  void run_withMoreRatesThanSteps_leavesTheOthers() {
    Playground playground =
        twoPoints("{\"kind\": \"exponential\", \"rate\": 0.5, \"factor\": 0.9, \"every\": 1}");
    Experiment experiment = Experiment.of(playground);
    Rows training = experiment.prepared().training();
    double[] rates = playground.schedule().rates(0, STEPS);
    Checkpoint start = experiment.start();
    try (GraalWasm host = new GraalWasm()) {
      for (Engine engine :
          List.of(
              new ValueEngine(experiment.plan(), training),
              new TapeEngine(experiment.plan(), training),
              new WasmEngine(experiment.plan(), training, host))) {
        Checkpoint expected = engine.run(start, Arrays.copyOf(rates, 5));
        assertEquals(expected, engine.run(start, rates, 5), engine.name());
      }
    }
  }

  /** More than one call of the module makes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kind\": \"constant\", \"rate\": 0.01}",
        "{\"kind\": \"exponential\", \"rate\": 0.1, \"factor\": 0.999, \"every\": 1}"
      })
  void run_ofMoreStepsThanOneCall_agreesWithTheTape(String schedule) {
    Playground playground = twoPoints(schedule);
    Experiment experiment = Experiment.of(playground);
    Rows training = experiment.prepared().training();
    int steps = 2 * TrainingModule.MOST_UPDATES + 3;
    double[] rates = playground.schedule().rates(0, steps);
    Checkpoint start = experiment.start();
    Checkpoint expected = new TapeEngine(experiment.plan(), training).run(start, rates);
    assertEquals(steps, expected.step());
    try (GraalWasm host = new GraalWasm()) {
      assertEquals(expected, new WasmEngine(experiment.plan(), training, host).run(start, rates));
    }
  }

  private static Playground twoPoints(String schedule) {
    return Playground.parse(
        "{\"schemaVersion\": 1, \"data\": {\"columns\": [{\"name\": \"x\", \"role\":"
            + " \"input\"}, {\"name\": \"y\", \"role\": \"target\"}], \"rows\": [[1, 0.5], [-2,"
            + " 0.75]]}, \"network\": {\"layers\": [{\"units\": 2, \"activation\": \"tanh\"}, {\"units\":"
            + " 1, \"activation\": \"linear\"}]}, \"initializer\": {\"kind\": \"xavier\", \"seed\":"
            + " {\"generator\": \"nudge\", \"seed\": 2}}, \"loss\": {\"kind\":"
            + " \"half-squared-error\"}, \"optimizer\": {\"kind\": \"momentum\"}, \"schedule\": "
            + schedule
            + "}");
  }

  private static String quotients(String name, int first) {
    return IntStream.range(first, first + QUOTIENTS)
        .mapToObj(number -> name + "/" + number)
        .collect(Collectors.joining("+"));
  }

  private static void assertAgree(Playground playground, WasmHost host, String message) {
    Experiment experiment = Experiment.of(playground);
    Engine tape = new TapeEngine(experiment.plan(), experiment.prepared().training());
    Engine wasm = new WasmEngine(experiment.plan(), experiment.prepared().training(), host);
    Checkpoint start = experiment.start();
    double[] rates = playground.schedule().rates(start.step(), STEPS);
    Checkpoint expected = tape.run(start, rates);
    assertEquals(expected, wasm.run(start, rates), message);
    Rows training = experiment.prepared().training();
    Rows all = experiment.prepared().all();
    for (Rows rows : List.of(all, training, all, all, training)) {
      assertSame(tape.evaluate(expected, rows), wasm.evaluate(expected, rows), message);
      assertSame(tape.evaluate(start, rows), wasm.evaluate(start, rows), message);
    }
    assertEquals(
        Arrays.toString(tape.predict(start, all.inputs())),
        Arrays.toString(wasm.predict(start, all.inputs())),
        message);
    assertEquals(
        Arrays.toString(tape.units(start, all.inputs())),
        Arrays.toString(wasm.units(start, all.inputs())),
        message);
  }

  private static void assertSame(Outcome expected, Outcome actual, String message) {
    assertEquals(
        Double.doubleToLongBits(expected.loss()), Double.doubleToLongBits(actual.loss()), message);
    assertEquals(Arrays.toString(expected.outputs()), Arrays.toString(actual.outputs()), message);
  }
}
