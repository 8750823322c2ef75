package nudge.training;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nudge.autograd.Value;
import nudge.nn.Unit;
import nudge.tape.RowGraph;

/**
 * Where in a network a node of its graph stands. A unit has what its output is computed from,
 * without what belongs to the units before it; what no unit has belongs to the loss.
 */
final class Places {
  private final Map<Value, String> places = new IdentityHashMap<>();

  Places(RowGraph row) {
    claim(row.inputs(), "input");
    claim(row.targets(), "target");
    int last = row.units().size();
    for (int layer = 1; layer <= last; layer++) {
      List<Unit> units = row.units().get(layer - 1);
      for (int u = 0; u < units.size(); u++) {
        String name = layer == last ? "output " : "unit ";
        claim(units.get(u).output(), name + (u + 1) + (layer == last ? "" : " of layer " + layer));
      }
    }
  }

  String of(Value node) {
    String place = places.get(node);
    return place == null ? "the loss" : place;
  }

  private void claim(List<Value> leaves, String name) {
    for (int i = 0; i < leaves.size(); i++) {
      places.put(leaves.get(i), name + " " + (i + 1));
    }
  }

  private void claim(Value output, String place) {
    List<Value> open = new ArrayList<>(List.of(output));
    while (!open.isEmpty()) {
      Value node = open.remove(open.size() - 1);
      if (!places.containsKey(node)) {
        places.put(node, place);
        open.addAll(node.operands());
      }
    }
  }
}
