package nudge.bench;

import java.util.Arrays;

/**
 * How high each stop stands: without overlap, and as near as that lets it to the median of its
 * neighbours, column after column, to the left and to the right by turns. Where an edge passes
 * several columns, its stops pull harder than nodes, so that it is straight (weights of Gansner,
 * Koutsofios, North, Vo, "A technique for drawing directed graphs", 1993). In the end an operation
 * moves to the height of its result.
 */
final class Alignment {
  private static final int ROUNDS = 4;
  private static final double FIRM = 8;
  private static final double AROUND_NODE = 9;
  private static final double AROUND_EDGE = 4;

  private final Tracks tracks;
  private final int[][] columns;
  private final double[] heights;
  private final Places before;
  private final Places behind;
  private final double[] y;
  private final double[] wanted;
  private final double[] weights;
  private final Pooling pooling;

  private Alignment(Tracks tracks, int[][] columns, double[] heights) {
    this.tracks = tracks;
    this.columns = columns;
    this.heights = heights;
    this.before = new Places(tracks.before(), tracks.behind());
    this.behind = new Places(tracks.behind(), tracks.before());
    int longest = 0;
    for (int[] column : columns) {
      before.look(column);
      behind.look(column);
      longest = Math.max(longest, column.length);
    }
    this.y = new double[tracks.stops()];
    this.wanted = new double[longest];
    this.weights = new double[longest];
    this.pooling = new Pooling(longest);
  }

  /** The height of each stop's centre, downwards from the top of the picture. */
  static double[] of(Tracks tracks, int[][] columns, double[] heights) {
    Alignment alignment = new Alignment(tracks, columns, heights);
    alignment.stack();
    for (int round = 0; round < ROUNDS; round++) {
      alignment.sweepLeft();
      alignment.sweepRight();
    }
    alignment.straighten();
    alignment.moveToTop();
    return alignment.y;
  }

  private void stack() {
    for (int[] column : columns) {
      Arrays.fill(wanted, 0);
      Arrays.fill(weights, 1);
      settle(column);
    }
  }

  private void sweepLeft() {
    for (int rank = columns.length - 1; rank >= 0; rank--) {
      align(rank, behind, rank + 1, before, rank - 1);
    }
  }

  private void sweepRight() {
    for (int rank = 0; rank < columns.length; rank++) {
      align(rank, before, rank - 1, behind, rank + 1);
    }
  }

  /** Stops that have no neighbours on one side follow those on the other. */
  private void align(int rank, Places side, int beside, Places other, int across) {
    int[] column = columns[rank];
    for (int place = 0; place < column.length; place++) {
      if (side.count(column[place]) > 0) {
        follow(place, column[place], side, columns[beside]);
      } else if (other.count(column[place]) > 0) {
        follow(place, column[place], other, columns[across]);
      } else {
        wanted[place] = y[column[place]];
        weights[place] = 1;
      }
    }
    settle(column);
  }

  /** Makes edges level that are the only ones at both ends, as far as the others leave room. */
  private void straighten() {
    for (int rank = columns.length - 2; rank >= 0; rank--) {
      int[] column = columns[rank];
      for (int place = 0; place < column.length; place++) {
        int next = onlyUser(column[place], columns[rank + 1]);
        boolean alone = next >= 0 && before.count(next) == 1;
        wanted[place] = y[alone ? next : column[place]];
        weights[place] = alone ? 1 : FIRM;
      }
      settle(column);
    }
  }

  private int onlyUser(int stop, int[] column) {
    return behind.count(stop) == 1 ? column[behind.place(stop, 0)] : -1;
  }

  private void follow(int place, int stop, Places side, int[] column) {
    double sum = 0;
    for (int i = 0; i < side.count(stop); i++) {
      sum += weight(stop, column[side.place(stop, i)]);
    }
    weights[place] = sum;
    wanted[place] = median(stop, side, column, sum / 2);
  }

  /** Where half the weight of the neighbours stands above; between two if it is just half. */
  private double median(int stop, Places side, int[] column, double half) {
    int i = 0;
    double above = weight(stop, column[side.place(stop, 0)]);
    while (above < half) {
      i++;
      above += weight(stop, column[side.place(stop, i)]);
    }
    double median = y[column[side.place(stop, i)]];
    return above > half ? median : (median + y[column[side.place(stop, i + 1)]]) / 2;
  }

  private double weight(int stop, int neighbour) {
    if (tracks.isNode(stop)) {
      return tracks.isNode(neighbour) ? 1 : 2;
    }
    return tracks.isNode(neighbour) ? 2 : 8;
  }

  /** Puts a column as near to what is wanted as it fits: what is left without the gaps ascends. */
  private void settle(int[] column) {
    double gaps = 0;
    for (int place = 0; place < column.length; place++) {
      gaps += place == 0 ? 0 : space(column[place - 1]) + space(column[place]);
      y[column[place]] = gaps;
      wanted[place] -= gaps;
    }
    pooling.ascend(wanted, weights, column.length);
    for (int place = 0; place < column.length; place++) {
      y[column[place]] += wanted[place];
    }
  }

  /** How far others keep from a stop's centre, on either side. */
  private double space(int stop) {
    return tracks.isNode(stop) ? heights[stop] / 2 + AROUND_NODE : AROUND_EDGE;
  }

  private void moveToTop() {
    double top = Double.POSITIVE_INFINITY;
    for (int stop = 0; stop < y.length; stop++) {
      top = Math.min(top, y[stop] - (tracks.isNode(stop) ? heights[stop] / 2 : 0));
    }
    for (int stop = 0; stop < y.length; stop++) {
      y[stop] -= top;
    }
  }
}
