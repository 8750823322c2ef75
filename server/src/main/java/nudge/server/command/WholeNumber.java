package nudge.server.command;

import nudge.text.InvalidInput;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads whole numbers in a range, each kind of number a class as picocli wants it. */
abstract class WholeNumber implements ITypeConverter<Integer> {
  private final String what;
  private final int min;
  private final int max;

  private WholeNumber(String what, int min, int max) {
    this.what = what;
    this.min = min;
    this.max = max;
  }

  @Override
  public Integer convert(String text) {
    try {
      int number = Integer.parseInt(text);
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Refused below, like a number out of range.
    }
    throw new TypeConversionException(
        "%s is a whole number from %d to %d, not %s"
            .formatted(what, min, max, InvalidInput.quote(text)));
  }

  static final class Port extends WholeNumber {
    Port() {
      super("a port (also in NUDGE_PORT)", 0, 65_535);
    }
  }

  static final class Count extends WholeNumber {
    Count() {
      super("this", 0, 1_000_000_000);
    }
  }

  static final class Interval extends WholeNumber {
    Interval() {
      super("this", 1, 1_000_000_000);
    }
  }
}
