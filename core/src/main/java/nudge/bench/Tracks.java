package nudge.bench;

import java.util.Arrays;

/**
 * The graph with a stop wherever an edge passes a column, so that every edge is made of segments
 * from one column to the next. Edges that leave the same node share one track as far as they go
 * together. The nodes are the first stops.
 *
 * <p>Stops are limited to a few for each node. Beyond that the longest edges get none: they run
 * straight through the picture, in which nobody could follow them anyway.
 */
final class Tracks {
  private static final int STOPS_FOR_EACH_NODE = 6;
  private static final int STOPS_AT_LEAST = 3000;

  private final int nodes;
  private final int longest;

  /** Of each node, the stop in the column behind its own. */
  private final int[] first;

  private int[] rank;
  private int[] left;
  private int[] right;
  private int segments;

  private Tracks(Links links, int[] ranks) {
    this.nodes = links.nodes();
    this.first = new int[nodes];
    int[] lengths = lengths(links.users(), ranks);
    this.longest = longest(lengths);
    lay(links, ranks, lengths);
  }

  static Tracks of(Links links, int[] ranks) {
    return new Tracks(links, ranks);
  }

  /** How many stops each node's track would have. */
  private static int[] lengths(Adjacency users, int[] ranks) {
    int[] lengths = new int[ranks.length];
    for (int node = 0; node < lengths.length; node++) {
      for (int i = users.first(node); i < users.end(node); i++) {
        lengths[node] = Math.max(lengths[node], ranks[users.neighbour(i)] - ranks[node] - 1);
      }
    }
    return lengths;
  }

  /** The length at which tracks end, so that there are not too many stops. */
  private int longest(int[] lengths) {
    int[] sorted = lengths.clone();
    Arrays.sort(sorted);
    int free = STOPS_AT_LEAST + STOPS_FOR_EACH_NODE * nodes;
    int longest = 0;
    for (int i = 0; i < sorted.length; i++) {
      int more = (sorted[i] - longest) * (sorted.length - i);
      if (more > free) {
        return longest + free / (sorted.length - i);
      }
      free -= more;
      longest = sorted[i];
    }
    return longest;
  }

  private void lay(Links links, int[] ranks, int[] lengths) {
    int stops = nodes;
    for (int node = 0; node < nodes; node++) {
      first[node] = stops;
      stops += Math.min(lengths[node], longest);
    }
    rank = Arrays.copyOf(ranks, stops);
    left = new int[stops - nodes + links.users().edges()];
    right = new int[left.length];
    for (int node = 0; node < nodes; node++) {
      int end = node + 1 < nodes ? first[node + 1] : stops;
      for (int stop = first[node]; stop < end; stop++) {
        rank[stop] = ranks[node] + 1 + stop - first[node];
        join(stop == first[node] ? node : stop - 1, stop);
      }
    }
    joinUsers(links.operands());
  }

  private void joinUsers(Adjacency operands) {
    for (int node = 0; node < nodes; node++) {
      for (int i = operands.first(node); i < operands.end(node); i++) {
        if (isLaid(operands.neighbour(i), node)) {
          join(lastStop(operands.neighbour(i), node), node);
        }
      }
    }
    left = Arrays.copyOf(left, segments);
    right = Arrays.copyOf(right, segments);
  }

  private void join(int from, int to) {
    left[segments] = from;
    right[segments++] = to;
  }

  /** Whether the edge between two nodes has stops in all columns between. */
  boolean isLaid(int from, int to) {
    return rank[to] - rank[from] - 1 <= longest;
  }

  /** Where a track that starts at a node passes a later column. */
  int stop(int node, int rank) {
    int behind = rank - this.rank[node];
    return behind == 0 ? node : first[node] + behind - 1;
  }

  /** The stop before the edge between two nodes arrives. */
  int lastStop(int from, int to) {
    return stop(from, rank[to] - 1);
  }

  int nodes() {
    return nodes;
  }

  int stops() {
    return rank.length;
  }

  boolean isNode(int stop) {
    return stop < nodes;
  }

  int rank(int stop) {
    return rank[stop];
  }

  /** The number of columns. */
  int ranks() {
    int ranks = 0;
    for (int it : rank) {
      ranks = Math.max(ranks, it + 1);
    }
    return ranks;
  }

  /** What each stop is joined to in the column before. */
  Adjacency before() {
    return Adjacency.of(stops(), right, left);
  }

  /** What each stop is joined to in the column behind. */
  Adjacency behind() {
    return Adjacency.of(stops(), left, right);
  }
}
