package nudge.web.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nudge.expression.Literals;
import nudge.math.Pow;

/**
 * All that a person has written and chosen on the bench, which is what its address says, see {@link
 * SheetAddress}.
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

    static int within(int exponent) {
      return Math.max(-48, Math.min(-4, exponent));
    }
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

  /** With a leaf moved: an expression's where it is written, a network's only to try. */
  Sheet moved(String leaf, double number) {
    return isOfNetwork() ? trying(leaf, number) : withText(Literals.with(text, leaf, number));
  }

  /** With a leaf of the network moved, only to try. */
  Sheet trying(String leaf, double number) {
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
