package nudge.web.bench;

import nudge.autograd.Graph;
import nudge.web.chart.Palette;
import nudge.web.chart.Surface;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** A graph that is looked at: moved, enlarged, and gone through from box to box. */
final class GraphView {
  private static final double ZOOM = 1.25;

  /** Of more nodes than these the whole is shown first. */
  private static final int READ_FIRST = 60;

  /** Who is told which node is looked at. */
  interface Listener {
    /** A node was chosen; {@link Graph#NONE} if none is any more. */
    void chosen(int node);

    /** The pointer is over a node; {@link Graph#NONE} if it is over none. */
    void pointed(int node);

    /** A box was clicked. */
    void tapped(int node);

    /** A node is to be folded, or unfolded. */
    void fold(int node);

    /** Returns whether a node is held, so that it is dragged instead of the drawing. */
    boolean holds(int node);

    /** What is held was dragged to the side by so much, or let go. */
    void dragged(double dx, boolean over);
  }

  private final HTMLCanvasElement canvas = Dom.byId("bench-graph");
  private final HTMLElement size = Dom.byId("bench-size");
  private final Surface surface = new Surface(canvas);
  private final Sight sight = new Sight();
  private final Arranger arranger = new Arranger();
  private final Listener listener;
  private GraphPicture picture;

  /** What the picture is of, or will be once it is arranged. */
  private Diagram wanted;

  private Figures figures;
  private int chosen = Graph.NONE;
  private int pointed = Graph.NONE;

  /** Until it is moved, a drawing follows the window's size. */
  private boolean fitted = true;

  private boolean whole = true;
  private boolean due;

  GraphView(Listener listener) {
    this.listener = listener;
    Gestures.listen(canvas, this::press, listener::dragged, this::move, this::tap, this::hover);
    Dom.onKey(canvas, this::key);
    onButton("bench-closer", () -> zoomMiddle(ZOOM));
    onButton("bench-farther", () -> zoomMiddle(1 / ZOOM));
    onButton("bench-fit", this::fitAgain);
    Dom.onNewLook(this::drawSoon);
  }

  private static void onButton(String id, Runnable action) {
    HTMLElement button = Dom.byId(id);
    Dom.onClick(button, action);
  }

  /** Shows a graph; the last one stays until this one is arranged. */
  void show(Diagram diagram, Figures now) {
    wanted = diagram;
    if (!isPresent()) {
      chosen = Graph.NONE;
      pointed = Graph.NONE;
    }
    if (picture != null && picture.diagram().isLike(diagram)) {
      arranger.forget();
      figures = now;
      picture = picture.of(diagram);
      tellSize();
      drawSoon();
      return;
    }
    Dom.setText(size, "Arranging " + Words.nodes(diagram.graph().size()) + "…");
    arranger.arrange(diagram, places -> arranged(diagram, places, now));
  }

  /** Whether the nodes of the picture are those of the graph; only then they can be spoken of. */
  private boolean isPresent() {
    return picture != null && picture.diagram().graph().size() == wanted.graph().size();
  }

  private void arranged(Diagram diagram, Arrangement places, Figures now) {
    boolean same = isPresent();
    picture = new GraphPicture(diagram, places);
    figures = now;
    boolean stays = same && chosen != Graph.NONE && diagram.folding().isSeen(chosen);
    choose(stays ? chosen : Graph.NONE);
    pointed = Graph.NONE;
    tellSize();
    whole = diagram.folding().size() > READ_FIRST;
    fitted = true;
    drawSoon();
  }

  private void tellSize() {
    Dom.setText(size, Words.nodes(wanted.graph().size()));
  }

  boolean isEmpty() {
    return picture == null;
  }

  int chosen() {
    return chosen;
  }

  /** The node that is pointed at, else the chosen one. */
  private int marked() {
    return pointed == Graph.NONE ? chosen : pointed;
  }

  void drawSoon() {
    if (!due) {
      due = true;
      Dom.onNextFrame(this::draw);
    }
  }

  /** Gives a person the graph as a file of this kind. */
  void save(String kind) {
    if (picture == null) {
      return;
    }
    Diagram diagram = picture.diagram();
    switch (kind) {
      case "dot" -> Dom.saveText("graph.dot", DotText.of(diagram, figures));
      case "svg" -> Dom.saveText("graph.svg", SvgText.of(diagram, picture.places(), figures));
      default -> Dom.savePicture("graph.png", canvas);
    }
  }

