package nudge.bench;

import nudge.autograd.Graph;
import nudge.autograd.Value;
import nudge.tape.RowGraph;

/** A network's parameters by layer and unit, for a graph in which many rows share them. */
final class ParameterGroups {
  private final RowGraph row;

  ParameterGroups(RowGraph row) {
    this.row = row;
  }

  private static int inputs(RowGraph row, int layer) {
    return layer == 0 ? row.inputs().size() : row.units().get(layer - 1).size();
  }

  static void name(RowGraph row) {
    int next = 0;
    for (int layer = 0; layer < row.units().size(); layer++) {
      int inputs = inputs(row, layer);
      for (int unit = 0; unit < row.units().get(layer).size(); unit++) {
        String place = (layer + 1) + "." + (unit + 1);
        for (int input = 0; input < inputs; input++) {
          row.parameters().get(next++).label("w" + place + "." + (input + 1));
        }
        row.parameters().get(next++).label("b" + place);
      }
    }
  }

  void put(NetworkGroups groups, Graph graph) {
    int next = 0;
    for (int layer = 0; layer < row.units().size(); layer++) {
      int units = row.units().get(layer).size();
      int each = inputs(row, layer) + 1;
      String name = "Weights " + (layer + 1);
      int group = groups.add(Graph.NONE, name, units * each + " numbers");
      for (int unit = 0; unit < units; unit++) {
        int inner = groups.add(group, name + "." + (unit + 1), each + " numbers");
        for (int i = 0; i < each; i++) {
          Value parameter = row.parameters().get(next++);
          if (graph.place(parameter) != Graph.NONE) {
            groups.put(graph.place(parameter), inner);
          }
        }
      }
    }
  }
}
