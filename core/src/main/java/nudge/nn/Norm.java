package nudge.nn;

import nudge.autograd.ElementaryOp;
import nudge.autograd.Value;
import nudge.text.Named;

/** How large a parameter counts as. */
public enum Norm implements Named {
  L1("l1") {
    @Override
    Value of(Value parameter) {
      return Value.of(ElementaryOp.ABS, parameter);
    }
  },
  L2("l2") {
    @Override
    Value of(Value parameter) {
      return parameter.pow(2);
    }
  };

  private final String id;

  Norm(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  abstract Value of(Value parameter);
}
