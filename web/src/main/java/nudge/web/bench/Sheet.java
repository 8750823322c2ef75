package nudge.web.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nudge.expression.Literals;
import nudge.math.Pow;
import nudge.text.InvalidInput;
import nudge.text.Numbers;

/**
 * All that a person has written and chosen on the bench, which is what its address says.
 *
 * @param text the expression
 * @param result the name of what is differentiated; empty for the last statement's
 * @param along the names of the leaves that it was differentiated along already, one after the
 *     other
 * @param mode what is done with the graph
 * @param walk how it is gone through
 * @param folds in ascending order, the places of the nodes that are folded; of a network's graph
 *     the groups that are opened
 * @param source what the graph is of
 * @param sizes of moves
 * @param tried what leaves of a network's graph were moved to, by their names
 */
record Sheet(
    String text,
    String result,
    List<String> along,
    Mode mode,
    Walk walk,
    List<Integer> folds,
    Source source,
    Sizes sizes,
    Map<String, Double> tried) {
  private static final String START = "#bench=";
  private static final String RESULT = "of=";
  private static final String MODE = "mode=";
  private static final String STEP = "step=";
  private static final String TWICE = "twice";
  private static final String KEEP = "keep";
  private static final String FOLD = "fold=";
  private static final String ALONG = "d=";
  private static final String EXPONENT = "h=";
  private static final String RATE = "rate=";
  private static final String ROW = "row=";

  private static final String BATCH = "batch";
  private static final String TRY = "try=";

  /** More leaves in an address are left out. */
  private static final int MOST_ALONG = 8;

  private static final int MOST_TRIED = 60;

  /** What a graph is of. */
  sealed interface Source {}

  /** The expression that is written. */
  record Written() implements Source {}

  /**
   * A row of the playground's table and its way through the network.
   *
   * @param index counts from 0
   */
  record Row(int index) implements Source {}

  /** The rows of the network's next update. */
  record Batch() implements Source {}

  /**
   * How a graph is gone through.
   *
   * @param step how many steps are taken
   * @param twice whether {@code backward()} is called twice
   * @param keep whether the gradients are not zeroed before
   */
  record Walk(int step, boolean twice, boolean keep) {
    static final Walk START = new Walk(0, false, false);

    Walk at(int step) {
      return new Walk(step, twice, keep);
    }
  }

  /**
   * How far leaves are moved.
   *
   * @param exponent of the ten that is the step of difference quotients, in quarters from −48 to −4
   * @param rate of gradient descent, as it is typed
   */
  record Sizes(int exponent, String rate) {
    static final Sizes USUAL = new Sizes(-20, "0.1");

    double step() {
      return Pow.pow(10, exponent / 4.0);
    }

    private static int within(int exponent) {
      return Math.max(-48, Math.min(-4, exponent));
    }
  }

  /** Text to and from what may stand in an address. */
  interface Code {
    String encode(String text);

    /** Null if it cannot be read. */
    String decode(String text);
  }

  static Sheet of(String text) {
    return new Sheet(
        text,
        "",
        List.of(),
        Mode.LOOK,
        Walk.START,
        List.of(),
        new Written(),
        Sizes.USUAL,
        Map.of());
  }

  /**
   * What it does not know in an address it leaves out.
   *
   * @throws InvalidInput if the address was damaged
   */
  static Sheet read(String hash, Code code) {
    List<String> parts = parts(hash.substring(START.length()));
    Sheet sheet = of(decoded(parts.get(0), code));
    for (int i = 1; i < parts.size(); i++) {
      sheet = sheet.with(parts.get(i), code);
    }
    return sheet;
  }

  private static List<String> parts(String written) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int end = written.indexOf('&'); end >= 0; end = written.indexOf('&', start)) {
      parts.add(written.substring(start, end));
      start = end + 1;
    }
    parts.add(written.substring(start));
    return parts;
  }

  private Sheet with(String part, Code code) {
    if (part.startsWith(RESULT)) {
      return withResult(decoded(part.substring(RESULT.length()), code));
    }
    if (part.startsWith(MODE)) {
      return with(Mode.named(part.substring(MODE.length())));
    }
    if (part.startsWith(STEP)) {
      return with(walk.at(number(part.substring(STEP.length()))));
    }
    if (part.startsWith(FOLD)) {
      int place = number(part.substring(FOLD.length()));
      return folds.contains(place) ? this : folding(place);
    }
    if (part.startsWith(ALONG)) {
      String leaf = decoded(part.substring(ALONG.length()), code);
      return along.size() == MOST_ALONG ? this : along(leaf);
    }
    if (part.startsWith(EXPONENT)) {
      return with(new Sizes(Sizes.within(-number(part.substring(EXPONENT.length()))), sizes.rate));
    }
    if (part.startsWith(RATE)) {
      return with(new Sizes(sizes.exponent, decoded(part.substring(RATE.length()), code)));
    }
    if (part.startsWith(ROW)) {
      return with(new Row(Math.max(0, number(part.substring(ROW.length())) - 1)), folds);
    }
    if (part.equals(BATCH)) {
      return with(new Batch(), folds);
    }
    if (part.startsWith(TRY)) {
      return trying(decoded(part.substring(TRY.length()), code));
    }
    boolean twice = part.equals(TWICE) || walk.twice;
    boolean keep = part.equals(KEEP) || walk.keep;
    return with(new Walk(walk.step, twice, keep));
  }

  /** A name and a number with a colon between them. */
  private Sheet trying(String written) {
    int colon = written.indexOf(':');
    String number = written.substring(colon + 1);
    boolean readable =
        colon > 0
            && tried.size() < MOST_TRIED
            && Numbers.isNumber(number)
            && Math.abs(Numbers.parse(number)) <= Double.MAX_VALUE;
    return readable ? trying(written.substring(0, colon), Numbers.parse(number)) : this;
  }

  private static int number(String digits) {
    int number = 0;
    for (int i = 0; i < digits.length() && i < 6; i++) {
      char c = digits.charAt(i);
      number = c >= '0' && c <= '9' ? 10 * number + c - '0' : number;
    }
    return number;
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
    return START
        + code.encode(text)
        + (result.isEmpty() ? "" : "&" + RESULT + code.encode(result))
        + alongHash(code)
        + (mode == Mode.LOOK ? "" : "&" + MODE + mode.id())
        + (walk.step == 0 ? "" : "&" + STEP + walk.step)
        + (walk.twice ? "&" + TWICE : "")
        + (walk.keep ? "&" + KEEP : "")
        + (sizes.exponent == Sizes.USUAL.exponent ? "" : "&" + EXPONENT + -sizes.exponent)
        + (sizes.rate.equals(Sizes.USUAL.rate) ? "" : "&" + RATE + code.encode(sizes.rate))
        + sourceHash()
        + foldsHash()
        + triedHash(code);
  }

  private String alongHash(Code code) {
    StringBuilder hash = new StringBuilder();
    for (String leaf : along) {
      hash.append('&').append(ALONG).append(code.encode(leaf));
    }
    return hash.toString();
  }

  private String sourceHash() {
    if (source instanceof Row row) {
      return "&" + ROW + (row.index() + 1);
    }
    return source instanceof Batch ? "&" + BATCH : "";
  }

  private String foldsHash() {
    StringBuilder hash = new StringBuilder();
    for (int place : folds) {
      hash.append('&').append(FOLD).append(place);
    }
    return hash.toString();
  }

  private String triedHash(Code code) {
    StringBuilder hash = new StringBuilder();
    for (Map.Entry<String, Double> each : tried.entrySet()) {
      hash.append('&').append(TRY).append(code.encode(each.getKey()));
      hash.append(':').append(code.encode(Numbers.format(each.getValue())));
    }
    return hash.toString();
  }

  /** With a leaf moved: an expression's where it is written, a network's only to try. */
  Sheet moved(String leaf, double number) {
    return isOfNetwork() ? trying(leaf, number) : withText(Literals.with(text, leaf, number));
  }

  private Sheet trying(String leaf, double number) {
    Map<String, Double> more = new LinkedHashMap<>(tried);
    more.put(leaf, number);
    return trying(more);
  }

  private Sheet trying(Map<String, Double> tried) {
    Map<String, Double> copy = Collections.unmodifiableMap(tried);
    return new Sheet(text, result, along, mode, walk, folds, source, sizes, copy);
  }

  /** With every leaf of the network where training has it. */
  Sheet putBack() {
    return trying(Map.of());
  }

  Sheet withText(String text) {
    return new Sheet(text, result, along, mode, walk, folds, source, sizes, tried);
  }

  /** Another result has other nodes. */
  Sheet withResult(String result) {
    return new Sheet(text, result, List.of(), mode, walk, List.of(), source, sizes, tried);
  }

  Sheet with(Mode mode) {
    return new Sheet(text, result, along, mode, walk, folds, source, sizes, tried);
  }

  Sheet with(Walk walk) {
    return new Sheet(text, result, along, mode, walk, folds, source, sizes, tried);
  }

  Sheet withFolds(List<Integer> folds) {
    List<Integer> sorted = new ArrayList<>(folds);
    Collections.sort(sorted);
    return new Sheet(text, result, along, mode, walk, List.copyOf(sorted), source, sizes, tried);
  }

  /** The derivative along one more leaf. */
  Sheet along(String leaf) {
    List<String> more = new ArrayList<>(along);
    more.add(leaf);
    return along(more);
  }

  /** The derivative along these leaves, which has other nodes. */
  Sheet along(List<String> leaves) {
    List<String> copy = List.copyOf(leaves);
    return new Sheet(text, result, copy, mode, walk, List.of(), source, sizes, tried);
  }

  Sheet with(Sizes sizes) {
    return new Sheet(text, result, along, mode, walk, folds, source, sizes, tried);
  }

  /** Another graph, of which these are folded or opened. */
  Sheet with(Source source, List<Integer> folds) {
    return new Sheet(text, result, along, mode, walk, folds, source, sizes, tried);
  }

  /** With another sheet's expression if it has none. */
  Sheet withTextOf(Sheet other) {
    if (!text.isEmpty()) {
      return this;
    }
    return isOfNetwork()
        ? new Sheet(other.text, "", List.of(), mode, walk, folds, source, sizes, tried)
        : other.with(mode);
  }

  boolean isOfNetwork() {
    return !(source instanceof Written);
  }

  /** With a node folded, or unfolded if it is; of a network with a group opened, or closed. */
  Sheet folding(int place) {
    List<Integer> changed = new ArrayList<>(folds);
    if (!changed.remove((Integer) place)) {
      changed.add(place);
    }
    return withFolds(changed);
  }
}
