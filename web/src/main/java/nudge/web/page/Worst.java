package nudge.web.page;

/** Which rows hurt most. */
final class Worst {
  private Worst() {}

  /**
   * The rows of the largest losses, the worst first; a loss that is no number is worse than all.
   */
  static int[] of(double[] losses, int most) {
    int[] worst = new int[Math.min(most, losses.length)];
    for (int row = 0; row < losses.length; row++) {
      int at = Math.min(row, worst.length);
      while (at > 0 && isWorse(losses[row], losses[worst[at - 1]])) {
        at--;
      }
      if (at < worst.length) {
        System.arraycopy(worst, at, worst, at + 1, Math.min(row, worst.length - 1) - at);
        worst[at] = row;
      }
    }
    return worst;
  }

  private static boolean isWorse(double loss, double than) {
    return Double.compare(loss, than) > 0;
  }
}
