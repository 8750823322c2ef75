package nudge.playground;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import nudge.data.Csv;
import nudge.expression.Expression;
import nudge.text.InvalidInput;
import nudge.text.Noise;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever arrives at one of the doors is read, or refused by a sentence that says where: random
 * bytes, and valid texts with a few characters changed.
 */
@Tag("slow")
class FuzzTest {
  private static final int COUNT = 100_000;
  private static final long SEED = System.nanoTime();

  /** A door, valid texts for it, and whether what it refuses always has a place in the text. */
  record Door(String name, Consumer<String> parse, List<String> valid, boolean placed) {
    @Override
    public String toString() {
      return name;
    }

    /** Tells whether the text was read. */
    boolean reads(String text) {
      try {
        parse.accept(text);
        return true;
      } catch (InvalidInput e) {
        assertTrue(e.getMessage().length() > 10, e::getMessage);
        if (placed) {
          assertNotNull(e.position(), () -> e.getMessage() + " has no place in " + text);
        }
        return false;
      }
    }
  }

  static Stream<Door> doors() {
    RandomPlaygrounds playgrounds = new RandomPlaygrounds(SEED);
    List<Playground> valid = Stream.generate(playgrounds::next).limit(100).toList();
    List<String> tables = valid.stream().map(p -> Csv.write(p.table())).toList();
    List<String> expressions =
        List.of(
            "x1 = 2; x2 = 0\nw1 = -3 # weight\nb = 6.8813735870195432\no = tanh(x1*w1 + x2 + b)",
            "a = -4; b = 2; c = a + b; d = a*b + b**3; e = (d - 1/c)^-0.5 - -a",
            "y = max(exp(-2**2), 1e-3)/(1 + 2)");
    return Stream.of(
        new Door("playground", Playground::parse, texts(valid, Playground::toJson), true),
        new Door("link", Link::read, texts(valid, Link::write), false),
        new Door("CSV", Csv::parse, tables, true),
        new Door("expression", Expression::parse, expressions, true));
  }

  private static List<String> texts(
      List<Playground> playgrounds, Function<Playground, String> writer) {
    return playgrounds.stream().map(writer).toList();
  }

  @ParameterizedTest
  @MethodSource("doors")
  void randomBytes_areReadOrRefused(Door door) {
    Random random = new Random(SEED);
    for (int i = 0; i < COUNT; i++) {
      byte[] bytes = new byte[random.nextInt(60)];
      random.nextBytes(bytes);
      door.reads(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @MethodSource("doors")
  void mutants_areReadOrRefused(Door door) {
    Random random = new Random(SEED);
    int read = 0;
    for (int i = 0; i < COUNT; i++) {
      String valid = door.valid().get(random.nextInt(door.valid().size()));
      read += door.reads(Noise.mutate(random, valid)) ? 1 : 0;
    }
    System.out.println(door + ": " + read + " of " + COUNT + " mutants read, seed " + SEED);
    assertTrue(read > 0 && read < COUNT, () -> "seed " + SEED);
  }
}
