package nudge.bench;

/**
 * In which order the stops of a column stand below one another, so that few edges cross.
 *
 * <p>The first order is that of a walk from the results through their operands, in which a tree has
 * no crossings. Then each column in turn is sorted by the medians of its neighbours' places in the
 * column before, to the right and back again (Eades and Wormald, "Edge crossings in drawings of
 * bipartite graphs", 1994), and neighbours are exchanged where that saves crossings (Gansner,
 * Koutsofios, North, Vo, "A technique for drawing directed graphs", 1993). The best order that was
 * seen stays.
 */
final class Ordering {
  private static final int ROUNDS = 4;
  private static final int EXCHANGES = 4;

  private final Places before;
  private final Places behind;
  private int[][] columns;

  private Ordering(int[][] columns, Adjacency before, Adjacency behind) {
    this.columns = columns;
    this.before = new Places(before, behind);
    this.behind = new Places(behind, before);
  }

  /** The stops of each column from top to bottom. */
  static int[][] of(Tracks tracks) {
    Adjacency before = tracks.before();
    Adjacency behind = tracks.behind();
    int[][] columns = columns(tracks, new Walk(before, behind).order());
    return new Ordering(columns, before, behind).best();
  }

  private static int[][] columns(Tracks tracks, int[] order) {
    int[] sizes = new int[tracks.ranks()];
    for (int stop : order) {
      sizes[tracks.rank(stop)]++;
    }
    int[][] columns = new int[sizes.length][];
    for (int rank = 0; rank < sizes.length; rank++) {
      columns[rank] = new int[sizes[rank]];
    }
    int[] filled = new int[sizes.length];
    for (int stop : order) {
      int rank = tracks.rank(stop);
      columns[rank][filled[rank]++] = stop;
    }
    return columns;
  }

  private int[][] best() {
    int[][] best = copy();
    double fewest = crossings();
    for (int round = 0; round < ROUNDS && fewest > 0; round++) {
      sweepLeft();
      sweepRight();
      exchange();
      double crossings = crossings();
      if (crossings < fewest) {
        fewest = crossings;
        best = copy();
      }
    }
    return best;
  }

  private int[][] copy() {
    int[][] copy = new int[columns.length][];
    for (int rank = 0; rank < copy.length; rank++) {
      copy[rank] = columns[rank].clone();
    }
    return copy;
  }

  private double crossings() {
    double crossings = 0;
    for (int rank = 1; rank < columns.length; rank++) {
      before.look(columns[rank - 1]);
      crossings += before.crossings(columns[rank], columns[rank - 1].length);
    }
    return crossings;
  }

  private void sweepLeft() {
    for (int rank = columns.length - 2; rank >= 0; rank--) {
      sort(rank, behind, columns[rank + 1]);
    }
  }

  private void sweepRight() {
    for (int rank = 1; rank < columns.length; rank++) {
      sort(rank, before, columns[rank - 1]);
    }
  }

  /** Sorts by counting; stops without neighbours on that side stay where they are. */
  private void sort(int rank, Places side, int[] fixed) {
    side.look(fixed);
    int[] column = columns[rank];
    int[] start = new int[2 * fixed.length + 1];
    for (int stop : column) {
      if (side.count(stop) > 0) {
        start[side.twiceMedian(stop) + 1]++;
      }
    }
    for (int i = 1; i < start.length; i++) {
      start[i] += start[i - 1];
    }
    int[] sorted = new int[start[start.length - 1]];
    for (int stop : column) {
      if (side.count(stop) > 0) {
        sorted[start[side.twiceMedian(stop)]++] = stop;
      }
    }
    putBack(column, sorted, side);
  }

  private static void putBack(int[] column, int[] sorted, Places side) {
    int next = 0;
    for (int place = 0; place < column.length; place++) {
      if (side.count(column[place]) > 0) {
        column[place] = sorted[next++];
      }
    }
  }

  private void exchange() {
    for (int rank = 0; rank < columns.length; rank++) {
      if (rank > 0) {
        before.look(columns[rank - 1]);
      }
      if (rank + 1 < columns.length) {
        behind.look(columns[rank + 1]);
      }
      int passes = 0;
      while (passes < EXCHANGES && exchange(columns[rank])) {
        passes++;
      }
    }
  }

  private boolean exchange(int[] column) {
    boolean better = false;
    for (int place = 0; place + 1 < column.length; place++) {
      int above = column[place];
      int below = column[place + 1];
      if (crossings(below, above) < crossings(above, below)) {
        column[place] = below;
        column[place + 1] = above;
        better = true;
      }
    }
    return better;
  }

  private int crossings(int above, int below) {
    return before.crossings(above, below) + behind.crossings(above, below);
  }
}
