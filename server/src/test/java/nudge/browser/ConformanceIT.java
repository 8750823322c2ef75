package nudge.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import nudge.playground.Link;
import nudge.playground.Playground;
import nudge.playground.Presets;
import nudge.playground.RandomPlaygrounds;
import nudge.web.conformance.Bits;
import nudge.web.conformance.Cases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The core compiled to JavaScript answers like the core on the JVM, to the last bit. */
@BrowserTest
final class ConformanceIT {
  private static final String ORIGIN = "http://conformance.test/";
  private static final double[] EDGES = {
    0.0,
    -0.0,
    1,
    -1,
    0.5,
    2,
    3,
    -3,
    709.782712893384,
    709.7827128933841,
    -745.1332191019411,
    -745.1332191019412,
    19.06,
    22,
    Double.MIN_VALUE,
    Double.MIN_NORMAL,
    Double.MAX_VALUE,
    Double.NEGATIVE_INFINITY,
    Double.POSITIVE_INFINITY,
    Double.NaN
  };

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private Page page;

  /** The page is made up on the way to the network, which is never reached. */
  @BeforeEach
  void open(Page page) {
    System.out.println("Conformance: seed " + seed);
    page.route(ORIGIN, route -> answer(route, "text/html", "<!doctype html>"));
    page.route(
        ORIGIN + "conformance.js", route -> answer(route, "text/javascript", compiledCases()));
    page.navigate(ORIGIN);
    this.page = page;
  }

  @Test
  void echo_textOfManyScripts_isTheSame() {
    assertSame("echo", "plain, \"quoted\"\n\t\\ é Ω 🎲 \u0000");
  }

  @Test
  void order_everyForm_isJavas() {
    assertSame("order", Bits.write(random.doubles(8_000, -2, 2).toArray()));
    assertSame("order", Bits.write(ofEveryMagnitude(8_000)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"exp", "expm1", "log", "log1p", "tanh", "sigmoid", "sin", "cos"})
  void function_everyMagnitude_hasTheSameBits(String function) {
    assertSame(function, Bits.write(EDGES));
    assertSame(function, Bits.write(random.doubles(5_000, -800, 800).toArray()));
    assertSame(function, Bits.write(random.doubles(5_000, -1, 1).toArray()));
    assertSame(function, Bits.write(ofEveryMagnitude(5_000)));
  }

  @Test
  void pow_everyMagnitude_hasTheSameBits() {
    assertSame("pow", Bits.write(pairs(EDGES)));
    assertSame("pow", Bits.write(random.doubles(10_000, -8, 8).toArray()));
    assertSame("pow", Bits.write(ofEveryMagnitude(10_000)));
  }

  @Test
  void operations_everyMagnitude_haveTheSameBits() {
    assertSame("operations", Bits.write(pairs(EDGES)));
    assertSame("operations", Bits.write(random.doubles(2_000, -3, 3).toArray()));
    assertSame("operations", Bits.write(random.doubles(2_000, -800, 800).toArray()));
    assertSame("operations", Bits.write(ofEveryMagnitude(2_000)));
  }

  @Test
  void number_everyMagnitude_isWrittenAndReadTheSame() {
    assertSame("number", Bits.write(ofEveryMagnitude(2_000)));
  }

  /** A hundred thousand in each stream. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void numbers_aMillionBitPatterns_surviveBeingWrittenAndRead(int stream) {
    String counted = Cases.run("numbers", Integer.toString(stream));
    assertTrue(counted.startsWith("0 "), counted);
    assertEquals(counted, inTheBrowser("numbers", Integer.toString(stream)));
  }

  /** A sort or a backward pass that recurs would overflow the browser's stack. */
  @Test
  void chain_ofAMillionAdditions_isTheSame() {
    assertSame("chain", "1000000");
  }

  @Test
  void training_twoHundredRandomPlaygrounds_haveTheSameBits() {
    var playgrounds = new RandomPlaygrounds(seed);
    for (int i = 0; i < 200; i++) {
      String json = playgrounds.next().toJson();
      String expected = Cases.run("training", json);
      for (String engine : List.of("training", "tape", "wasm")) {
        assertEquals(
            expected,
            inTheBrowser(engine, json),
            () -> "on the engine " + engine + ", seed " + seed + ": " + json);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"notebook", "neuron", "micrograd-demo", "tensorflow-gauss"})
  void training_preset_hasTheSameBits(String preset) {
    assertSame("training", Presets.named(preset).toJson());
  }

  @Test
  void json_randomPlayground_isTheSame() {
    assertSame("json", new RandomPlaygrounds(seed).next().toJson());
  }

  /** Two deflaters may pack differently; what matters is that each opens what the other packed. */
  @Test
  void link_randomPlayground_isOpenedOnTheOtherSide() {
    Playground playground = new RandomPlaygrounds(seed).next();
    assertEquals(playground, Link.read(inTheBrowser("link", playground.toJson())));
    assertEquals(playground.toJson(), inTheBrowser("open", Link.write(playground)));
  }

  private static double[] pairs(double[] numbers) {
    return DoubleStream.of(numbers)
        .flatMap(a -> DoubleStream.of(numbers).flatMap(b -> DoubleStream.of(a, b)))
        .toArray();
  }

  private double[] ofEveryMagnitude(int count) {
    return DoubleStream.generate(() -> Double.longBitsToDouble(random.nextLong()))
        .filter(Double::isFinite)
        .limit(count)
        .toArray();
  }

  private void assertSame(String name, String input) {
    assertEquals(Cases.run(name, input), inTheBrowser(name, input), () -> name + ", seed " + seed);
  }

  private String inTheBrowser(String name, String input) {
    return (String)
        page.evaluate(
            "([name, input]) => import('/conformance.js').then(cases => cases.run(name, input))",
            List.of(name, input));
  }

  private static void answer(Route route, String type, String body) {
    route.fulfill(new Route.FulfillOptions().setContentType(type).setBody(body));
  }

  private static String compiledCases() {
    try (InputStream script = Cases.class.getResourceAsStream("conformance.js")) {
      return new String(script.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
