package nudge.playground;

import static nudge.text.InvalidInput.quote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nudge.text.Ascii;
import nudge.text.InvalidInput;
import nudge.text.Numbers;

/**
 * The {@code name=value&name=value} of a TensorFlow Playground link. As there, a name that is given
 * twice counts as it is given last, and an empty value as none at all. Each name that is asked for
 * becomes a known one.
 */
final class LinkProperties {
  private static final int LONGEST = 10_000;
  private static final String HIDE = "_hide";
  private static final String HEX = "0123456789ABCDEF";

  private final Map<String, String> values = new LinkedHashMap<>();
  private final Set<String> used = new TreeSet<>();

  LinkProperties(String fragment) {
    if (fragment.length() > LONGEST) {
      throw new InvalidInput(
          "A link to TensorFlow Playground has at most " + LONGEST + " characters");
    }
    int start = 0;
    for (int i = 0; i <= fragment.length(); i++) {
      if (i == fragment.length() || fragment.charAt(i) == '&') {
        add(fragment.substring(start, i));
        start = i + 1;
      }
    }
  }

  private void add(String property) {
    int equals = property.indexOf('=');
    if (equals > 0) {
      String value = property.substring(equals + 1);
      int second = value.indexOf('=');
      values.put(property.substring(0, equals), second < 0 ? value : value.substring(0, second));
    }
  }

  /** Whether at least one of these is given. */
  boolean hasAny(List<String> names) {
    boolean any = false;
    for (String name : names) {
      any |= values.containsKey(name);
    }
    return any;
  }

  /** Whether it is given at all, be it empty. */
  boolean has(String name) {
    used.add(name);
    return values.containsKey(name);
  }

  /** A text, or null if there is none. */
  String text(String name) {
    used.add(name);
    String value = values.get(name);
    return value == null || value.trim().isEmpty() ? null : value;
  }

  /**
   * A text as a browser writes it behind the # of an address, which is how the page there reads it:
   * blanks, quotes, angle brackets, backquotes and all that is not ASCII become bytes of UTF-8,
   * each as % and two digits (URL standard, fragment percent-encode set).
   */
  static String asInAddress(String text) {
    StringBuilder encoded = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int code = text.codePointAt(i);
      if (code >= 0x10000) {
        i++;
      }
      if (code > ' ' && code < 0x7f && "\"<>`".indexOf(code) < 0) {
        encoded.append((char) code);
      } else {
        addBytes(code, encoded);
      }
    }
    return encoded.toString();
  }

  private static void addBytes(int code, StringBuilder to) {
    int following = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    int mark = following == 0 ? 0 : 0xff00 >> following + 1 & 0xff;
    addByte(mark | code >> 6 * following, to);
    for (int i = following - 1; i >= 0; i--) {
      addByte(0x80 | code >> 6 * i & 0x3f, to);
    }
  }

  private static void addByte(int each, StringBuilder to) {
    to.append('%').append(HEX.charAt(each >> 4)).append(HEX.charAt(each & 15));
  }

  double number(String name, double usual, double low, double high) {
    String value = text(name);
    if (value == null) {
      return usual;
    }
    double number = Numbers.isNumber(value.trim()) ? Numbers.parse(value.trim()) : Double.NaN;
    if (!(number >= low && number <= high)) {
      throw wrong(
          name,
          high == Double.MAX_VALUE
              ? "a number such as " + Numbers.format(usual)
              : "a number from " + Numbers.format(low) + " to " + Numbers.format(high),
          value.trim());
    }
    return number;
  }

  int integer(String name, int usual, int low, int high) {
    double number = number(name, usual, low, high);
    if (number != Math.floor(number)) {
      throw wrong(name, "a whole number", Numbers.format(number));
    }
    return (int) number;
  }

  /** Everything but {@code false} is true there. */
  boolean flag(String name, boolean usual) {
    String value = text(name);
    return value == null ? usual : !value.equals("false");
  }

  /** One of these, the first unless another is given. */
  String choice(String name, List<String> known) {
    String value = text(name);
    if (value != null && !known.contains(value)) {
      throw wrong(name, "one of " + String.join(", ", known), value);
    }
    return value == null ? known.get(0) : value;
  }

  /** Units of the hidden layers with commas between them; an empty text for none. */
  List<Integer> shape(String name, List<Integer> usual) {
    if (!has(name)) {
      return usual;
    }
    List<Integer> units = new ArrayList<>();
    String text = values.get(name).replace("%2C", ",").replace("%2c", ",").trim();
    int start = 0;
    for (int i = 0; !text.isEmpty() && i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ',') {
        units.add(units(name, text.substring(start, i).trim(), text));
        start = i + 1;
      }
    }
    if (units.size() >= Limits.LAYERS) {
      throw wrong(name, "at most " + (Limits.LAYERS - 1) + " hidden layers", text);
    }
    return units;
  }

  private static int units(String name, String text, String all) {
    boolean whole = Ascii.isDigits(text) && text.length() < 9;
    int units = whole ? Integer.parseInt(text) : 0;
    if (units < 1 || units > Limits.UNITS) {
      throw wrong(name, "units from 1 to " + Limits.UNITS + " such as 4,2", all);
    }
    return units;
  }

  /** Whether a part of the page is to be hidden. */
  boolean hides(String control) {
    String name = control + HIDE;
    used.add(name);
    return "true".equals(values.get(name));
  }

  /** The names in the link that nobody asked for, in its order. */
  List<String> unused() {
    List<String> unused = new ArrayList<>();
    for (String name : values.keySet()) {
      if (!used.contains(name)) {
        unused.add(name);
      }
    }
    return unused;
  }

  private static InvalidInput wrong(String name, String expected, String is) {
    return InvalidInput.field(name, "must be " + expected + ", but is " + quote(is));
  }
}
