package nudge.bench;

/** A walk from the ends of a graph through what they are made of, as deep as it goes first. */
final class Walk {
  private final Adjacency before;
  private final int[] order;
  private final int[] path;
  private final int[] looked;
  private int done;

  Walk(Adjacency before, Adjacency behind) {
    this.before = before;
    this.order = new int[before.size()];
    this.path = new int[before.size()];
    this.looked = new int[before.size()];
    for (int stop = 0; stop < order.length; stop++) {
      if (behind.degree(stop) == 0) {
        from(stop);
      }
    }
  }

  /** The stops in the order in which the walk was done with them. */
  int[] order() {
    return order;
  }

  /** How many neighbours of a stop were looked at is one less than is counted: 0 is unseen. */
  private void from(int end) {
    int depth = enter(end, 0);
    while (depth > 0) {
      int stop = path[depth - 1];
      int next = before.first(stop) + looked[stop] - 1;
      if (next == before.end(stop)) {
        order[done++] = stop;
        depth--;
      } else {
        looked[stop]++;
        int neighbour = before.neighbour(next);
        depth = looked[neighbour] == 0 ? enter(neighbour, depth) : depth;
      }
    }
  }

  private int enter(int stop, int depth) {
    looked[stop] = 1;
    path[depth] = stop;
    return depth + 1;
  }
}
