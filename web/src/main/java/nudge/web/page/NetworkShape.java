package nudge.web.page;

import java.util.ArrayList;
import java.util.List;
import nudge.nn.Activation;
import nudge.nn.LayerShape;
import nudge.playground.Playground;
import nudge.text.Ascii;
import nudge.text.InvalidInput;

/** A network's sizes as people type them, from the inputs to the outputs: {@code 3-4-4-1}. */
final class NetworkShape {
  private static final int MOST_DIGITS = 6;

  private NetworkShape() {}

  static String write(Playground playground) {
    StringBuilder text = new StringBuilder();
    text.append(playground.inputs());
    for (LayerShape layer : playground.network().layers()) {
      text.append('-').append(layer.units());
    }
    return text.toString();
  }

  /**
   * The layers of a shape for this playground's table; each keeps the activation of the layer in
   * its place, new ones take the first's.
   *
   * @throws InvalidInput if it is no shape or does not fit the table's columns
   */
  static List<LayerShape> parse(String text, Playground playground) {
    List<Integer> sizes = sizes(text);
    int inputs = playground.inputs();
    int targets = playground.outputs();
    if (sizes.size() < 2 || sizes.get(0) != inputs || sizes.get(sizes.size() - 1) != targets) {
      throw new InvalidInput(
          "with this table a shape starts with "
              + inputs
              + ", its input columns, and ends with "
              + targets
              + ", its target columns, such as "
              + inputs
              + "-4-4-"
              + targets);
    }
    List<LayerShape> old = playground.network().layers();
    List<LayerShape> layers = new ArrayList<>();
    for (int i = 1; i < sizes.size(); i++) {
      boolean output = i == sizes.size() - 1;
      int like = output ? old.size() - 1 : i - 1 < old.size() - 1 ? i - 1 : 0;
      Activation activation = old.get(like).activation();
      layers.add(new LayerShape(sizes.get(i), activation));
    }
    return layers;
  }

  private static List<Integer> sizes(String text) {
    List<Integer> sizes = new ArrayList<>();
    String rest = text.replace('–', '-').replace(',', '-').strip();
    int at = 0;
    while (at <= rest.length()) {
      int end = endOfSize(rest, at);
      sizes.add(size(rest.substring(at, end).strip(), text));
      at = end + 1;
    }
    return sizes;
  }

  /** A size ends at a dash, or at a space that no dash follows. */
  private static int endOfSize(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '-') {
      end++;
    }
    int next = end;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    return next < text.length() && text.charAt(next) == '-' ? next : end;
  }

  private static int size(String digits, String text) {
    if (!Ascii.isDigits(digits) || digits.length() > MOST_DIGITS) {
      throw new InvalidInput(
          InvalidInput.quote(text) + " is no shape; write sizes with dashes, such as 3-4-4-1");
    }
    return Integer.parseInt(digits);
  }
}
