package nudge.web.page;

import nudge.text.InvalidInput;
import nudge.text.Numbers;
import nudge.text.Setting;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLInputElement;

/**
 * A field for one number. What cannot be used is marked and explained, and the number that was
 * there stays in force.
 */
final class NumberField {
  /** Hears of every number that was chosen and is in its range. */
  interface Listener {
    void chosen(double value);
  }

  private final HTMLInputElement field;
  private final Setting range;
  private final boolean whole;

  /** What stands for the usual number, which no range needs to hold; null if nothing does. */
  private final String word;

  private final Status status;
  private String inForce = "";

  private NumberField(
      HTMLInputElement field,
      Setting range,
      boolean whole,
      String word,
      Status status,
      Listener listener) {
    this.field = field;
    this.range = range;
    this.whole = whole;
    this.word = word;
    this.status = status;
    Dom.onChange(field, () -> change(listener));
  }

  /** For any number of a range. */
  static NumberField of(HTMLInputElement field, Setting range, Status status, Listener listener) {
    return new NumberField(field, range, false, null, status, listener);
  }

  /** For any number of a range, or nothing, which is the usual number. */
  static NumberField orNothing(
      HTMLInputElement field, Setting range, Status status, Listener listener) {
    return new NumberField(field, range, false, "", status, listener);
  }

  /** For a whole number, or a word or nothing, which both are the usual number. */
  static NumberField wholeOr(
      String word, HTMLInputElement field, Setting range, Status status, Listener listener) {
    return new NumberField(field, range, true, word, status, listener);
  }

  void show(double value) {
    inForce = text(value);
    Dom.refresh(field, inForce);
  }

  private String text(double value) {
    boolean usual = Double.compare(value, range.usual()) == 0;
    return word != null && usual ? word : Numbers.format(value);
  }

  /** A number may be in its range and still not fit the others. */
  private void change(Listener listener) {
    String typed = field.getValue();
    try {
      double value = parse(typed.strip());
      Dom.invalid(field, false);
      Dom.put(field, text(value));
      listener.chosen(value);
    } catch (InvalidInput e) {
      field.setValue(typed);
      Dom.invalid(field, true);
      String kept = inForce.isEmpty() ? "empty" : inForce;
      status.complain(Dom.labelOf(field) + " " + e.reason() + "; " + kept + " stays in force");
    }
  }

  private double parse(String text) {
    if (word != null && (text.isEmpty() || text.equals(word))) {
      return range.usual();
    }
    double value = range.parse(text);
    if (whole && value != Math.floor(value)) {
      throw new InvalidInput("must be a whole number, not " + Numbers.format(value));
    }
    return value;
  }
}
