package nudge.playground;

import java.util.Map;
import java.util.TreeMap;
import nudge.text.Json;
import nudge.text.Numbers;

/**
 * A playground's content as one text, the same for the same content however it was written down:
 * members in the order of their names, numbers by their 64 bits. Its hash names the playground.
 */
public final class Canonical {
  private Canonical() {}

  public static String of(Playground playground) {
    StringBuilder text = new StringBuilder();
    write(PlaygroundWriter.write(playground), text);
    return text.toString();
  }

  private static void write(Json json, StringBuilder text) {
    if (json instanceof Json.Obj object) {
      text.append('{');
      for (Map.Entry<String, Json> member : new TreeMap<>(object.members()).entrySet()) {
        text.append(Json.text(member.getKey()).write()).append(':');
        write(member.getValue(), text);
        text.append(',');
      }
      text.append('}');
    } else if (json instanceof Json.Array array) {
      text.append('[');
      for (Json element : array.elements()) {
        write(element, text);
        text.append(',');
      }
      text.append(']');
    } else if (json instanceof Json.Num number) {
      text.append(bits(number));
    } else {
      text.append(json.write());
    }
  }

  /** A seed may have more digits than a double holds; then all of them count. */
  private static String bits(Json.Num number) {
    double value = number.value();
    boolean exact = Numbers.format(value).equals(number.literal());
    return exact ? Long.toHexString(Double.doubleToLongBits(value)) : number.literal();
  }
}
