package nudge.web.bench;

import java.util.List;
import nudge.autograd.Graph;
import nudge.autograd.Value;
import nudge.bench.Derivation;
import nudge.web.chart.Rounded;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * One node in full: how it is computed, what it hands to its operands, and the contributions that
 * its own gradient is the sum of.
 */
final class NodePanel {
  /** Who is told that a node is to be folded, or unfolded. */
  interface Listener {
    void fold(int node);

    /** The derivative along a leaf is to be shown. */
    void derive(String leaf);
  }

  /** In larger graphs the second derivative would be waited for. */
  private static final int MOST_BENT = 1000;

  private final HTMLElement panel = Dom.byId("bench-node");
  private final Listener listener;

  NodePanel(Listener listener) {
    this.listener = listener;
  }

  /** Shows what there is to know, or what to do to know it. */
  void show(Work work, int place) {
    panel.setInnerText("");
    if (place == Graph.NONE) {
      add(panel, "h2", "Node", "");
      add(
          panel,
          "p",
          "Click a box of the graph, or go there with the arrow keys: its formula, its"
              + " local derivatives and where its gradient comes from are shown here.",
          "note");
      return;
    }
    Graph graph = work.graph();
    Value node = graph.node(place);
    String title = work.titles().title(place);
    String contents = work.titles().contents(place);
    add(panel, "h2", title.isEmpty() ? "Node" : title, "");
    if (work.fold(place) != Graph.NONE) {
      foldButton(place, work.foldTitle(place));
    }
    if (!contents.isEmpty()) {
      int count = work.folding().hidden(place) + 1;
      add(panel, "p", contents + ", " + Words.nodes(count) + " of the graph.", "");
      return;
    }
    add(panel, "p", equation(node), "bench-equation");
    if (!node.isLeaf()) {
      handedOn(graph, place);
    } else if (!work.path().isEmpty() && work.values().containsKey(node.label())) {
      along(work, node);
    }
    received(graph, place);
  }

  /** The derivative along a leaf is a graph of its own. */
  private void along(Work work, Value leaf) {
    if (work.graph().size() <= MOST_BENT) {
      double bend = Derivation.of(work.graph().root(), List.of(leaf)).curvature(0);
      String way =
          bend > 0 ? ", as in a valley" : bend < 0 ? ", as on a hill" : ": not at all here";
      String text = "Along " + leaf.label() + " the slope is " + Rounded.text(leaf.grad());
      add(panel, "p", text + " and bends by " + Rounded.text(bend) + way + ".", "note");
    }
    HTMLElement button = Dom.create("button", "");
    button.setAttribute("type", "button");
    button.setAttribute("data-testid", "bench-derive");
    button.setTitle("Shows the derivative as a graph: local derivatives are expressions too");
    Dom.setText(button, "Differentiate along " + leaf.label());
    Dom.onClick(button, () -> listener.derive(leaf.label()));
    panel.appendChild(button);
  }

  private void foldButton(int place, String text) {
    HTMLElement button = Dom.create("button", "");
    button.setAttribute("type", "button");
    button.setAttribute("data-testid", "bench-fold");
    button.setTitle("Shows several nodes as one, or each by itself (Enter in the graph)");
    Dom.setText(button, text);
    Dom.onClick(button, () -> listener.fold(place));
    panel.appendChild(button);
  }

  private static String equation(Value node) {
    String number = Rounded.text(node.data());
    if (node.isLeaf()) {
      return node.label().isEmpty() ? number : node.label() + " = " + number;
    }
    String name = node.label().isEmpty() ? "" : node.label() + " = ";
    return name + Words.made(node) + " = " + number;
  }

  private void handedOn(Graph graph, int place) {
    Value node = graph.node(place);
    add(panel, "h3", "It hands on to its operands", "");
    boolean binary = node.operands().size() == 2;
    String legend =
        "y = "
            + node.op().notation()
            + (binary ? ", of a and b" : ", of a")
            + ". The gradient of y";
    add(panel, "p", legend + " is " + Rounded.text(node.grad()) + ".", "note");
    HTMLElement table = table("To", "Local derivative", "× upstream");
    for (int i = 0; i < node.operands().size(); i++) {
      double local = node.localDerivative(i);
      String letter = i == 0 ? "a" : "b";
      row(
          table,
          letter + ": " + Words.name(node.operands().get(i)),
          Words.local(node, i),
          Rounded.text(local),
          Rounded.text(local * node.grad()));
    }
  }

  /** Contributions in the order in which they are added up. */
  private void received(Graph graph, int place) {
    add(panel, "h3", "Its gradient", "");
    if (place == graph.size() - 1) {
      add(panel, "p", "1: this is what is differentiated.", "note");
      return;
    }
    HTMLElement table = table("From", "Local derivative", "× upstream");
    for (int user = graph.size() - 1; user > place; user--) {
      if (graph.left(user) == place) {
        contribution(table, graph.node(user), 0);
      }
      if (graph.right(user) == place) {
        contribution(table, graph.node(user), 1);
      }
    }
    HTMLElement sum = Dom.create("tr", "bench-sum");
    add(sum, "th", "Sum", "");
    add(sum, "td", "", "");
    add(sum, "td", Rounded.text(graph.node(place).grad()), "");
    table.appendChild(sum);
  }

  private static void contribution(HTMLElement table, Value user, int operand) {
    double local = user.localDerivative(operand);
    row(
        table,
        Words.name(user),
        Words.local(user, operand),
        Rounded.text(local),
        Rounded.text(local * user.grad()));
  }

  private HTMLElement table(String... heads) {
    HTMLElement table = Dom.create("table", "");
    HTMLElement row = Dom.create("tr", "");
    for (String head : heads) {
      add(row, "th", head, "").setAttribute("scope", "col");
    }
    HTMLElement top = Dom.create("thead", "");
    top.appendChild(row);
    HTMLElement body = Dom.create("tbody", "");
    table.appendChild(top);
    table.appendChild(body);
    panel.appendChild(table);
    return body;
  }

  private static void row(
      HTMLElement table, String name, String formula, String local, String amount) {
    HTMLElement row = Dom.create("tr", "");
    add(row, "th", name, "");
    add(row, "td", formula.equals(local) ? local : formula + " = " + local, "");
    add(row, "td", amount, "");
    table.appendChild(row);
  }

  private static HTMLElement add(HTMLElement to, String tag, String text, String className) {
    HTMLElement element = Dom.create(tag, className);
    Dom.setText(element, text);
    to.appendChild(element);
    return element;
  }
}
