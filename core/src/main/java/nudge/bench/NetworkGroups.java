package nudge.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nudge.autograd.Graph;

/**
 * The tree in which a network's graph is folded: rows hold layers, layers hold units, units hold
 * single numbers. A group that is opened shows what it holds.
 */
public final class NetworkGroups {
  /**
   * A part of a network.
   *
   * @param parent the group that holds it; {@link Graph#NONE} for none
   * @param title what people call it
   * @param contents what it holds, in words; empty if its last node is the number that it gives
   */
  public record Group(int parent, String title, String contents) {}

  private final List<Group> groups = new ArrayList<>();
  private int[] of = {};

  NetworkGroups() {}

  int add(int parent, String title, String contents) {
    groups.add(new Group(parent, title, contents));
    return groups.size() - 1;
  }

  /** Where each node of a graph belongs, one by one. */
  void begin(int nodes) {
    of = new int[nodes];
    Arrays.fill(of, Graph.NONE);
  }

  void put(int node, int group) {
    of[node] = group;
  }

  /** The number of groups. */
  public int size() {
    return groups.size();
  }

  public Group group(int index) {
    return groups.get(index);
  }

  /** The innermost group that holds a node; {@link Graph#NONE} for none. */
  public int of(int node) {
    return of[node];
  }

  /**
   * The group that a node is folded into, the outermost one that is not opened; {@link Graph#NONE}
   * if all are.
   *
   * @param opened which groups are opened; one that stands in a closed one counts for nothing
   */
  public int folded(int node, boolean[] opened) {
    int folded = Graph.NONE;
    for (int group = of[node]; group != Graph.NONE; group = groups.get(group).parent()) {
      folded = opened[group] ? folded : group;
    }
    return folded;
  }

  /** All nodes of a graph so folded. */
  public Folding folding(Graph graph, boolean[] opened) {
    int[] group = new int[of.length];
    for (int node = 0; node < group.length; node++) {
      group[node] = folded(node, opened);
    }
    boolean[] folded = new boolean[groups.size()];
    Arrays.fill(folded, true);
    return Folding.of(graph, group, folded);
  }
}
