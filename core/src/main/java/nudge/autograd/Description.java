package nudge.autograd;

import java.util.List;

/**
 * An operation in words.
 *
 * @param symbol how a person writes it: {@code +}, {@code **2}, {@code tanh}
 * @param domain for which operands there is a value and a derivative
 * @param value as people write it, of a and b
 * @param derivatives as people write them, one for each operand, of a, b and the value y
 */
public record Description(String symbol, Domain domain, String value, List<String> derivatives) {}
