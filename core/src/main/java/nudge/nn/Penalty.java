package nudge.nn;

import java.util.List;
import nudge.autograd.Value;
import nudge.text.Fields;
import nudge.text.InvalidInput;
import nudge.text.Json;
import nudge.text.Setting;

/**
 * What large parameters cost beside the loss: rate·Σ|w| or rate·Σw², whose gradient is 2·rate·w.
 *
 * @param rate from 0 to 1000
 * @param biases whether it counts biases too, as micrograd does, or weights only, as TensorFlow
 *     Playground does
 */
public record Penalty(Norm norm, double rate, boolean biases) {
  private static final String NONE = "none";
  private static final int MOST = 1000;

  /** How much a parameter costs. */
  public static final Setting RATE = new Setting("rate", 0.001, 0, MOST);

  public Penalty {
    InvalidInput.checkRange("penalty.rate", rate, 0, MOST);
  }

  /** What one parameter adds. */
  public Value term(Value parameter) {
    return norm.of(parameter).multiply(rate);
  }

  /** The kinds in the order in which a person is offered them. */
  public static List<String> ids() {
    return List.of(NONE, Norm.L1.id(), Norm.L2.id());
  }

  /** Reads {@code kind}, {@code rate} and {@code biases}; null if the kind is none. */
  public static Penalty read(Fields fields) {
    String kind = fields.choice("kind", ids());
    if (kind.equals(NONE)) {
      return null;
    }
    double rate = fields.number("rate", 0, MOST);
    boolean biases = fields.has("biases") && fields.bool("biases");
    return new Penalty(kind.equals(Norm.L1.id()) ? Norm.L1 : Norm.L2, rate, biases);
  }

  /** What {@link #read} reads. */
  public Json.Obj write() {
    Json.Obj json = Json.object().with("kind", norm.id()).with("rate", rate);
    return biases ? json.with("biases", true) : json;
  }
}
