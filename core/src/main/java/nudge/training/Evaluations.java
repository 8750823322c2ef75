package nudge.training;

import java.util.function.Supplier;

/**
 * Hears which evaluations of a run are due. To measure all losses after every few updates can take
 * as long as the updates do, so what nobody wants is not measured.
 */
@FunctionalInterface
public interface Evaluations {
  /** How many of the next evaluations may be passed over. */
  default int unwanted() {
    return 0;
  }

  /**
   * Some evaluations have become due, one after the other.
   *
   * @param count 1, and more if some were passed over
   * @param last measures the last of them when it is asked
   */
  void due(int count, Supplier<Evaluation> last);
}
