package nudge.training;

import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/**
 * What people call what engines count.
 *
 * @param parameter a parameter's name
 * @param row the row of the table, counted from 0, that a training row is
 */
public record Names(IntFunction<String> parameter, IntUnaryOperator row) {}
