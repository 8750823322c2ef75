package nudge.bench;

import java.util.List;
import nudge.autograd.Graph;
import nudge.autograd.Value;
import nudge.tape.RowGraph;
import nudge.tape.Rows;

/** Copies of a row's graph for other rows; the parameters are the same nodes in all of them. */
final class Copies {
  private final RowGraph row;
  private final Graph graph;
  private final boolean[] shared;

  /** Which of a row's numbers each node takes; {@link Graph#NONE} for none. */
  private final int[] input;

  private final int[] target;

  Copies(RowGraph row, Graph graph) {
    this.row = row;
    this.graph = graph;
    this.shared = new boolean[graph.size()];
    this.input = new int[graph.size()];
    this.target = new int[graph.size()];
    for (int node = 0; node < shared.length; node++) {
      input[node] = Graph.NONE;
      target[node] = Graph.NONE;
    }
    for (Value parameter : row.parameters()) {
      if (graph.place(parameter) != Graph.NONE) {
        shared[graph.place(parameter)] = true;
      }
    }
    number(input, row.inputs());
    number(target, row.targets());
  }

  private void number(int[] numbers, List<Value> leaves) {
    for (int i = 0; i < leaves.size(); i++) {
      if (graph.place(leaves.get(i)) != Graph.NONE) {
        numbers[graph.place(leaves.get(i))] = i;
      }
    }
  }

  /** The nodes of a row, in the order of the graph that they are copies of. */
  Value[] of(Rows rows, int index) {
    Value[] copy = new Value[graph.size()];
    for (int node = 0; node < copy.length; node++) {
      Value original = graph.node(node);
      if (shared[node]) {
        copy[node] = original;
      } else {
        copy[node] = copy(original, graph.left(node), graph.right(node), copy);
        copy[node].label(original.label());
      }
      if (input[node] != Graph.NONE) {
        copy[node].data(rows.inputs()[index * row.inputs().size() + input[node]]);
      }
      if (target[node] != Graph.NONE) {
        copy[node].data(rows.targets()[index * row.targets().size() + target[node]]);
      }
    }
    return copy;
  }

  private static Value copy(Value original, int left, int right, Value[] copies) {
    if (original.isLeaf()) {
      return Value.of(original.data());
    }
    return right == Graph.NONE
        ? Value.of(original.op(), copies[left])
        : Value.of(original.op(), copies[left], copies[right]);
  }

  /** A copy of what is computed from one leaf, computed from another one. */
  static Value of(Value computed, Value from, Value to) {
    Graph graph = Graph.of(computed);
    Value[] copies = new Value[graph.size()];
    for (int node = 0; node < copies.length; node++) {
      Value original = graph.node(node);
      copies[node] =
          original == from ? to : copy(original, graph.left(node), graph.right(node), copies);
    }
    return copies[copies.length - 1];
  }
}
