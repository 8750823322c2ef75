package nudge.tape;

import nudge.autograd.Value;

/**
 * A penalty as a graph for one parameter, summed over the parameters that it applies to.
 *
 * @param parameter the leaf that stands for the parameter
 * @param term what that parameter adds to the penalty
 * @param applies for each of the network's parameters
 */
public record ParameterTerm(Value parameter, Value term, boolean[] applies) {}
