package nudge.web.bench;

import java.util.List;
import nudge.autograd.Graph;
import nudge.text.InvalidInput;
import nudge.web.dom.Dom;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExport;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/**
 * The page's other place: an expression's text beside its graph. What is written and chosen is one
 * sheet, which the address holds; whatever changes it proposes another one. A text that cannot be
 * read is explained, and the last graph that could be drawn stays.
 */
public final class Bench implements GraphView.Listener, StepPanel.Listener, NudgePanel.Listener {
  private static final int QUIET_MILLISECONDS = 250;
  private static final Sheet.Code CODE = new AddressCode();
  private static Bench open;

  private final HTMLSelectElement example = Dom.byId("bench-example");
  private final HTMLSelectElement save = Dom.byId("bench-save");
  private final HTMLButtonElement undo = Dom.byId("bench-undo");
  private final HTMLButtonElement redo = Dom.byId("bench-redo");
  private final HTMLElement heard = Dom.byId("bench-heard");
  private final Editor editor = new Editor(this::typed);
  private final Results results = new Results(this::changeResult);
  private final NodePanel node = new NodePanel(this::fold);
  private final Modes modes = new Modes(this::changeMode);
  private final StepPanel step = new StepPanel(this);
  private final NudgePanel nudge = new NudgePanel(this);
  private final CheckPanel check = new CheckPanel();
  private final GraphView view = new GraphView(this);
  private final Past past = new Past(Example.FIRST.sheet());
  private Work work;
  private Figures figures;
  private int writes;

  private Bench() {
    for (Example each : Example.LIST) {
      Dom.option(example, each.name(), each.name());
    }
    Dom.onChange(example, this::openExample);
    Dom.onChange(save, this::save);
    Dom.onClick(undo, this::undo);
    Dom.onClick(redo, this::redo);
  }

  /** Shows what the address says; where it says nothing, what was there last. */
  @JSExport
  public static void showBench(String hash) {
    if (open == null) {
      open = new Bench();
    }
    open.open(hash);
  }

  /** The address of what is on the bench. */
  @JSExport
  public static String benchHash() {
    return open == null ? "#bench=" : open.past.now().hash(CODE);
  }

  /** Nobody looks at it any more. */
  @JSExport
  public static void leaveBench() {
    if (open != null) {
      open.step.pause();
    }
  }

  /** Undoes or redoes if the key says so, and returns whether it does. */
  @JSExport
  public static boolean benchKey(KeyboardEvent event) {
    return open != null && open.key(event);
  }

  /** Arranges graphs, in a worker. */
  @JSExport
  public static void startLayouts() {
    Arranger.serve();
  }

  private void open(String hash) {
    InvalidInput damaged = null;
    try {
      Sheet sheet = Sheet.read(hash, CODE);
      boolean empty = sheet.text().isEmpty();
      past.change(empty ? past.now().with(sheet.mode()) : sheet, "", Dom.now());
    } catch (InvalidInput e) {
      damaged = e;
    }
    show();
    if (damaged != null) {
      editor.refuse(damaged, ". What was on the bench stays");
    }
  }

  private boolean key(KeyboardEvent event) {
    String key = event.getKey();
    if (!event.isCtrlKey() && !event.isMetaKey() || event.isAltKey()) {
      return false;
    }
    if (key.equals("y") || key.equals("Z") || key.equals("z") && event.isShiftKey()) {
      redo();
      return true;
    }
    if (key.equals("z")) {
      undo();
      return true;
    }
    return false;
  }

  private void undo() {
    past.undo();
    show();
    keep(benchHash());
  }

  private void redo() {
    past.redo();
    show();
    keep(benchHash());
  }

  private void openExample() {
    for (Example each : Example.LIST) {
      if (each.name().equals(example.getValue())) {
        example.setValue("");
        change(each.sheet(), "");
      }
    }
  }

  private void save() {
    view.save(save.getValue());
    save.setValue("");
  }

  private void typed() {
    change(past.now().withText(editor.text()).withFolds(List.of()), "text");
  }

