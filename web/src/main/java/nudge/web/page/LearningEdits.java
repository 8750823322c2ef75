package nudge.web.page;

import java.util.function.UnaryOperator;
import nudge.playground.Learning;
import nudge.playground.Playground;
import nudge.text.InvalidInput;

/**
 * Changes of how the network learns. What changes nothing is no change; what cannot be is refused
 * with a sentence, and the controls show again what holds.
 */
final class LearningEdits {
  private final Store store;
  private final Status status;
  private Panel controls;

  LearningEdits(Store store, Status status) {
    this.store = store;
    this.status = status;
  }

  /** The controls that a refused change is taken back from. */
  void of(Panel shown) {
    controls = shown;
  }

  Playground playground() {
    return store.playground();
  }

  Learning learning() {
    return playground().learning();
  }

  /** Learning goes on in another way from the present weights. */
  void learn(String what, UnaryOperator<Learning> change) {
    edit(what, playground -> playground.with(change.apply(playground.learning())));
  }

  /** A change under which the weights stay, unless it needs another network. */
  void edit(String what, UnaryOperator<Playground> change) {
    make(
        what,
        change,
        changed -> {
          if (changed.parameterCount() == playground().parameterCount()) {
            store.edit(changed);
          } else {
            store.open(changed);
          }
        });
  }

  /** A change after which the run begins anew. */
  void open(String what, UnaryOperator<Playground> change) {
    make(what, change, store::open);
  }

  private interface Proposal {
    void make(Playground changed);
  }

  private void make(String what, UnaryOperator<Playground> change, Proposal proposal) {
    try {
      Playground changed = change.apply(playground());
      status.clear();
      if (changed.equals(playground())) {
        controls.show(playground());
      } else {
        proposal.make(changed);
      }
    } catch (InvalidInput e) {
      status.complain(what + " was not changed: " + e.reason());
      controls.show(playground());
    }
  }
}
