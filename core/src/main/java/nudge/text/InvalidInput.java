package nudge.text;

/**
 * What a person gave cannot be used. The message is for that person: it says what is wrong and what
 * to do, and starts with the field if there is one. Whoever knows the place in the text adds it on
 * the way out, by {@link #withPosition}.
 */
public final class InvalidInput extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int QUOTED = 40;

  private final String reason;
  private final String field;
  private final transient Position position;

  public InvalidInput(String reason) {
    this(null, null, reason);
  }

  private InvalidInput(String field, Position position, String reason) {
    super(field == null ? reason : field + ": " + reason);
    this.field = field;
    this.position = position;
    this.reason = reason;
  }

  /** Wrong is a field, named by its path, such as {@code network.layers[1].units}. */
  public static InvalidInput field(String field, String reason) {
    return new InvalidInput(field, null, reason);
  }

  /** Refuses a number that is not in a range, as that of a field. */
  public static void checkRange(String field, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      String to = low == high ? "" : " to " + Numbers.format(high);
      String range = (low == high ? "" : "a number from ") + Numbers.format(low) + to;
      throw field(field, "must be " + range + ", but is " + Numbers.format(value));
    }
  }

  public static InvalidInput at(Position position, String reason) {
    return new InvalidInput(null, position, reason);
  }

  public InvalidInput withPosition(Position where) {
    return new InvalidInput(field, where, reason);
  }

  /** The path of the field that is wrong, or null. */
  public String field() {
    return field;
  }

  /** The place in the text that is wrong, or null. */
  public Position position() {
    return position;
  }

  /** The message without the field's name. */
  public String reason() {
    return reason;
  }

  /** The text in quotation marks, on one line and shortened, for use in a message. */
  public static String quote(CharSequence text) {
    StringBuilder quoted = new StringBuilder("\"");
    int end = Math.min(text.length(), QUOTED);
    if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      quoted.append(c < ' ' ? ' ' : c);
    }
    return quoted.append(end < text.length() ? "…\"" : "\"").toString();
  }
}
