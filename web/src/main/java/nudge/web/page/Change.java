package nudge.web.page;

import java.util.List;
import java.util.Objects;
import nudge.data.Column;
import nudge.data.Dataset;
import nudge.data.Recipe;
import nudge.nn.LayerShape;
import nudge.playground.Data;
import nudge.playground.Learning;
import nudge.playground.Network;
import nudge.playground.Playground;
import nudge.text.Numbers;
import nudge.web.chart.Rounded;
import nudge.web.chart.Thousands;

/**
 * What was done to a document, in a few words, told from the document before and the one after. An
 * edit that had to change several parts goes by the first of them, from the data to the title.
 */
final class Change {
  private final Playground before;
  private final Playground after;

  private Change(Playground before, Playground after) {
    this.before = before;
    this.after = after;
  }

  static String between(Playground before, Playground after) {
    return new Change(before, after).words();
  }

  private String words() {
    boolean other = !after.title().equals(before.title());
    boolean data = !after.data().equals(before.data());
    if (other && data && !after.network().equals(before.network())) {
      return after.title().isEmpty() ? "opened another" : "opened " + after.title();
    }
    if (data) {
      return data();
    }
    if (!after.preparation().equals(before.preparation())) {
      return preparation();
    }
    if (!after.network().equals(before.network())) {
      return network(before.network(), after.network());
    }
    if (!after.learning().equals(before.learning())) {
      return learning(before.learning(), after.learning());
    }
    if (!after.start().equals(before.start())) {
      return "set weights";
    }
    return other ? "title " + after.title() : "changed nothing that counts";
  }

  private String data() {
    if (!(after.data() instanceof Data.Generated now)) {
      return table(before.table(), after.table());
    }
    Recipe to = now.recipe();
    Recipe from = before.data() instanceof Data.Generated was ? was.recipe() : null;
    if (from == null || from.generator() != to.generator()) {
      return "data " + to.generator().id();
    }
    if (from.noise() != to.noise()) {
      return "noise " + Rounded.text(to.noise());
    }
    if (from.rows() != to.rows()) {
      return Thousands.of(to.rows()) + " points";
    }
    return from.classes() != to.classes()
        ? to.classes() + " classes"
        : "data seed " + to.seed().value();
  }

  private static String table(Dataset from, Dataset to) {
    int columns = to.columns().size() - from.columns().size();
    if (columns != 0) {
      return oneOrMany(columns, "column");
    }
    if (!to.columns().equals(from.columns())) {
      return "changed columns";
    }
    int rows = to.rows() - from.rows();
    return rows == 0 ? cell(from, to) : oneOrMany(rows, "row");
  }

  private static String oneOrMany(int more, String what) {
    return more == 1 ? "added a " + what : more == -1 ? "deleted a " + what : "another table";
  }

  private static String cell(Dataset from, Dataset to) {
    String found = "";
    for (int row = 0; row < to.rows(); row++) {
      for (int c = 0; c < to.columns().size(); c++) {
        if (from.value(row, c) != to.value(row, c)) {
          if (!found.isEmpty()) {
            return "another table";
          }
          Column column = to.columns().get(c);
          found = column.name() + " of row " + (row + 1) + ": " + to.text(row, c);
        }
      }
    }
    return found;
  }

  private String preparation() {
    double share = after.preparation().split().trainShare();
    if (share != before.preparation().split().trainShare()) {
      return "training share " + Rounded.text(share * 100) + " %";
    }
    return after.preparation().features().equals(before.preparation().features())
        ? "normalization " + after.preparation().normalization().id()
        : "features " + String.join(", ", after.inputNames());
  }

  private String network(Network from, Network to) {
    if (!to.layers().equals(from.layers())) {
      return layers(from.layers(), to.layers());
    }
    return to.seed().equals(from.seed())
        ? "initializer " + to.initializer().id()
        : "seed " + to.seed().value();
  }

  private String layers(List<LayerShape> from, List<LayerShape> to) {
    if (to.size() != from.size()) {
      int more = to.size() - from.size();
      return Math.abs(more) == 1 ? oneOrMany(more, "layer") : "shape " + NetworkShape.write(after);
    }
    String found = "";
    String activation = "";
    int sizes = 0;
    for (int i = 0; i < to.size(); i++) {
      if (to.get(i).units() != from.get(i).units()) {
        sizes++;
        found = to.get(i).units() + " units in layer " + (i + 1);
      } else if (!to.get(i).equals(from.get(i))) {
        activation = "activation " + to.get(i).activation().id();
      }
    }
    return sizes == 0 ? activation : sizes == 1 ? found : "shape " + NetworkShape.write(after);
  }

  private String learning(Learning from, Learning to) {
    if (!to.schedule().equals(from.schedule())) {
      return schedule();
    }
    if (!to.optimizer().equals(from.optimizer())) {
      return "optimizer " + to.optimizer().id();
    }
    if (!to.loss().equals(from.loss())) {
      return "loss " + to.loss().function().id().replace('-', ' ');
    }
    if (!to.batching().equals(from.batching())) {
      int size = to.batching().size();
      return "batch " + (size == 0 ? "of all rows" : Thousands.of(size));
    }
    if (!Objects.equals(to.penalty(), from.penalty())) {
      return to.penalty() == null
          ? "no penalty"
          : "penalty " + to.penalty().norm().id() + ", " + Rounded.text(to.penalty().rate());
    }
    return to.clipping().equals(from.clipping())
        ? to.stop().equals(from.stop()) ? "measured elsewhere" : "stop rules"
        : "clipping " + to.clipping().id();
  }

  private String schedule() {
    int last = after.schedule().changes().size();
    boolean sameCurve = after.schedule().curve().id().equals(before.schedule().curve().id());
    boolean sameWarmUp = after.schedule().warmUp() == before.schedule().warmUp();
    if (!sameCurve || !sameWarmUp) {
      return "schedule " + after.schedule().curve().id();
    }
    double rate =
        last == 0
            ? after.schedule().curve().rate(0)
            : after.schedule().changes().get(last - 1).rate();
    return "learning rate " + Numbers.format(rate);
  }
}
