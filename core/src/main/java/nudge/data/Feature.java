package nudge.data;

import java.util.function.ToDoubleFunction;

/**
 * One number that the network reads.
 *
 * @param name what it is, for people
 * @param of the number for one row's input columns
 */
record Feature(String name, ToDoubleFunction<double[]> of) {}
