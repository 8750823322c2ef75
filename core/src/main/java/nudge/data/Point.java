package nudge.data;

import nudge.random.RandomSource;

/**
 * How a generator makes one row.
 *
 * <p>Rows are made in order, classes in turn. The shape draws from {@code random} only, whatever
 * the noise is, so that more noise moves the same points further.
 */
interface Point {
  /**
   * The inputs and the target of a row before noise.
   *
   * @param share how far through its class the row is, from 0 to below 1
   * @param label the row's class, or 0 where there are none
   * @param classes the number of classes
   */
  double[] at(double share, int label, int classes, RandomSource random);
}
