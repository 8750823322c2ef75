package nudge.tape;

/**
 * The numbers of a table as an engine takes them, row after row.
 *
 * @param count the number of rows
 * @param inputs {@code count} times as many numbers as the network has inputs
 * @param targets {@code count} times as many numbers as the network has outputs
 */
public record Rows(int count, double[] inputs, double[] targets) {

  /** So many of these rows, evenly spread, or all if they are no more. */
  public Rows sample(int most) {
    return count <= most ? this : new Rows(most, spread(inputs, most), spread(targets, most));
  }

  private double[] spread(double[] numbers, int most) {
    int width = numbers.length / count;
    double[] spread = new double[most * width];
    for (int i = 0; i < most; i++) {
      int row = (int) ((double) i * count / most);
      System.arraycopy(numbers, row * width, spread, i * width, width);
    }
    return spread;
  }
}
