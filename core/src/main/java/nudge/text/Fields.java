package nudge.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the members of one JSON object by name. Every error is an {@link InvalidInput} with the
 * path of the field and its place in the text. Each name that is asked for becomes a known one; at
 * the end {@link #done} refuses the members that are not known. Confined to the reader of one
 * document.
 */
public final class Fields {
  private final String text;
  private final Json.Obj object;
  private final String path;
  private final Set<String> known = new LinkedHashSet<>();

  private Fields(String text, Json.Obj object, String path) {
    this.text = text;
    this.object = object;
    this.path = path;
  }

  /** The fields of a whole document; {@code text} is what {@code json} was read from. */
  public static Fields of(String text, Json json) {
    if (json instanceof Json.Obj object) {
      return new Fields(text, object, "");
    }
    throw at(text, json, new InvalidInput("must be an object in braces, but is " + json.kind()));
  }

  public boolean has(String name) {
    known.add(name);
    return object.members().containsKey(name);
  }

  public Json raw(String name) {
    if (!has(name)) {
      throw at(text, object, InvalidInput.field(path(name), "missing"));
    }
    return object.members().get(name);
  }

  Fields fields(String name) {
    return nested(raw(name), path(name));
  }

  /** An object whose members the reader asks for; any other member is refused. */
  public <T> T read(String name, Function<Fields, T> reader) {
    Fields fields = fields(name);
    T read = reader.apply(fields);
    fields.done();
    return read;
  }

  /** The same, if it is there. */
  public <T> T read(String name, Function<Fields, T> reader, T otherwise) {
    return has(name) ? read(name, reader) : otherwise;
  }

  /** The objects in an array. */
  public List<Fields> list(String name, int maxCount) {
    List<Fields> list = new ArrayList<>();
    for (Json element : array(name, maxCount)) {
      list.add(nested(element, element(name, list.size())));
    }
    return list;
  }

  public double number(String name, double min, double max) {
    return number(raw(name), path(name), min, max);
  }

  public int integer(String name, int min, int max) {
    Json json = raw(name);
    double value = valueOf(json);
    if (value >= min && value <= max && value == Math.floor(value)) {
      return (int) value;
    }
    throw wrong(json, path(name), "a whole number from " + min + " to " + max);
  }

  public boolean bool(String name) {
    Json json = raw(name);
    if (json instanceof Json.Bool bool) {
      return bool.value();
    }
    throw wrong(json, path(name), "true or false");
  }

  public String text(String name, int maxLength) {
    return text(raw(name), path(name), maxLength);
  }

  public String choice(String name, List<String> allowed) {
    return choice(raw(name), path(name), allowed);
  }

  /** One of these, by its name. */
  public <T extends Named> T choice(String name, T[] known) {
    List<String> ids = new ArrayList<>();
    for (T one : known) {
      ids.add(one.id());
    }
    return known[ids.indexOf(choice(name, ids))];
  }

  /** An array of finite numbers. */
  public double[] numbers(String name, int maxCount) {
    List<Json> elements = array(name, maxCount);
    double[] numbers = new double[elements.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = valueOf(elements.get(i));
      if (!isFinite(numbers[i])) {
        throw wrong(elements.get(i), element(name, i), "a number");
      }
    }
    return numbers;
  }

  private static double valueOf(Json json) {
    return json instanceof Json.Num number ? number.value() : Double.NaN;
  }

  private static boolean isFinite(double value) {
    return Math.abs(value) <= Double.MAX_VALUE;
  }

  /** An array of texts. */
  public List<String> texts(String name, int maxCount, int maxLength) {
    List<String> texts = new ArrayList<>();
    for (Json element : array(name, maxCount)) {
      texts.add(text(element, element(name, texts.size()), maxLength));
    }
    return texts;
  }

  /**
   * An array of rows, each an array of cells; all of them, row after row. In a column without
   * choices a cell is a finite number; in one with choices it is one of these texts, and its index
   * is returned.
   */
  public double[] table(String name, int maxRows, List<List<String>> choices) {
    List<Json> rows = array(name, maxRows);
    int width = choices.size();
    double[] cells = new double[rows.size() * width];
    for (int r = 0; r < rows.size(); r++) {
      String where = element(name, r);
      List<Json> row = row(rows.get(r), where, width);
      for (int c = 0; c < width; c++) {
        cells[r * width + c] = cell(row.get(c), where, c, choices.get(c));
      }
    }
    return cells;
  }

  private List<Json> row(Json json, String where, int width) {
    if (!(json instanceof Json.Array row)) {
      throw wrong(json, where, "an array of " + width + " cells");
    }
    int count = row.elements().size();
    if (count != width) {
      String has = "has " + count + (count == 1 ? " cell" : " cells");
      String reason = has + ", but there are " + width + " columns";
      throw at(text, row, InvalidInput.field(where, reason));
    }
    return row.elements();
  }

  private double cell(Json cell, String row, int column, List<String> choices) {
    double value = valueOf(cell);
    if (choices.isEmpty() && isFinite(value)) {
      return value;
    }
    String where = row + "[" + column + "]";
    if (choices.isEmpty()) {
      throw wrong(cell, where, "a number");
    }
    return choices.indexOf(choice(cell, where, choices));
  }

  /** Refuses the members that nobody asked for. */
  public void done() {
    for (var member : object.members().entrySet()) {
      if (!known.contains(member.getKey())) {
        throw at(text, member.getValue(), InvalidInput.field(path(member.getKey()), unknown()));
      }
    }
  }

  private String unknown() {
    return known.isEmpty()
        ? "there is no such field; none is known here"
        : "there is no such field; known here are " + String.join(", ", known);
  }

  /** The error that a field that is there cannot be used, for rules that only its reader knows. */
  public InvalidInput invalid(String name, String reason) {
    Json json = has(name) ? object.members().get(name) : object;
    return at(text, json, InvalidInput.field(path(name), reason));
  }

  /** The path of a member, such as {@code network.layers[1].units}. */
  public String path(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private String element(String name, int index) {
    return path(name) + "[" + index + "]";
  }

  private Fields nested(Json json, String where) {
    if (json instanceof Json.Obj nested) {
      return new Fields(text, nested, where);
    }
    throw wrong(json, where, "an object in braces");
  }

  private List<Json> array(String name, int maxCount) {
    Json json = raw(name);
    if (!(json instanceof Json.Array array)) {
      throw wrong(json, path(name), "an array in brackets");
    }
    int count = array.elements().size();
    if (count > maxCount) {
      throw invalid(name, "has " + count + " elements, but at most " + maxCount + " are allowed");
    }
    return array.elements();
  }

  private String text(Json json, String where, int maxLength) {
    if (json instanceof Json.Text text && text.value().length() <= maxLength) {
      return text.value();
    }
    throw wrong(json, where, "a text of at most " + maxLength + " characters");
  }

  private String choice(Json json, String where, List<String> allowed) {
    if (json instanceof Json.Text text && allowed.contains(text.value())) {
      return text.value();
    }
    throw wrong(json, where, "one of " + String.join(", ", allowed));
  }

  private double number(Json json, String where, double min, double max) {
    double value = valueOf(json);
    if (value >= min && value <= max && isFinite(value)) {
      return value;
    }
    throw wrong(json, where, "a number" + range(min, max));
  }

  private static String range(double min, double max) {
    boolean bounded = min > -Double.MAX_VALUE;
    if (max >= Double.MAX_VALUE) {
      return bounded ? " of at least " + Numbers.format(min) : "";
    }
    String to = Numbers.format(max);
    return bounded ? " from " + Numbers.format(min) + " to " + to : " of at most " + to;
  }

  private InvalidInput wrong(Json json, String where, String expected) {
    return at(
        text, json, InvalidInput.field(where, "must be " + expected + ", but is " + shown(json)));
  }

  private static String shown(Json json) {
    if (json instanceof Json.Num number) {
      String quoted = InvalidInput.quote(number.literal());
      return quoted.substring(1, quoted.length() - 1);
    }
    return json instanceof Json.Text text ? InvalidInput.quote(text.value()) : json.kind();
  }

  private static InvalidInput at(String text, Json json, InvalidInput error) {
    return json.offset() < 0 ? error : error.withPosition(Position.of(text, json.offset()));
  }
}
