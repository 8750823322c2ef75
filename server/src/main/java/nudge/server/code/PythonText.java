package nudge.server.code;

import java.util.ArrayList;
import java.util.List;
import nudge.text.Numbers;

/** Numbers as Python writes them. */
final class PythonText {
  private PythonText() {}

  /** A float, also where it is whole. */
  static String number(double number) {
    if (!(Math.abs(number) <= Double.MAX_VALUE)) {
      return "float(\"" + Numbers.format(number) + "\")";
    }
    String text = Numbers.format(number);
    boolean whole = text.indexOf('.') < 0 && text.indexOf('e') < 0;
    return whole ? text + ".0" : text;
  }

  static String list(double[] numbers, int from, int to) {
    List<String> texts = new ArrayList<>();
    for (int i = from; i < to; i++) {
      texts.add(number(numbers[i]));
    }
    return "[" + String.join(", ", texts) + "]";
  }

  /** A list of rows, a line each. */
  static String table(String name, double[] numbers, int width) {
    StringBuilder text = new StringBuilder(name + " = [\n");
    for (int from = 0; from < numbers.length; from += width) {
      text.append("    ").append(list(numbers, from, from + width)).append(",\n");
    }
    return text.append("]\n").toString();
  }

  static String list(int[] numbers) {
    List<String> texts = new ArrayList<>();
    for (int number : numbers) {
      texts.add(Integer.toString(number));
    }
    return "[" + String.join(", ", texts) + "]";
  }
}
