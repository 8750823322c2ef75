package nudge.web.bench;

import nudge.autograd.Graph;
import nudge.web.chart.Palette;
import nudge.web.chart.Surface;
import nudge.web.dom.Dom;
import nudge.web.dom.Dragging;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** The part of a graph's drawing that is looked at: moved by dragging, zoomed about a place. */
final class GraphView {
  private static final double MARGIN = 16;
  private static final double ZOOM = 1.25;
  private static final double KEY_STEP = 60;

  private final HTMLCanvasElement canvas = Dom.byId("bench-graph");
  private final Surface surface = new Surface(canvas);
  private GraphPicture picture;
  private double scale = 1;
  private double left;
  private double top;
  private double heldX;
  private double heldY;
  private boolean fitted = true;
  private boolean due;

  @JSFunctor
  interface WheelListener extends JSObject {
    void turned(double x, double y, double by);
  }

  GraphView() {
    Dragging.listen(canvas, this::press, this::move, regular -> {});
    onWheel(canvas, this::turned);
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

  boolean isEmpty() {
    return picture == null;
  }

  void show(Graph graph) {
    picture = new GraphPicture(graph);
    fitAgain();
  }

  private void fitAgain() {
    fitted = true;
    drawSoon();
  }

  private boolean press(double x, double y, boolean finger) {
    heldX = x;
    heldY = y;
    return true;
  }

  private void move(double x, double y) {
    pan(x - heldX, y - heldY);
    heldX = x;
    heldY = y;
  }

  private void pan(double dx, double dy) {
    fitted = false;
    left += dx;
    top += dy;
    drawSoon();
  }

  private void turned(double x, double y, double by) {
    zoom(x, y, by > 0 ? 1 / ZOOM : ZOOM);
  }

  private void zoomMiddle(double by) {
    zoom(surface.width() / 2.0, surface.height() / 2.0, by);
  }

  private void zoom(double x, double y, double by) {
    double next = Math.max(0.02, Math.min(4, scale * by));
    left = x - (x - left) * next / scale;
    top = y - (y - top) * next / scale;
    scale = next;
    fitted = false;
    drawSoon();
  }

  private void key(KeyboardEvent event) {
    boolean known = true;
    switch (event.getKey()) {
      case "ArrowLeft" -> pan(KEY_STEP, 0);
      case "ArrowRight" -> pan(-KEY_STEP, 0);
      case "ArrowUp" -> pan(0, KEY_STEP);
      case "ArrowDown" -> pan(0, -KEY_STEP);
      case "+" -> zoomMiddle(ZOOM);
      case "-" -> zoomMiddle(1 / ZOOM);
      case "0" -> fitAgain();
      default -> known = false;
    }
    if (known) {
      event.preventDefault();
    }
  }

  private void drawSoon() {
    if (!due) {
      due = true;
      Dom.onNextFrame(this::draw);
    }
  }

  private void draw() {
    due = false;
    if (picture == null || !surface.clear()) {
      return;
    }
    if (fitted) {
      fit();
    }
    surface.context().translate(left, top);
    surface.context().scale(scale, scale);
    picture.draw(surface, Palette.read());
  }

  private void fit() {
    double across = (surface.width() - 2 * MARGIN) / picture.width();
    double down = (surface.height() - 2 * MARGIN) / picture.height();
    scale = Math.max(0.02, Math.min(1.5, Math.min(across, down)));
    left = (surface.width() - scale * picture.width()) / 2;
    top = (surface.height() - scale * picture.height()) / 2;
  }

  @JSBody(
      params = {"element", "listener"},
      script =
          "element.addEventListener('wheel', function(event) { event.preventDefault();"
              + " listener(event.offsetX, event.offsetY, event.deltaY); }, {passive: false});")
  private static native void onWheel(HTMLElement element, WheelListener listener);
}