  private void fitAgain() {
    fitted = true;
    whole = true;
    drawSoon();
  }

  private void move(double dx, double dy, double x, double y, double larger) {
    fitted = false;
    sight.move(dx, dy);
    sight.zoom(x, y, larger);
    drawSoon();
  }

  private void zoomMiddle(double by) {
    move(0, 0, surface.width() / 2.0, surface.height() / 2.0, by);
  }

  private int nodeAt(double x, double y) {
    return !isPresent() || x < 0 ? Graph.NONE : picture.nodeAt(sight.x(x), sight.y(y));
  }

  private boolean press(double x, double y) {
    int node = nodeAt(x, y);
    return node != Graph.NONE && listener.holds(node);
  }

  private void tap(double x, double y) {
    int node = nodeAt(x, y);
    choose(node);
    if (node != Graph.NONE) {
      listener.tapped(node);
    }
  }

  /** Marks a node that is pointed at elsewhere; {@link Graph#NONE} for none. */
  void point(int node) {
    pointed = node == Graph.NONE || !isPresent() ? Graph.NONE : shownAs(node);
    drawSoon();
  }

  private int shownAs(int node) {
    return picture.diagram().folding().shownAs(node);
  }

  private void hover(double x, double y) {
    int node = nodeAt(x, y);
    if (node != pointed) {
      pointed = node;
      listener.pointed(node);
      drawSoon();
    }
  }

  /** Marks what shows a node. */
  void chooseShown(int node) {
    choose(node == Graph.NONE || !isPresent() ? Graph.NONE : shownAs(node));
  }

  /** Marks a node, so that the keys go on from there. */
  void choose(int node) {
    chosen = node;
    listener.chosen(node);
    drawSoon();
  }

  /** Brings a node into sight. */
  void reveal(int node) {
    if (!isPresent() || fitted && whole) {
      return;
    }
    fitted = false;
    bringIntoSight(node);
    drawSoon();
  }

  private void bringIntoSight(int node) {
    Arrangement places = picture.places();
    int box = picture.diagram().box(picture.diagram().folding().shownAs(node));
    double height = picture.diagram().height()[box];
    sight.reveal(
        places.x()[box],
        places.y()[box],
        Diagram.BOX_WIDTH,
        height,
        surface.width(),
        surface.height());
  }

  private void key(KeyboardEvent event) {
    String key = event.getKey();
    if (event.isCtrlKey() || event.isMetaKey() || event.isAltKey() || !isPresent()) {
      return;
    }
    boolean known = true;
    if (key.startsWith("Arrow")) {
      walk(key);
    } else if (key.equals("+") || key.equals("=")) {
      zoomMiddle(ZOOM);
    } else if (key.equals("-")) {
      zoomMiddle(1 / ZOOM);
    } else if (key.equals("Enter") && chosen != Graph.NONE) {
      listener.fold(chosen);
    } else if (key.equals("0")) {
      fitAgain();
    } else if (key.equals("Escape") && chosen != Graph.NONE) {
      choose(Graph.NONE);
    } else {
      known = false;
    }
    if (known) {
      event.preventDefault();
    }
  }

  /** The first key goes to what is differentiated. */
  private void walk(String key) {
    int root = picture.diagram().graph().size() - 1;
    choose(
        chosen == Graph.NONE
            ? root
            : Neighbours.of(key, chosen, picture.diagram(), picture.places()));
    reveal(chosen);
  }

  private void place() {
    Arrangement places = picture.places();
    if (whole) {
      sight.fit(places.width(), places.height(), surface.width(), surface.height());
    } else {
      sight.begin(places.width(), places.height(), surface.width(), surface.height());
      if (chosen != Graph.NONE) {
        bringIntoSight(chosen);
      }
    }
  }

  private void draw() {
    due = false;
    if (picture == null || !surface.clear()) {
      return;
    }
    if (fitted) {
      place();
    }
    surface.context().translate(sight.left(), sight.top());
    surface.context().scale(sight.scale(), sight.scale());
    picture.new Drawing(surface, Palette.read(), sight, figures, marked()).draw();
  }
}
