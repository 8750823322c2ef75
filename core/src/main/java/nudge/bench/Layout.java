package nudge.bench;

/**
 * A picture of a graph without cycles, from left to right, in four steps (Sugiyama, Tagawa, Toda,
 * "Methods for visual understanding of hierarchical system structures", 1981): {@link Ranks} gives
 * every node a column, {@link Tracks} leads long edges through the columns between, {@link
 * Ordering} undoes crossings and {@link Alignment} finds heights. Each takes hardly longer than it
 * takes to look at every node and edge a few times. The same graph has the same picture everywhere.
 */
public final class Layout {
  private final int[] from;
  private final int[] to;
  private final double[] widths;
  private final double[] heights;
  private final Tracks tracks;
  private final Columns columns;
  private final double[] y;
  private final Arrivals arrivals;

  private Layout(int[] from, int[] to, double[] widths, double[] heights) {
    this.from = from;
    this.to = to;
    this.widths = widths;
    this.heights = heights;
    Links links = Links.of(widths.length, from, to);
    int[] ranks = Ranks.of(links);
    this.tracks = Tracks.of(links, ranks);
    int[][] order = Ordering.of(tracks);
    this.columns = new Columns(order.length, ranks, widths);
    this.y = Alignment.of(tracks, order, heights);
    this.arrivals = new Arrivals(from, to, tracks, order);
  }

  /**
   * Lays out nodes of these sizes. Edge i runs from {@code from[i]} to {@code to[i]}; there may be
   * several between the same two nodes.
   *
   * @throws IllegalArgumentException if the edges go round in a circle
   */
  public static Layout of(int[] from, int[] to, double[] width, double[] height) {
    return new Layout(from.clone(), to.clone(), width.clone(), height.clone());
  }

  /** The centre of a node, from the left side of the picture. */
  public double x(int node) {
    return columns.centre(tracks.rank(node));
  }

  /** The centre of a node, from the upper side of the picture. */
  public double y(int node) {
    return y[node];
  }

  /** Of the whole picture. */
  public double width() {
    return columns.width();
  }

  /** Of the whole picture. */
  public double height() {
    double height = 0;
    for (int node = 0; node < heights.length; node++) {
      height = Math.max(height, y[node] + heights[node] / 2);
    }
    for (int stop = heights.length; stop < y.length; stop++) {
      height = Math.max(height, y[stop]);
    }
    return height;
  }

  /**
   * The points that an edge passes, x and y by turns, from the right side of its source to the left
   * side of its target. It is level inside of columns and changes its height between them only, but
   * for one that is so long that it has no points between.
   */
  public double[] route(int edge) {
    int source = from[edge];
    int target = to[edge];
    int first = tracks.rank(source);
    int last = tracks.rank(target);
    double height = y[source] + arrivals.offset(edge);
    Route route = new Route();
    route.add(x(source) + widths[source] / 2, height);
    route.add(columns.right(first), height);
    for (int rank = first + 1; rank < last && tracks.isLaid(source, target); rank++) {
      height = y[tracks.stop(source, rank)] + arrivals.offset(edge);
      route.add(columns.left(rank), height);
      route.add(columns.right(rank), height);
    }
    height = y[target] + arrivals.arrival(edge) * heights[target];
    route.add(columns.left(last), height);
    route.add(x(target) - widths[target] / 2, height);
    return route.points();
  }
}
