package nudge.bench;

/** How wide each column is and where it stands. */
final class Columns {
  private static final double GAP = 40;

  private final double[] left;
  private final double[] width;

  Columns(int count, int[] ranks, double[] widths) {
    left = new double[count];
    width = new double[count];
    for (int node = 0; node < ranks.length; node++) {
      width[ranks[node]] = Math.max(width[ranks[node]], widths[node]);
    }
    for (int rank = 1; rank < count; rank++) {
      left[rank] = left[rank - 1] + width[rank - 1] + GAP;
    }
  }

  double left(int rank) {
    return left[rank];
  }

  double right(int rank) {
    return left[rank] + width[rank];
  }

  double centre(int rank) {
    return left[rank] + width[rank] / 2;
  }

  /** Of all columns together. */
  double width() {
    return left.length == 0 ? 0 : right(left.length - 1);
  }
}
