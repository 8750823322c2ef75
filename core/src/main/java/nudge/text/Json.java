package nudge.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON value (RFC 8259), immutable. A value that was read knows its {@code offset} in the text,
 * one made by code has offset -1; the offset is there for error messages and is no part of the
 * value: it does not count for {@code equals}. Members of an object keep their order, which does
 * not count either.
 */
public sealed interface Json {
  /** A place that is no place: of values made by code. */
  int NOWHERE = -1;

  int offset();

  /** What this is, for messages: "a number", "an object". */
  String kind();

  /**
   * Reads one document, strictly: nested at most 64 deep, no member name twice.
   *
   * @throws InvalidInput with the position of what is wrong
   */
  static Json parse(String text) {
    return new JsonParser(text).document();
  }

  static Obj object() {
    return new Obj(Map.of(), NOWHERE);
  }

  static Array array(Json... elements) {
    return array(List.of(elements));
  }

  static Array array(List<? extends Json> elements) {
    return new Array(List.copyOf(elements), NOWHERE);
  }

  /** In JavaScript it is quicker to cut many texts out of one than to make each of characters. */
  static Array numbers(double... values) {
    StringBuilder text = new StringBuilder();
    int[] ends = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      ends[i] = Numbers.append(text, values[i]).length();
    }
    String literals = text.toString();
    List<Json> elements = new ArrayList<>(values.length);
    for (int i = 0; i < values.length; i++) {
      elements.add(new Num(literals.substring(i == 0 ? 0 : ends[i - 1], ends[i])));
    }
    return array(elements);
  }

  static Text text(String value) {
    return new Text(value, NOWHERE);
  }

  static Bool bool(boolean value) {
    return new Bool(value, NOWHERE);
  }

  /** Compact JSON, on one line. */
  default String write() {
    return JsonWriter.compact(this);
  }

  /** JSON for people: indented by two spaces, plain numbers and small objects on one line. */
  default String pretty() {
    return JsonWriter.pretty(this);
  }

  record Null(int offset) implements Json {
    @Override
    public String kind() {
      return "null";
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Null;
    }

    @Override
    public int hashCode() {
      return 0;
    }

    @Override
    public String toString() {
      return write();
    }
  }

  record Bool(boolean value, int offset) implements Json {
    @Override
    public String kind() {
      return Boolean.toString(value);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Bool that && value == that.value;
    }

    @Override
    public int hashCode() {
      return value ? 1 : 2;
    }

    @Override
    public String toString() {
      return write();
    }
  }

  /** A number as it is written, so that integers of any size survive; equal if written the same. */
  record Num(String literal, int offset) implements Json {
    public Num {
      if (JsonParser.endOfNumber(literal, 0) != literal.length()) {
        throw new IllegalArgumentException(InvalidInput.quote(literal) + " is no JSON number");
      }
    }

    public Num(String literal) {
      this(literal, NOWHERE);
    }

    /** JSON has no NaN and no infinities: they are refused. */
    public static Num of(double value) {
      return new Num(Numbers.format(value));
    }

    /** The nearest double; infinite if the number is beyond all doubles. */
    public double value() {
      return Numbers.parse(literal);
    }

    @Override
    public String kind() {
      return "a number";
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Num that && literal.equals(that.literal);
    }

    @Override
    public int hashCode() {
      return literal.hashCode();
    }

    @Override
    public String toString() {
      return write();
    }
  }

  record Text(String value, int offset) implements Json {
    @Override
    public String kind() {
      return "a text";
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Text that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
      return value.hashCode();
    }

    @Override
    public String toString() {
      return write();
    }
  }

  record Array(List<Json> elements, int offset) implements Json {
    public Array {
      elements = List.copyOf(elements);
    }

    @Override
    public String kind() {
      return "an array";
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Array that && elements.equals(that.elements);
    }

    @Override
    public int hashCode() {
      return elements.hashCode();
    }

    @Override
    public String toString() {
      return write();
    }
  }

  /** An object. {@code with} returns a new one that has, or replaces, a member. */
  record Obj(Map<String, Json> members, int offset) implements Json {
    public Obj {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    public Obj with(String name, Json value) {
      Map<String, Json> more = new LinkedHashMap<>(members);
      more.put(name, value);
      return new Obj(more, offset);
    }

    public Obj with(String name, double value) {
      return with(name, Num.of(value));
    }

    public Obj with(String name, boolean value) {
      return with(name, bool(value));
    }

    public Obj with(String name, String value) {
      return with(name, text(value));
    }

    @Override
    public String kind() {
      return "an object";
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Obj that && members.equals(that.members);
    }

    @Override
    public int hashCode() {
      return members.hashCode();
    }

    @Override
    public String toString() {
      return write();
    }
  }
}
