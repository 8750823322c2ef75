package nudge.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import nudge.text.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeedTest {
  @Test
  void open_ofPython_givesPythonsNumbers() {
    assertEquals(0.6394267984578837, Seed.python(42).open().nextDouble());
  }

  @Test
  void open_twice_startsAnew() {
    Seed seed = Seed.python(1337);
    assertEquals(seed.open().nextDouble(), seed.open().nextDouble());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "+0, 0",
    "000, 0",
    "007, 7",
    "+7, 7",
    "-007, -7",
    "' 42 ', 42",
    "-1000000000000000000000000000000, -1000000000000000000000000000000"
  })
  void value_ofAnySpelling_isTheShortest(String spelling, String shortest) {
    assertEquals(shortest, new Seed("python", spelling).value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "-", "+", "--1", "+-1", "4x2", "1.0", "1e3", "0x10", "1 2", "٤٢"})
  void seed_whoseValueIsNoInteger_isRefused(String value) {
    assertRefused("python", value, "A seed is an integer such as 42 or -7, not \"" + value + "\".");
  }

  @Test
  void seed_of1001Digits_isRefused() {
    assertRefused("python", "-" + "1".repeat(1001), "A seed has at most 1000 digits, not 1001.");
  }

  @Test
  void seed_ofUnknownGenerator_isRefused() {
    assertRefused(
        "mersenne",
        "42",
        "There is no random generator \"mersenne\"; known are nudge, python, numpy, seedrandom.");
  }

  @Test
  void seed_ofSeedrandom_isAnyTextOfUpTo200Characters() {
    assertEquals(0.9282578795792454, Seed.seedrandom("hello.").open().nextDouble());
    assertRefused("seedrandom", "x".repeat(201), "A seed has at most 200 characters, not 201.");
  }

  @Test
  void open_afterSomeNumbers_goesOnWhereTheyEnded() {
    assertEquals(0.7316977468919549, Seed.seedrandom("hello.").after(2).open().nextDouble());
    assertThrows(InvalidInput.class, () -> Seed.of(1).after(1));
  }

  @Test
  void seed_ofNumpy_isFrom0To32Bits() {
    assertEquals(0.2620246750155817, Seed.numpy(1337).open().nextDouble());
    assertRefused("numpy", "-1", "A seed of NumPy is from 0 to 4294967295, not -1.");
  }

  private static void assertRefused(String generator, String value, String message) {
    RuntimeException refused = assertThrows(InvalidInput.class, () -> new Seed(generator, value));
    assertEquals(message, refused.getMessage());
  }
}
