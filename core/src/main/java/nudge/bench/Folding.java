package nudge.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nudge.autograd.Graph;

/**
 * A graph with groups of nodes folded into one each: rows, layers, neurons, or what a person has
 * chosen.
 *
 * <p>What is shown never goes round in a circle. Where it would, because the results of a group
 * come back to it through other nodes, {@link Pieces} takes the groups apart.
 *
 * <p>It takes as long as looking at every node and edge a few times, so that the graph of a whole
 * batch can be folded while one watches.
 */
public final class Folding {
  private final int[] shown;
  private final int[] counts;
  private final int[] last;
  private final FoldedEdges edges;

  /** For each of what is shown, the first edge that ends there; edges are ordered by that. */
  private final int[] firstEdge;

  private Folding(Graph graph, int[] parts) {
    this.shown = numbered(parts);
    this.counts = new int[size(shown)];
    this.last = new int[counts.length];
    for (int node = 0; node < shown.length; node++) {
      counts[shown[node]]++;
      last[shown[node]] = node;
    }
    this.edges = new FoldedEdges(graph, shown, counts);
    this.firstEdge = new int[counts.length + 1];
    for (int target : edges.to()) {
      firstEdge[target + 1]++;
    }
    for (int i = 0; i < counts.length; i++) {
      firstEdge[i + 1] += firstEdge[i];
    }
  }

  /**
   * Folds some groups.
   *
   * @param group the group that each node of the graph is in; {@link Graph#NONE} for none
   * @param folded which of the groups are folded
   */
  public static Folding of(Graph graph, int[] group, boolean[] folded) {
    int[] asked = new int[graph.size()];
    int[] first = new int[folded.length];
    Arrays.fill(first, Graph.NONE);
    int[] parts = new int[graph.size()];
    for (int node = 0; node < asked.length; node++) {
      boolean alone = group[node] == Graph.NONE || !folded[group[node]];
      asked[node] = alone ? Graph.NONE : group[node];
      if (!alone && first[group[node]] == Graph.NONE) {
        first[group[node]] = node;
      }
      parts[node] = alone ? node : first[group[node]];
    }
    Folding whole = new Folding(graph, parts);
    return whole.hasCircle() ? new Folding(graph, Pieces.of(graph, asked, first.length)) : whole;
  }

  /**
   * Folds some nodes: each stands for itself and for all that the result depends on through it
   * alone.
   *
   * @param places of the nodes; those that do not exist, and leaves, are left out
   */
  public static Folding ofNodes(Graph graph, List<Integer> places) {
    boolean[] folded = new boolean[graph.size()];
    for (int place : places) {
      if (place < folded.length && !graph.node(place).isLeaf()) {
        folded[place] = true;
      }
    }
    return of(graph, Dominated.by(graph, folded), folded);
  }

  private boolean hasCircle() {
    return Links.of(size(), from(), to()).hasCircle();
  }

  /** Numbers from 0 on, in the order in which the parts appear. */
  private static int[] numbered(int[] parts) {
    int[] numbers = new int[parts.length];
    int[] known = new int[parts.length];
    Arrays.fill(known, Graph.NONE);
    int count = 0;
    for (int node = 0; node < parts.length; node++) {
      if (known[parts[node]] == Graph.NONE) {
        known[parts[node]] = count++;
      }
      numbers[node] = known[parts[node]];
    }
    return numbers;
  }

  private static int size(int[] numbers) {
    int size = 0;
    for (int number : numbers) {
      size = Math.max(size, number + 1);
    }
    return size;
  }

  /** How many nodes are shown. */
  public int size() {
    return counts.length;
  }

  /** As which of them a node of the graph is shown. */
  public int shown(int node) {
    return shown[node];
  }

  /** How many nodes of the graph are shown as this one. */
  public int count(int shown) {
    return counts[shown];
  }

  /** Of these, the one that is evaluated last, which is often the group's result. */
  public int last(int shown) {
    return last[shown];
  }

  /** The node of the graph that a node is shown as, the last one of its group. */
  public int shownAs(int node) {
    return last[shown[node]];
  }

  /** Whether a node is shown as itself. */
  public boolean isSeen(int node) {
    return shownAs(node) == node;
  }

  /** How many nodes are shown as this one besides itself. */
  public int hidden(int node) {
    return counts[shown[node]] - 1;
  }

  /** The nodes that are seen as what this one is computed from, in the order of its operands. */
  public List<Integer> sources(int node) {
    List<Integer> sources = new ArrayList<>();
    for (int edge = firstEdge[shown[node]]; edge < firstEdge[shown[node] + 1]; edge++) {
      sources.add(last[edges.from()[edge]]);
    }
    return sources;
  }

  /** Where each edge begins, among what is shown. */
  public int[] from() {
    return edges.from();
  }

  /**
   * Where each edge ends. From and to what is folded there is one edge at most; between two nodes
   * that are not, there are two if the operand stands twice.
   */
  public int[] to() {
    return edges.to();
  }
}
