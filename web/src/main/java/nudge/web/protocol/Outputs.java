package nudge.web.protocol;

/**
 * What is charted of the outputs for a row: a number whose sign tells the class, if there is one.
 */
public final class Outputs {
  private Outputs() {}

  /**
   * An output as it is; or, where the largest of them tells the class, how far it is above the
   * largest of the others.
   *
   * @param outputs row after row
   * @param count how many there are in a row
   */
  public static double[] shown(double[] outputs, int count, int output, boolean compared) {
    double[] shown = new double[outputs.length / count];
    for (int row = 0; row < shown.length; row++) {
      double rival = compared ? rival(outputs, row * count, count, output) : 0;
      shown[row] = outputs[row * count + output] - rival;
    }
    return shown;
  }

  private static double rival(double[] outputs, int from, int count, int output) {
    double rival = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      if (i != output) {
        rival = Math.max(rival, outputs[from + i]);
      }
    }
    return rival;
  }
}
