package nudge.web.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nudge.autograd.Graph;
import nudge.autograd.Value;
import nudge.bench.Derivation;
import nudge.text.InvalidInput;

/**
 * A result differentiated along some leaves, one after the other.
 *
 * @param root what came out
 * @param path the names of the result and of all derivatives on the way
 */
record Derived(Value root, List<String> path) {
  private static final String POWERS = "\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078";

  /**
   * @param values by name
   * @param result what is differentiated
   * @param along the names of the leaves
   * @throws InvalidInput if there is no such leaf
   */
  static Derived of(Map<String, Value> values, Value result, List<String> along) {
    String name = Words.name(result);
    List<String> path = new ArrayList<>(List.of(name));
    Value root = result;
    for (int i = 0; i < along.size(); i++) {
      Value leaf = values.get(along.get(i));
      if (leaf == null || !leaf.isLeaf()) {
        throw new InvalidInput(
            "There is no leaf "
                + along.get(i)
                + " to differentiate along: name a number so, as in "
                + along.get(i)
                + " = 2, or choose another leaf");
      }
      if (Graph.of(root).size() > Work.MOST_BOXES) {
        throw new InvalidInput("This is too large to be differentiated again");
      }
      root = Derivation.of(root, List.of(leaf)).slope(0);
      path.add(name(name, along.subList(0, i + 1)));
      if (!values.containsValue(root)) {
        root.label(path.get(i + 1));
      }
    }
    return new Derived(root, path);
  }

  /** Such as d³y/dx²dw. */
  static String name(String result, List<String> along) {
    StringBuilder name = new StringBuilder("d");
    power(name, along.size());
    name.append(result.indexOf(' ') < 0 ? result : "(" + result + ")").append('/');
    int same = 1;
    for (int i = 0; i < along.size(); i += same) {
      same = 1;
      while (i + same < along.size() && along.get(i + same).equals(along.get(i))) {
        same++;
      }
      name.append('d').append(along.get(i));
      power(name, same);
    }
    return name.toString();
  }

  private static void power(StringBuilder name, int power) {
    if (power > 1) {
      name.append(POWERS.charAt(power - 1));
    }
  }
}
