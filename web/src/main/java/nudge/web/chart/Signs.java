package nudge.web.chart;

/**
 * The signs of a grid of numbers, 1 or -1, on a finer grid: between the middles of four cells
 * numbers are mixed by their distances, so that the border runs where they cross zero.
 */
final class Signs {
  private Signs() {}

  /** With so many cells along each side of one; NaN where a number is none. */
  static double[] of(double[] grid, int columns, int rows, int times) {
    double[] signs = new double[columns * times * rows * times];
    for (int row = 0; row < rows * times; row++) {
      double y = place(row, rows, times);
      int below = (int) y;
      int above = Math.min(below + 1, rows - 1);
      for (int column = 0; column < columns * times; column++) {
        double x = place(column, columns, times);
        int left = (int) x;
        int right = Math.min(left + 1, columns - 1);
        double low = mix(grid[below * columns + left], grid[below * columns + right], x - left);
        double high = mix(grid[above * columns + left], grid[above * columns + right], x - left);
        signs[row * columns * times + column] = sign(mix(low, high, y - below));
      }
    }
    return signs;
  }

  /** Where a finer cell's middle lies among the middles of the cells; those at the edge hold on. */
  private static double place(int fine, int cells, int times) {
    return Math.max(0, Math.min(cells - 1, (fine + 0.5) / times - 0.5));
  }

  private static double mix(double from, double to, double share) {
    return share > 0 ? from + (to - from) * share : from;
  }

  private static double sign(double number) {
    return number > 0 ? 1 : number <= 0 ? -1 : Double.NaN;
  }
}
