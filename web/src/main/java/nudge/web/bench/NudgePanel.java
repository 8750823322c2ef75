package nudge.web.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nudge.autograd.Value;
import nudge.text.Numbers;
import nudge.web.chart.Rounded;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/**
 * Leaves that are moved, by slider, field, dragging or gradient descent, and what becomes of the
 * result beside what the gradient has predicted. Where a move ends is proposed to the sheet.
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
     * @param to where the leaves are, by their names
     * @param kind moves of one kind may be parts of one
     */
    void moved(Map<String, Double> to, String kind);

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
  private Move move;
  private LeafRow held;
  private boolean mine;

  NudgePanel(Listener listener) {
    this.listener = listener;
    Dom.onClick(descend, this::descend);
    Dom.onChange(rate, () -> listener.rated(rate.getValue()));
  }

  /**
   * @param names of the leaves that can be moved
   * @param typed the rate of descent
   */
  void show(Work shown, List<String> names, String typed) {
    work = shown;
    if (!rate.getValue().equals(typed)) {
      rate.setValue(typed);
      Dom.invalid(rate, false);
    }
    move = null;
    if (!mine) {
      Dom.setText(moved, "");
      say("");
    }
    List<String> few = names.subList(0, Math.min(MOST_LEAVES, names.size()));
    if (!isLike(few)) {
      rows.setInnerText("");
      leaves.clear();
      for (String name : few) {
        leaves.add(new LeafRow(name, value(name).data(), rows, this));
      }
    }
    descend.setDisabled(leaves.isEmpty());
    refresh();
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
    finish(Map.of(name, value(name).data()), slid ? "leaf " + name : "");
  }

  @Override
  public void refused(String sentence) {
    say(sentence);
  }

  private void finish(Map<String, Double> to, String kind) {
    mine = true;
    listener.moved(to, kind);
    mine = false;
  }

  private void tell() {
    refresh();
    listener.moving();
    String from = Rounded.text(move.before());
    String to = Rounded.text(move.after());
    Dom.setText(
        moved,
        Words.name(work.graph().root())
            + (from.equals(to) ? " stays at about " + to : " went from " + from + " to " + to)
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
    Map<String, Double> to = new LinkedHashMap<>();
    for (LeafRow leaf : leaves) {
      if (!(Math.abs(value(leaf.name()).data()) <= Double.MAX_VALUE)) {
        say("At this rate the leaves leave the range of numbers; choose a smaller one");
        finish(Map.of(), "");
        return;
      }
      to.put(leaf.name(), value(leaf.name()).data());
    }
    tell();
    finish(to, "");
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
