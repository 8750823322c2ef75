package nudge.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The losses of a run, thinned so that they stay few however long it runs: when the points fill
 * their room every second one goes, and from then on every second evaluation is kept. The newest is
 * always there. Confined to one thread.
 */
public final class History implements Evaluations {
  private static final int ROOM = 2048;

  private final List<Evaluation> kept = new ArrayList<>();
  private Evaluation newest;

  /** Measures the newest, if that is still to be done; or null. */
  private Supplier<Evaluation> unmeasured;

  private int stride = 1;
  private int seen;

  /** Adds the next evaluation. */
  public void add(Evaluation evaluation) {
    due(1, () -> evaluation);
  }

  @Override
  public int unwanted() {
    return (stride - seen % stride) % stride;
  }

  /** {@inheritDoc} At most one more than are unwanted. */
  @Override
  public void due(int count, Supplier<Evaluation> last) {
    unmeasured = last;
    if (count > unwanted()) {
      kept.add(newest());
    }
    seen += count;
    if (kept.size() == ROOM) {
      thin();
    }
  }

  private void thin() {
    for (int i = 0; i < ROOM / 2; i++) {
      kept.set(i, kept.get(2 * i));
    }
    kept.subList(ROOM / 2, ROOM).clear();
    stride *= 2;
  }

  /** What is kept, in order, and the newest evaluation at the end. */
  public List<Evaluation> evaluations() {
    List<Evaluation> all = new ArrayList<>(kept);
    if (newest() != null && kept.get(kept.size() - 1) != newest) {
      all.add(newest);
    }
    return all;
  }

  /** The last that was due, or null. */
  public Evaluation newest() {
    if (unmeasured != null) {
      newest = unmeasured.get();
      unmeasured = null;
    }
    return newest;
  }
}
