package nudge.web.bench;

import nudge.text.InvalidInput;

/**
 * All that a person has written and chosen on the bench, which is what its address says.
 *
 * @param text the expression
 * @param result the name of what is differentiated; empty for the last statement's
 */
record Sheet(String text, String result) {
  private static final String START = "#bench=";
  private static final String RESULT = "&of=";

  /** Text to and from what may stand in an address. */
  interface Code {
    String encode(String text);

    /** Null if it cannot be read. */
    String decode(String text);
  }

  static Sheet of(String text) {
    return new Sheet(text, "");
  }

  /**
   * @throws InvalidInput if the address was damaged
   */
  static Sheet read(String hash, Code code) {
    String written = hash.substring(START.length());
    int end = written.indexOf(RESULT);
    String result = end < 0 ? "" : decoded(written.substring(end + RESULT.length()), code);
    return new Sheet(decoded(end < 0 ? written : written.substring(0, end), code), result);
  }

  private static String decoded(String written, Code code) {
    String text = code.decode(written);
    if (text == null) {
      throw new InvalidInput(
          "This link was damaged: a % in it is not followed by the two digits of a character. Ask"
              + " for it again, or write the expression here");
    }
    return text;
  }

  String hash(Code code) {
    return START + code.encode(text) + (result.isEmpty() ? "" : RESULT + code.encode(result));
  }

  Sheet withText(String text) {
    return new Sheet(text, result);
  }

  Sheet withResult(String result) {
    return new Sheet(text, result);
  }
}
