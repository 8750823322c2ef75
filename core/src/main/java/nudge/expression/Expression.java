package nudge.expression;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import nudge.autograd.Ops;
import nudge.autograd.Value;
import nudge.text.InvalidInput;

/**
 * Text such as {@code x = 2; y = tanh(3*x)} as a graph: what each name stands for, and the last
 * statement's value.
 *
 * <pre>
 * text       = { [ statement ] ( line end | ";" ) }      "#" starts a comment
 * statement  = name "=" sum
 * sum        = product { ( "+" | "-" ) product }
 * product    = signed { ( "*" | "/" ) signed }
 * signed     = "-" signed | power
 * power      = primary [ ( "**" | "^" ) signed ]         the exponent made of numbers only
 * primary    = number | name | function "(" sum { "," sum } ")" | "(" sum ")"
 * </pre>
 *
 * The functions are those of {@link Ops}, with as many operands as each has.
 */
public final class Expression {
  private final Map<String, Value> values;
  private final Value output;

  Expression(LinkedHashMap<String, Value> values, Value output) {
    this.values = Collections.unmodifiableMap(values);
    this.output = output;
  }

  /**
   * @throws InvalidInput with line and column, where the text is not of this grammar
   */
  public static Expression parse(String text) {
    return new Parser(text).parse();
  }

  /** The named values in the order of the text. */
  public Map<String, Value> values() {
    return values;
  }

  /** The last statement's value. */
  public Value output() {
    return output;
  }
}
