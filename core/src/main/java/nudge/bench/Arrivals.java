package nudge.bench;

/**
 * Where edges leave and arrive. Those that arrive at a node are spread over its left side in the
 * order in which they come; edges between the same two nodes run side by side.
 */
final class Arrivals {
  private static final double APART = 6;

  private final double[] offset;
  private final double[] arrival;

  Arrivals(int[] from, int[] to, Tracks tracks, int[][] columns) {
    offset = new double[from.length];
    arrival = new double[from.length];
    int[] lastStop = new int[from.length];
    for (int edge = 0; edge < from.length; edge++) {
      boolean laid = tracks.isLaid(from[edge], to[edge]);
      lastStop[edge] = laid ? tracks.lastStop(from[edge], to[edge]) : from[edge];
    }
    int[] edges = new int[from.length];
    for (int edge = 0; edge < edges.length; edge++) {
      edges[edge] = edge;
    }
    spread(to, Adjacency.of(tracks.stops(), lastStop, edges), columns, tracks.nodes());
    putSideBySide(to, Adjacency.of(tracks.nodes(), from, edges), tracks.nodes());
  }

  /** How far an edge runs below the middle of its track. */
  double offset(int edge) {
    return offset[edge];
  }

  /** Where it arrives, as a share of the node's height below its middle. */
  double arrival(int edge) {
    return arrival[edge];
  }

  /** Goes through all stops from top to bottom, so that no two edges cross just before a node. */
  private void spread(int[] to, Adjacency leaving, int[][] columns, int nodes) {
    int[] count = new int[nodes];
    for (int node : to) {
      count[node]++;
    }
    int[] arrived = new int[nodes];
    for (int[] column : columns) {
      for (int stop : column) {
        for (int i = leaving.first(stop); i < leaving.end(stop); i++) {
          int edge = leaving.neighbour(i);
          arrival[edge] = ++arrived[to[edge]] / (count[to[edge]] + 1.0) - 0.5;
        }
      }
    }
  }

  private void putSideBySide(int[] to, Adjacency leaving, int nodes) {
    int[] count = new int[nodes];
    for (int node = 0; node < nodes; node++) {
      for (int i = leaving.first(node); i < leaving.end(node); i++) {
        offset[leaving.neighbour(i)] = count[to[leaving.neighbour(i)]]++ * APART;
      }
      for (int i = leaving.first(node); i < leaving.end(node); i++) {
        offset[leaving.neighbour(i)] -= (count[to[leaving.neighbour(i)]] - 1) * APART / 2;
      }
      for (int i = leaving.first(node); i < leaving.end(node); i++) {
        count[to[leaving.neighbour(i)]] = 0;
      }
    }
  }
}
