package nudge.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nudge.autograd.Graph;
import nudge.autograd.Value;
import nudge.nn.Unit;
import nudge.tape.RowGraph;

/**
 * The nodes of a row's graph by layer and unit. A unit holds all that only it and what comes before
 * it needs, and what no unit before it holds.
 */
final class RowGroups {
  private static final int LOSS = -2;

  private final List<List<Unit>> units;
  private final Graph graph;

  /** For each node the unit that holds it, counted through all layers; or none; or the loss. */
  private final int[] holders;

  /**
   * @param withParameters whether units hold their parameters
   */
  RowGroups(RowGraph row, Graph graph, boolean withParameters) {
    this.units = row.units();
    this.graph = graph;
    this.holders = new int[graph.size()];
    Arrays.fill(holders, LOSS);
    List<Value> apart = new ArrayList<>(row.inputs());
    apart.addAll(row.targets());
    if (!withParameters) {
      apart.addAll(row.parameters());
    }
    for (Value leaf : apart) {
      if (graph.place(leaf) != Graph.NONE) {
        holders[graph.place(leaf)] = Graph.NONE;
      }
    }
    int count = 0;
    for (List<Unit> layer : units) {
      for (Unit unit : layer) {
        hold(graph.place(unit.output()), count++);
      }
    }
  }

  private void hold(int output, int unit) {
    List<Integer> waiting = new ArrayList<>();
    waiting.add(output);
    while (!waiting.isEmpty()) {
      int node = waiting.remove(waiting.size() - 1);
      if (node != Graph.NONE && holders[node] == LOSS) {
        holders[node] = unit;
        waiting.add(graph.left(node));
        waiting.add(graph.right(node));
      }
    }
  }

  /**
   * Adds the groups of a row and tells which of them each node is in.
   *
   * @param parent the group that holds them
   * @param few a loss of no more nodes has no group of its own
   */
  int[] of(NetworkGroups groups, int parent, int few) {
    List<Integer> ofUnits = new ArrayList<>();
    for (int layer = 0; layer < units.size(); layer++) {
      addLayer(groups, parent, layer, ofUnits);
    }
    int ofLoss = lossSize() <= few ? parent : groups.add(parent, "Loss", "");
    int[] of = new int[holders.length];
    for (int node = 0; node < of.length; node++) {
      int holder = holders[node];
      of[node] = holder == Graph.NONE ? parent : holder == LOSS ? ofLoss : ofUnits.get(holder);
    }
    return of;
  }

  private int lossSize() {
    int size = 0;
    for (int holder : holders) {
      size += holder == LOSS ? 1 : 0;
    }
    return size;
  }

  private void addLayer(NetworkGroups groups, int parent, int layer, List<Integer> ofUnits) {
    int count = units.get(layer).size();
    String title = layer == units.size() - 1 ? "Output" : "Layer " + (layer + 1);
    int group = groups.add(parent, title, count == 1 ? "" : count + " units");
    for (int unit = 0; unit < count; unit++) {
      String name = "Unit " + (layer + 1) + "." + (unit + 1);
      ofUnits.add(count == 1 ? group : groups.add(group, name, ""));
    }
  }
}
