package nudge.web.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nudge.text.InvalidInput;
import nudge.text.Numbers;
import nudge.web.chart.Rounded;
import nudge.web.chart.Thousands;
import nudge.web.dom.Dom;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/**
 * What stands beside a network's graph: which row it is of, the run, which goes on, and the network
 * itself. Frame by frame the graph follows the run, as long as it is looked at.
 */
final class NetworkPanel implements NetworkMap.Listener {
  /** After an update of the graph nothing is done for so many times as long as that took. */
  private static final int PAUSE = 3;

  /** Who is told what a person wants, and what the run does. */
  interface Listener {
    void chose(Sheet.Source source);

    void opened(List<Integer> groups);

    /** Another document is there, or the first one. */
    void replaced();

    /** The graph has other numbers. */
    void trained();

    /** A node is pointed at; {@link Graph#NONE} for none. */
    void found(int node);

    /** A node was clicked; {@link Graph#NONE} for none. */
    void picked(int node);
  }

  private final HTMLInputElement row = Dom.byId("bench-row");
  private final HTMLElement batch = Dom.byId("bench-batch");
  private final HTMLElement note = Dom.byId("bench-network-note");
  private final HTMLElement message = Dom.byId("bench-network-message");
  private final HTMLElement play = Dom.byId("bench-run-play");

  /** The playground's own button, which says what a press would do. */
  private final HTMLElement run = Dom.byId("play");

  /** What the playground has to say is not seen from here. */
  private final HTMLElement status = Dom.byId("status");

  private final HTMLElement complaint = Dom.byId("bench-complaint");
  private final NetworkMap map = new NetworkMap(this);
  private final Listener listener;
  private final Live live;
  private Sheet.Source source;
  private int moved;
  private boolean watching;
  private boolean following;
  private double next;

  NetworkPanel(Live live, Listener listener) {
    this.live = live;
    this.listener = listener;
    Dom.onChange(row, this::chooseRow);
    Dom.onClick(Dom.byId("bench-row-before"), () -> go(-1));
    Dom.onClick(Dom.byId("bench-row-after"), () -> go(1));
    Dom.onClick(batch, () -> listener.chose(isBatch() ? new Sheet.Row(0) : new Sheet.Batch()));
    Dom.onClick(play, run::click);
    HTMLElement step = Dom.byId("step");
    Dom.onClick(Dom.byId("bench-run-step"), step::click);
    Dom.onClick(Dom.byId("bench-open-all"), this::openAll);
    Dom.onClick(Dom.byId("bench-close-all"), () -> listener.opened(List.of()));
  }

  private boolean isBatch() {
    return source instanceof Sheet.Batch;
  }

  private int index() {
    return source instanceof Sheet.Row chosen ? chosen.index() : 0;
  }

  private void go(int by) {
    if (live.isThere()) {
      int count = live.playground().table().rows();
      listener.chose(new Sheet.Row((index() + by + count) % count));
    }
  }

  private void chooseRow() {
    int count = live.isThere() ? live.playground().table().rows() : 1;
    String written = row.getValue();
    double number = Numbers.isNumber(written) ? Numbers.parse(written) : 0;
    boolean there = number >= 1 && number <= count && number == Math.floor(number);
    Dom.invalid(row, !there);
    if (there) {
      listener.chose(new Sheet.Row((int) number - 1));
    } else {
      Dom.setText(message, "There are rows 1 to " + count + "; type one of these numbers");
    }
  }

  private void openAll() {
    List<Integer> all = new ArrayList<>();
    if (live.network() != null) {
      for (int group = 0; group < live.network().groups().size(); group++) {
        all.add(group);
      }
      listener.opened(all);
    }
  }

  /** Begins to look at the run. */
  void watch(Sheet.Source wanted, boolean follow) {
    source = wanted;
    following = follow;
    if (!watching) {
      watching = true;
      goOn(true);
      live.look();
      frame();
    }
  }

  void rest() {
    if (watching) {
      watching = false;
      goOn(false);
    }
  }

  /** Whether the run may go on though the playground is not seen. */
  @JSBody(
      params = "live",
      script =
          "document.body.classList.toggle('bench-live', live);"
              + "document.dispatchEvent(new Event('visibilitychange'));")
  private static native void goOn(boolean live);

  /**
   * The graph that a sheet asks for; null while the playground is not there yet.
   *
   * @throws InvalidInput if it is too large
   */
  Work work(Sheet sheet) {
    if (!live.isThere()) {
      Dom.setText(note, "Waiting for the playground…");
      return null;
    }
    Dom.setText(message, "");
    Map<String, Double> tried = sheet.mode() == Mode.NUDGE ? sheet.tried() : Map.of();
    NetworkWork work = new NetworkWork(live.network(sheet.source(), tried), sheet.folds());
    moved = tried.isEmpty() ? 0 : work.movable(sheet, "").size();
    if (work.folding().size() > Work.MOST_BOXES) {
      throw new InvalidInput(
          "Opened like this the graph has "
              + Thousands.of(work.folding().size())
              + " boxes, and up to "
              + Thousands.of(Work.MOST_BOXES)
              + " are drawn; open fewer parts");
    }
    return work;
  }

  void refuse(InvalidInput reason) {
    Dom.setText(message, reason.getMessage());
  }

  void show() {
    Dom.invalid(row, false);
    row.setValue(isBatch() ? "" : Integer.toString(live.rows()[0] + 1));
    row.setDisabled(isBatch());
    batch.setAttribute("aria-pressed", isBatch() ? "true" : "false");
    map.show(live.playground(), live.network());
    tell();
  }

  /** Writes and draws its numbers. */
  void tell() {
    double loss = live.network().graph().root().data();
    boolean heldOut = !isBatch() && live.playground().heldOut()[live.rows()[0]];
    String of =
        isBatch()
            ? "Loss of update " + live.update() + ", " + counted(live.rows().length, "row") + ": "
            : heldOut ? "A row for the test, with the loss " : "Loss of this row ";
    String by = moved == 0 ? "" : ", " + counted(moved, "number") + " moved by hand";
    String told = "Step " + live.step() + by + ". " + of + Rounded.text(loss);
    Dom.figure(note, told, Numbers.format(loss));
    map.draw();
  }

  private static String counted(int count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }

  private void frame() {
    if (!watching) {
      return;
    }
    Dom.onNextFrame(this::frame);
    Dom.setText(play, run.getAttribute("aria-label"));
    Dom.setText(complaint, status.getClassName().contains("error") ? status.getTextContent() : "");
    double begin = Dom.now();
    if (begin < next) {
      return;
    }
    if (live.look()) {
      listener.replaced();
    } else if (live.isThere() && live.network() != null && following && live.follow()) {
      tell();
      listener.trained();
    }
    double end = Dom.now();
    next = end + PAUSE * (end - begin);
  }

  @Override
  public void found(int node) {
    listener.found(node);
  }

  @Override
  public void picked(int node) {
    listener.picked(node);
  }

  /** Marks what a node belongs to. */
  void point(int node) {
    map.point(node);
  }
}
