package nudge.nn;

import java.util.ArrayList;
import java.util.List;
import nudge.autograd.Value;
import nudge.text.Choice;

/** How wrong the outputs for one row are, as a graph of operations. */
public interface LossFunction extends Choice {
  /** What one output adds for its target. */
  Value term(Value output, Value target);

  /** The loss of a row: by default the sum over its outputs. */
  default Value of(List<Value> outputs, List<Value> targets) {
    List<Value> terms = new ArrayList<>();
    for (int i = 0; i < outputs.size(); i++) {
      terms.add(term(outputs.get(i), targets.get(i)));
    }
    return Value.sum(terms);
  }

  /** Whether a batch's loss is usually the mean over its rows rather than the sum. */
  default boolean isUsuallyMean() {
    return true;
  }

  /** Whether targets are probabilities from 0 to 1, and outputs logits; else classes are ∓1. */
  default boolean readsProbabilities() {
    return false;
  }

  /** Whether targets are −1 and 1, and nothing else makes sense. */
  default boolean readsSigns() {
    return false;
  }

  /** Whether it asks for a side rather than for a number. */
  default boolean isForClasses() {
    return readsProbabilities() || readsSigns();
  }

  /** Whether the outputs are classes that exclude each other, one for each of at least two. */
  default boolean comparesClasses() {
    return false;
  }
}
