package nudge.web.page;

import java.util.ArrayList;
import java.util.List;
import nudge.playground.Playground;
import nudge.playground.Start;
import nudge.tape.Checkpoint;

/**
 * The one place where the page's document lives, with what came before it and after it. Panels
 * propose a changed document; the store keeps the old one for undo and tells everybody.
 */
final class Store {
  private static final int LONGEST_HISTORY = 200;

  /** Hears of every change of the document. */
  interface Listener {
    /** The document now, and where its run goes on; null means at the document's start. */
    void changed(Playground playground, Checkpoint from);

    /** The document was edited in a way under which a run goes on from where it is. */
    void edited(Playground playground);

    /** The document changed in a way that leaves the run alone. */
    void noted(Playground playground);
  }

  private final Listener listener;
  private final List<Moment> undo = new ArrayList<>();
  private final List<Moment> redo = new ArrayList<>();
  private Playground playground;
  private Checkpoint checkpoint;

  /** The document that {@link #json} was written from. */
  private Playground written;

  private String json;

  Store(Playground first, Listener listener) {
    this.playground = first;
    this.listener = listener;
  }

  Playground playground() {
    return playground;
  }

  /** The document as JSON, which several need and a large table makes slow. */
  String json() {
    if (written != playground) {
      written = playground;
      json = playground.toJson();
    }
    return json;
  }

  /** The document as it would go on from where its run is. */
  Playground trained() {
    return hasBegun() ? playground.startingAt(checkpoint) : playground;
  }

  private boolean hasBegun() {
    return checkpoint != null && checkpoint.step() > playground.startStep();
  }

  /** The run begins again. */
  void restart() {
    set(playground, null);
  }

  /** Where the run is, as far as the page knows. */
  void reached(Checkpoint at) {
    checkpoint = at;
  }

  /** The document that the page opens with; there is a way back only to what was edited. */
  void begin(Playground first) {
    if (canUndo()) {
      open(first);
    } else {
      set(first, null);
    }
  }

  /** Another document, from its own start. */
  void open(Playground changed) {
    remember();
    set(changed, null);
  }

  /** A change under which the present weights stay: if training has begun, they are its start. */
  void edit(Playground changed) {
    goOn(hasBegun() ? changed.goingOnFrom(checkpoint, playground) : changed);
  }

  /** A change of the state that the run is in: a document that starts where it goes on. */
  void goOn(Playground changed) {
    remember();
    playground = changed;
    checkpoint = null;
    listener.edited(changed);
  }

  /** The state that the run is in, as far as the page knows. */
  Checkpoint present() {
    return checkpoint == null ? playground.beginning() : checkpoint;
  }

  /** Whether there is nothing that was learned or set by hand, to be kept in a change. */
  boolean isUntouched() {
    return playground.start() instanceof Start.Drawn && present().step() == 0;
  }

  /** A change that does not touch the run, such as the title or an entry of the schedule. */
  void note(Playground changed) {
    remember();
    playground = changed;
    listener.noted(changed);
  }

  /** Changes what the run does not depend on, without a new entry in the history. */
  void correct(Playground corrected) {
    playground = corrected;
    listener.noted(corrected);
  }

  boolean canUndo() {
    return !undo.isEmpty();
  }

  boolean canRedo() {
    return !redo.isEmpty();
  }

  void undo() {
    go(place() - 1);
  }

  void redo() {
    go(place() + 1);
  }

  /** All documents that one can go to, in the order in which they were made. */
  List<Playground> documents() {
    List<Playground> documents = new ArrayList<>();
    for (Moment moment : undo) {
      documents.add(moment.playground());
    }
    documents.add(playground);
    for (int i = redo.size() - 1; i >= 0; i--) {
      documents.add(redo.get(i).playground());
    }
    return documents;
  }

  /** Where the present document stands among them. */
  int place() {
    return undo.size();
  }

  /** Goes to one of the documents, if there is one at this place. */
  void go(int place) {
    if (place < 0 || place > undo.size() + redo.size() || place == place()) {
      return;
    }
    Moment moment = new Moment(playground, checkpoint);
    while (place != place()) {
      boolean back = place < place();
      (back ? redo : undo).add(moment);
      List<Moment> from = back ? undo : redo;
      moment = from.remove(from.size() - 1);
    }
    if (trainsAlike(moment.playground(), playground)) {
      correct(moment.playground());
    } else {
      set(moment.playground(), moment.checkpoint());
    }
  }

  /** Title, note, and what is shown are nothing to a run. */
  private static boolean trainsAlike(Playground one, Playground other) {
    return one.equals(other.withTitle(one.title()).with(one.view()));
  }

  private void remember() {
    undo.add(new Moment(playground, checkpoint));
    if (undo.size() > LONGEST_HISTORY) {
      undo.remove(0);
    }
    redo.clear();
  }

  private void set(Playground changed, Checkpoint from) {
    playground = changed;
    checkpoint = from;
    listener.changed(changed, from);
  }
}
