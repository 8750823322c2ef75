package nudge.bench;

/**
 * Where the neighbours of stops stand in the column on one side, counted from the top, in ascending
 * order. It is found without sorting, by going through that column from top to bottom.
 */
final class Places {
  private final Adjacency neighbours;
  private final Adjacency back;
  private final int[] places;
  private final int[] filled;

  /**
   * @param neighbours of each stop, on the side that is looked at
   * @param back the same edges, seen from there
   */
  Places(Adjacency neighbours, Adjacency back) {
    this.neighbours = neighbours;
    this.back = back;
    this.places = new int[neighbours.edges()];
    this.filled = new int[neighbours.size()];
  }

  /** Looks at the column on that side again. */
  void look(int[] column) {
    for (int stop : column) {
      for (int i = back.first(stop); i < back.end(stop); i++) {
        filled[back.neighbour(i)] = 0;
      }
    }
    for (int place = 0; place < column.length; place++) {
      for (int i = back.first(column[place]); i < back.end(column[place]); i++) {
        int seenFrom = back.neighbour(i);
        places[neighbours.first(seenFrom) + filled[seenFrom]++] = place;
      }
    }
  }

  int count(int stop) {
    return neighbours.degree(stop);
  }

  /** The place of one of a stop's neighbours. */
  int place(int stop, int index) {
    return places[neighbours.first(stop) + index];
  }

  /** Twice the median of the neighbours' places, which is a whole number. */
  int twiceMedian(int stop) {
    int count = count(stop);
    return place(stop, (count - 1) / 2) + place(stop, count / 2);
  }

  /** How many edges of two stops cross where the first stands above the second. */
  int crossings(int above, int below) {
    int crossings = 0;
    int passed = 0;
    for (int i = 0; i < count(above); i++) {
      while (passed < count(below) && place(below, passed) < place(above, i)) {
        passed++;
      }
      crossings += passed;
    }
    return crossings;
  }

  /**
   * How many edges cross between a column and the one on that side, of {@code size} stops: the
   * inversions of the places, counted in a tree of sums (Barth, Mutzel, Jünger, "Simple and
   * efficient bilayer cross counting", 2004).
   */
  double crossings(int[] column, int size) {
    int[] sums = new int[size + 1];
    double crossings = 0;
    int seen = 0;
    for (int stop : column) {
      for (int i = 0; i < count(stop); i++) {
        crossings += seen++ - upTo(sums, place(stop, i) + 1);
        add(sums, place(stop, i) + 1);
      }
    }
    return crossings;
  }

  private static int upTo(int[] sums, int index) {
    int sum = 0;
    for (int i = index; i > 0; i -= i & -i) {
      sum += sums[i];
    }
    return sum;
  }

  private static void add(int[] sums, int index) {
    for (int i = index; i < sums.length; i += i & -i) {
      sums[i]++;
    }
  }
}
