package nudge.web.bench;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nudge.autograd.Graph;
import nudge.autograd.Value;
import nudge.bench.Folding;
import nudge.bench.NetworkGraph;
import nudge.bench.NetworkGroups;

/** A network's graph, folded by rows, layers and units but for what is opened. */
final class NetworkWork implements Work, Titles {
  private final NetworkGraph network;
  private final NetworkGroups groups;
  private final boolean[] opened;
  private final Folding folding;

  /**
   * @param open the groups that are opened; those that do not exist are left out
   */
  NetworkWork(NetworkGraph network, List<Integer> open) {
    this.network = network;
    this.groups = network.groups();
    this.opened = new boolean[groups.size()];
    for (int group : open) {
      if (group < opened.length) {
        opened[group] = true;
      }
    }
    this.folding = groups.folding(network.graph(), opened);
  }

  @Override
  public Graph graph() {
    return network.graph();
  }

  @Override
  public Map<String, Value> values() {
    Map<String, Value> values = new LinkedHashMap<>();
    for (Value leaf : network.leaves()) {
      if (graph().place(leaf) != Graph.NONE) {
        values.put(leaf.label(), leaf);
      }
    }
    return values;
  }

  /** Those that were moved already, and the one that is picked. */
  @Override
  public List<String> movable(Sheet sheet, String picked) {
    Set<String> names = new LinkedHashSet<>(sheet.tried().keySet());
    names.add(picked);
    names.retainAll(values().keySet());
    return List.copyOf(names);
  }

  @Override
  public Folding folding() {
    return folding;
  }

  @Override
  public Titles titles() {
    return this;
  }

  private int folded(int node) {
    return groups.folded(node, opened);
  }

  @Override
  public String title(int node) {
    int group = folded(node);
    return group == Graph.NONE ? graph().node(node).label() : groups.group(group).title();
  }

  @Override
  public String contents(int node) {
    int group = folded(node);
    return group == Graph.NONE ? "" : groups.group(group).contents();
  }

  @Override
  public int fold(int node) {
    return opens(node) ? folded(node) : groups.of(node);
  }

  @Override
  public String foldTitle(int node) {
    String title = groups.group(fold(node)).title();
    return opens(node) ? "Open " + title : "Fold " + title;
  }

  @Override
  public boolean opens(int node) {
    return folded(node) != Graph.NONE;
  }
}
