package nudge.web.bench;

import java.util.ArrayList;
import java.util.List;
import nudge.autograd.Graph;
import nudge.autograd.Value;
import nudge.expression.Literals;
import nudge.text.Numbers;
import nudge.web.chart.Rounded;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/**
 * Leaves that are moved, by slider, field, dragging or gradient descent, and what becomes of the
 * result beside what the gradient has predicted. Where a move ends is written into the text.
 */
final class NudgePanel implements LeafRow.Listener {
  private static final int MOST_LEAVES = 60;

  /** Who is told of moves. */
  interface Listener {
    /** Numbers of the graph have changed. */
    void moving();

    /**
     * A move is over.
     *
     * @param kind moves of one kind may be parts of one
     */
    void moved(String text, String kind);

    /** Another rate of descent was typed. */
    void rated(String rate);
  }

  private final HTMLElement rows = Dom.byId("bench-leaves");
  private final HTMLElement moved = Dom.byId("bench-moved");
  private final HTMLElement message = Dom.byId("bench-nudge-message");
  private final HTMLInputElement rate = Dom.byId("bench-rate");
  private final HTMLButtonElement descend = Dom.byId("bench-descend");
  private final Listener listener;
  private final List<LeafRow> leaves = new ArrayList<>();
  private Work work;
  private String text = "";
  private Move move;
  private LeafRow held;
  private boolean mine;

  NudgePanel(Listener listener) {
    this.listener = listener;
    Dom.onClick(descend, this::descend);
    Dom.onChange(rate, () -> listener.rated(rate.getValue()));
  }

  void show(Work shown, String written, String typed) {
    work = shown;
    if (!rate.getValue().equals(typed)) {
      rate.setValue(typed);
      Dom.invalid(rate, false);
    }
    text = written;
    move = null;
    if (!mine) {
      Dom.setText(moved, "");
      say("");
    }
    List<String> names = names();
    if (!isLike(names)) {
      rows.setInnerText("");
      leaves.clear();
      for (String name : names) {
        leaves.add(new LeafRow(name, value(name).data(), rows, this));
      }
    }
    descend.setDisabled(leaves.isEmpty());
    refresh();
  }

  /** Nothing can be moved here, for a reason. */
  void refuse(String reason) {
    rows.setInnerText("");
    leaves.clear();
    descend.setDisabled(true);
    Dom.setText(moved, "");
    say(reason);
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    Graph graph = work.graph();
    for (String name : Literals.names(text)) {
      if (names.size() < MOST_LEAVES && graph.place(value(name)) != Graph.NONE) {
        names.add(name);
      }
    }
    return names;
  }

  private boolean isLike(List<String> names) {
    boolean like = names.size() == leaves.size();
    for (int i = 0; like && i < names.size(); i++) {
      like = names.get(i).equals(leaves.get(i).name());
    }
    return like;
  }

  private Value value(String name) {
    return work.values().get(name);
  }

  private void refresh() {
    for (LeafRow leaf : leaves) {
      leaf.show(value(leaf.name()).data());
    }
  }

  private void begin() {
    if (move == null) {
      List<Value> values = new ArrayList<>();
      for (LeafRow leaf : leaves) {
        values.add(value(leaf.name()));
      }
      move = new Move(work.graph(), values);
    }
  }

  @Override
  public void moving(String name, double number) {
    begin();
    move.to(value(name), number);
    say("");
    tell();
  }

  @Override
  public void moved(String name, boolean slid) {
    finish(Literals.with(text, name, value(name).data()), slid ? "leaf " + name : "");
  }

  @Override
  public void refused(String sentence) {
    say(sentence);
  }

  private void finish(String changed, String kind) {
    mine = true;
    listener.moved(changed, kind);
    mine = false;
  }

  private void tell() {
    refresh();
    listener.moving();
    Dom.setText(
        moved,
        Words.name(work.graph().root())
            + " went from "
            + Rounded.text(move.before())
            + " to "
            + Rounded.text(move.after())
            + ". Predicted, gradient × change: "
            + Rounded.text(move.predicted())
            + bent()
            + ". Happened: "
            + Rounded.text(move.happened())
            + ".");
  }

  private String bent() {
    return move.knowsBend() ? ", and with ½ curvature × change²: " + Rounded.text(move.bent()) : "";
  }

  private void descend() {
    String written = rate.getValue();
    boolean usable = Numbers.isNumber(written) && Math.abs(Numbers.parse(written)) <= 1e6;
    Dom.invalid(rate, !usable);
    if (!usable) {
      say("The rate needs a number, such as 0.1");
      return;
    }
    say("");
    begin();
    move.descend(Numbers.parse(written));
    String changed = text;
    for (LeafRow leaf : leaves) {
      if (!(Math.abs(value(leaf.name()).data()) <= Double.MAX_VALUE)) {
        say("At this rate the leaves leave the range of numbers; choose a smaller one");
        finish(text, "");
        return;
      }
      changed = Literals.with(changed, leaf.name(), value(leaf.name()).data());
    }
    tell();
    finish(changed, "");
  }

  private void say(String sentence) {
    Dom.setText(message, sentence);
  }

  /** Takes hold of a leaf, and returns whether it is one that can be moved. */
  boolean hold(int place) {
    held = null;
    for (LeafRow leaf : leaves) {
      if (work.graph().place(value(leaf.name())) == place) {
        held = leaf;
      }
    }
    return held != null;
  }

  /** Moves the leaf that is held. */
  void drag(double dx, boolean over) {
    double unit = held.perPixel();
    double number = value(held.name()).data() + dx * unit;
    if (dx != 0) {
      moving(held.name(), Math.round(number / unit) * unit);
    } else if (over && move != null) {
      moved(held.name(), false);
    }
  }
}