  private void changeResult() {
    change(past.now().withResult(results.chosen()), "");
  }

  private void changeMode(Mode mode) {
    change(past.now().with(mode), "mode");
  }

  @Override
  public void went(Sheet.Walk walk) {
    past.note(past.now().with(walk));
    if (figures.lit() >= 0) {
      view.reveal(figures.lit());
    }
    view.drawSoon();
    keepSoon();
  }

  @Override
  public void chose(Sheet.Walk walk) {
    change(past.now().with(walk), "");
  }

  /** Browsers let a page change its address only so often. */
  private void keepSoon() {
    int mine = ++writes;
    Dom.later(
        () -> {
          if (mine == writes) {
            keep(benchHash());
          }
        },
        QUIET_MILLISECONDS);
  }

  private void change(Sheet sheet, String kind) {
    past.change(sheet, kind, Dom.now());
    show();
    keep(benchHash());
  }

  private void show() {
    Sheet sheet = past.now();
    undo.setDisabled(!past.canUndo());
    redo.setDisabled(!past.canRedo());
    editor.show(sheet.text());
    modes.show(sheet.mode());
    step.pause();
    try {
      work = Work.of(sheet);
      editor.accept();
      results.show(work);
      showPart(sheet);
      view.show(work.graph(), new Folding(work.graph(), sheet.folds()), figures);
      pointed(Graph.NONE);
    } catch (InvalidInput e) {
      editor.refuse(
          e, view.isEmpty() ? "" : ". The graph is that of the last text without a mistake");
    }
  }

  /** Only the part that is seen is kept up. */
  private void showPart(Sheet sheet) {
    figures = new Computed(work.graph());
    switch (sheet.mode()) {
      case STEP -> {
        step.show(work.graph(), sheet.walk());
        figures = step.figures();
      }
      case NUDGE -> nudge.show(work, sheet.text());
      case CHECK -> check.show(work);
      case LOOK -> {}
    }
  }

  @Override
  public void moving() {
    results.show(work);
    view.drawSoon();
  }

  @Override
  public void moved(String text, String kind) {
    change(past.now().withText(text), kind);
  }

  @Override
  public void fold(int place) {
    if (!work.graph().node(place).isLeaf()) {
      change(past.now().folding(place), "");
    }
  }

  @Override
  public boolean holds(int place) {
    return past.now().mode() == Mode.NUDGE && nudge.hold(place);
  }

  @Override
  public void dragged(double dx, boolean over) {
    nudge.drag(dx, over);
  }

  @Override
  public void chosen(int place) {
    if (work != null) {
      showNode(place);
      Dom.setText(heard, place == Graph.NONE ? "" : Words.sentence(work.graph(), place, figures));
    }
  }

  private void showNode(int place) {
    node.show(work.graph(), place, past.now().folds().contains(place));
  }

  @Override
  public void pointed(int place) {
    if (work != null) {
      showNode(place == Graph.NONE ? view.chosen() : place);
    }
  }

  /** The numbers of a graph that was gone through, there and back. */
  private record Computed(Graph graph) implements Figures {
    @Override
    public boolean hasData(int node) {
      return true;
    }

    @Override
    public double data(int node) {
      return graph.node(node).data();
    }

    @Override
    public double grad(int node) {
      return graph.node(node).grad();
    }
  }

  /** As the browser encodes what stands in an address. */
  private static final class AddressCode implements Sheet.Code {
    @Override
    public String encode(String text) {
      return encoded(text);
    }

    @Override
    public String decode(String text) {
      return decoded(text);
    }
  }

  @JSBody(params = "text", script = "return encodeURIComponent(text.toWellFormed());")
  private static native String encoded(String text);

  @JSBody(
      params = "text",
      script = "try { return decodeURIComponent(text); } catch (malformed) { return null; }")
  private static native String decoded(String text);

  @JSBody(
      params = "hash",
      script =
          "if (location.hash.indexOf('#bench=') === 0) { history.replaceState(null, '', hash); }")
  private static native void keep(String hash);
}
