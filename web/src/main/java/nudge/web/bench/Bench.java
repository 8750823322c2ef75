package nudge.web.bench;

import java.util.List;
import java.util.Map;
import nudge.autograd.Graph;
import nudge.autograd.Value;
import nudge.text.InvalidInput;
import nudge.web.dom.Dom;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/**
 * The page's other place: an expression's text beside its graph. What is written and chosen is one
 * sheet, which the address holds; whatever changes it proposes another one. A text that cannot be
 * read is explained, and the last graph that could be drawn stays.
 */
final class Bench
    implements GraphView.Listener,
        StepPanel.Listener,
        NudgePanel.Listener,
        NodePanel.Listener,
        NetworkPanel.Listener {
  private static final int QUIET_MILLISECONDS = 250;

  /** From one writing of a node's numbers to the next, while they change. */
  private static final double READABLE_MILLISECONDS = 150;

  private static final SheetAddress ADDRESS = new SheetAddress(new AddressCode());

  private final HTMLSelectElement example = Dom.byId("bench-example");
  private final HTMLSelectElement save = Dom.byId("bench-save");
  private final HTMLButtonElement undo = Dom.byId("bench-undo");
  private final HTMLButtonElement redo = Dom.byId("bench-redo");
  private final HTMLElement heard = Dom.byId("bench-heard");
  private final Editor editor = new Editor(this::typed);
  private final Results results = new Results(this::changeResult);
  private final NodePanel node = new NodePanel(this);
  private final Modes modes = new Modes(this::changeMode);
  private final StepPanel step = new StepPanel(this);
  private final NudgePanel nudge = new NudgePanel(this);
  private final CheckPanel check = new CheckPanel(this::changeStep);
  private final DerivativePath path = new DerivativePath(this::changeAlong);
  private final NetworkPanel network;
  private final GraphView view = new GraphView(this);
  private final HTMLElement ofText = Dom.byId("bench-of-text");
  private final HTMLElement ofNetwork = Dom.byId("bench-of-network");
  private final HTMLElement written = Dom.byId("bench-written");
  private final HTMLElement trained = Dom.byId("bench-network");
  private final HTMLElement descent = Dom.byId("bench-of-text-descent");
  private final HTMLElement tried = Dom.byId("bench-tried");
  private final HTMLButtonElement putBack = Dom.byId("bench-put-back");
  private final Past past = new Past(Example.FIRST.sheet());
  private Work work;
  private Figures figures;
  private int writes;
  private double told;
  private String playground = "";

  /** The node whose panel is there; {@link Graph#NONE} for none. */
  private int shown = Graph.NONE;

  /** Of a network the leaf to move next. */
  private String picked = "";

  /**
   * @param run of the playground
   */
  Bench(Live.Source run) {
    network = new NetworkPanel(new Live(run), this);
    Dom.onClick(ofText, () -> chose(new Sheet.Written()));
    Dom.onClick(ofNetwork, () -> chose(new Sheet.Row(0)));
    for (Example each : Example.LIST) {
      Dom.option(example, each.name(), each.name());
    }
    Dom.onChange(example, this::openExample);
    Dom.onChange(save, this::save);
    Dom.onClick(putBack, () -> change(past.now().putBack(), ""));
    Dom.onClick(undo, this::undo);
    Dom.onClick(redo, this::redo);
  }

  /**
   * Shows what an address says.
   *
   * @param playground its own link, for whoever opens the address of what is seen of its network
   */
  void open(String hash, String playground) {
    this.playground = playground;
    InvalidInput damaged = null;
    try {
      Sheet sheet = ADDRESS.read(hash);
      past.change(sheet.withTextOf(past.now()), "", Dom.now());
    } catch (InvalidInput e) {
      damaged = e;
    }
    show();
    if (damaged != null) {
      editor.refuse(damaged, ". What was on the bench stays");
    }
  }

  /** The address of what is on the bench. */
  String hash() {
    String hash = ADDRESS.of(past.now());
    boolean needed = past.now().isOfNetwork() && !playground.isEmpty();
    return needed ? hash + "&net=" + AddressCode.encoded(playground) : hash;
  }

  /** The address of the graph of a row of the playground's table. */
  String hashOfRow(int index) {
    return hashOfRow(past.now(), index);
  }

  /** The same where no bench was seen yet. */
  static String firstHashOfRow(int index) {
    return hashOfRow(Example.FIRST.sheet(), index);
  }

  private static String hashOfRow(Sheet sheet, int index) {
    return ADDRESS.of(sheet.with(Mode.LOOK).with(new Sheet.Row(index), List.of()));
  }

  /** Nobody looks at it any more. */
  void leave() {
    step.pause();
    network.rest();
  }

  /** Undoes or redoes if the key says so, and returns whether it does. */
  boolean key(KeyboardEvent event) {
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
    keep(hash());
  }

  private void redo() {
    past.redo();
    show();
    keep(hash());
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

  private String resultName(Sheet sheet) {
    boolean named = work.values().containsKey(sheet.result());
    return named ? sheet.result() : ((Work.OfText) work).expression().output().label();
  }

  @Override
  public void derive(String leaf) {
    change(past.now().along(leaf), "");
  }

  private void changeAlong(int length) {
    change(past.now().along(past.now().along().subList(0, length)), "");
  }

  private void changeStep(int exponent) {
    change(past.now().with(new Sheet.Sizes(exponent, past.now().sizes().rate())), "step");
  }

  @Override
  public void rated(String rate) {
    change(past.now().with(new Sheet.Sizes(past.now().sizes().exponent(), rate)), "");
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
            keep(hash());
          }
        },
        QUIET_MILLISECONDS);
  }

  private void change(Sheet sheet, String kind) {
    past.change(sheet, kind, Dom.now());
    show();
    keep(hash());
  }

  private void show() {
    Sheet sheet = past.now();
    undo.setDisabled(!past.canUndo());
    redo.setDisabled(!past.canRedo());
    showSource(sheet.isOfNetwork());
    modes.show(sheet.mode());
    step.pause();
    if (sheet.isOfNetwork()) {
      showNetwork(sheet);
    } else {
      network.rest();
      showText(sheet);
    }
  }

  private void showSource(boolean isOfNetwork) {
    ofText.setAttribute("aria-pressed", Boolean.toString(!isOfNetwork));
    ofNetwork.setAttribute("aria-pressed", Boolean.toString(isOfNetwork));
    written.setHidden(isOfNetwork);
    trained.setHidden(!isOfNetwork);
  }

  private void showText(Sheet sheet) {
    editor.show(sheet.text());
    try {
      work = Work.OfText.of(sheet);
      editor.accept();
      results.show(work, resultName(sheet));
      path.show(work.path());
      showGraph(sheet);
    } catch (InvalidInput e) {
      editor.refuse(
          e, view.isEmpty() ? "" : ". The graph is that of the last text without a mistake");
    }
  }

  private void showNetwork(Sheet sheet) {
    path.show(List.of());
    network.watch(sheet.source(), sheet.mode() == Mode.LOOK);
    try {
      Work wanted = network.work(sheet);
      if (wanted != null) {
        work = wanted;
        network.show();
        showGraph(sheet);
      }
    } catch (InvalidInput e) {
      network.refuse(e);
    }
  }

  private void showGraph(Sheet sheet) {
    showPart(sheet);
    view.show(new Diagram(work.graph(), work.folding(), work.titles()), figures);
    pointed(Graph.NONE);
  }

  @Override
  public void chose(Sheet.Source source) {
    Sheet now = past.now();
    boolean other = source.getClass() != now.source().getClass();
    change(now.with(source, other ? List.of() : now.folds()).putBack(), "");
  }

  @Override
  public void opened(List<Integer> groups) {
    fold(past.now().withFolds(groups));
  }

  /** What would show too much is refused. */
  private void fold(Sheet sheet) {
    try {
      if (sheet.isOfNetwork()) {
        network.work(sheet);
      }
      change(sheet, "");
    } catch (InvalidInput e) {
      network.refuse(e);
    }
  }

  @Override
  public void replaced() {
    show();
  }

  @Override
  public void trained() {
    view.drawSoon();
    double now = Dom.now();
    if (now - told > READABLE_MILLISECONDS) {
      told = now;
      showNode(shown);
    }
  }

  @Override
  public void found(int node) {
    view.point(node);
    showNode(node == Graph.NONE ? looked() : node);
  }

  @Override
  public void tapped(int place) {
    if (work.opens(place)) {
      fold(place);
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
      case NUDGE -> {
        descent.setHidden(sheet.isOfNetwork());
        tried.setHidden(!sheet.isOfNetwork());
        putBack.setDisabled(sheet.tried().isEmpty());
        nudge.show(work, work.movable(sheet, picked), sheet.sizes().rate());
      }
      case CHECK -> check.show(work, sheet.sizes());
      case LOOK -> {}
    }
  }

  @Override
  public void moving() {
    if (past.now().isOfNetwork()) {
      network.tell();
    } else {
      results.show(work, resultName(past.now()));
    }
    view.drawSoon();
  }

  @Override
  public void moved(Map<String, Double> to, String kind) {
    Sheet sheet = past.now();
    for (Map.Entry<String, Double> each : to.entrySet()) {
      sheet = sheet.moved(each.getKey(), each.getValue());
    }
    change(sheet, kind);
  }

  @Override
  public void fold(int place) {
    int fold = work.fold(place);
    if (fold != Graph.NONE) {
      fold(past.now().folding(fold));
    }
  }

  @Override
  public boolean holds(int place) {
    if (past.now().mode() != Mode.NUDGE) {
      return false;
    }
    if (!work.opens(place)) {
      pick(place);
    }
    return nudge.hold(place);
  }

  @Override
  public void dragged(double dx, boolean over) {
    nudge.drag(dx, over);
  }

  @Override
  public void picked(int node) {
    view.chooseShown(node);
    pick(node);
    pointed(node);
  }

  /** Of a network's leaves one is moved at a time; an expression's are all there. */
  private void pick(int node) {
    if (past.now().isOfNetwork()) {
      picked = node == Graph.NONE ? "" : work.graph().node(node).label();
    }
    if (past.now().isOfNetwork() && past.now().mode() == Mode.NUDGE) {
      showPart(past.now());
    }
  }

  /** What is looked at where nothing is pointed at: the leaf that was picked, or the chosen box. */
  private int looked() {
    Value leaf = past.now().isOfNetwork() ? work.values().get(picked) : null;
    return leaf == null ? view.chosen() : work.graph().place(leaf);
  }

  @Override
  public void chosen(int place) {
    if (work != null) {
      if (place != Graph.NONE) {
        pick(work.opens(place) ? Graph.NONE : place);
      }
      showNode(place);
      Dom.setText(heard, place == Graph.NONE ? "" : sentence(place));
    }
  }

  private String sentence(int place) {
    String contents = work.titles().contents(place);
    return contents.isEmpty()
        ? Words.sentence(work.graph(), place, figures)
        : work.titles().title(place) + ", " + contents + ". Enter opens it";
  }

  private void showNode(int place) {
    shown = place;
    node.show(work, place);
  }

  @Override
  public void pointed(int place) {
    if (work != null) {
      int looked = place == Graph.NONE ? looked() : place;
      showNode(looked);
      network.point(looked);
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

  @JSBody(
      params = "hash",
      script =
          "if (location.hash.indexOf('#bench=') === 0) { history.replaceState(null, '', hash); }")
  private static native void keep(String hash);
}
