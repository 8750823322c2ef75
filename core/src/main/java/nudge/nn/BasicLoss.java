package nudge.nn;

import java.util.List;
import nudge.autograd.ActivationOp;
import nudge.autograd.ElementaryOp;
import nudge.autograd.Value;

/** The losses without a setting of their own, a row each. */
enum BasicLoss implements LossFunction {
  /** Σ (y − t)², summed over the rows as in the notebook. */
  SQUARED_ERROR("squared-error") {
    @Override
    public Value term(Value y, Value t) {
      return y.subtract(t).pow(2);
    }

    @Override
    public boolean isUsuallyMean() {
      return false;
    }
  },

  /** Σ ½(y − t)², as in TensorFlow Playground. */
  HALF_SQUARED_ERROR("half-squared-error") {
    @Override
    public Value term(Value y, Value t) {
      return y.subtract(t).pow(2).multiply(0.5);
    }
  },

  /** Σ max(0, 1 − ty) for targets ∓1: the max-margin loss of micrograd's demo. */
  HINGE("hinge") {
    @Override
    public Value term(Value y, Value t) {
      return Value.of(1).subtract(t.multiply(y)).relu();
    }

    @Override
    public boolean isForClasses() {
      return true;
    }
  },

  /** −t ln σ(y) − (1 − t) ln(1 − σ(y)) = softplus(y) − ty, which nothing makes overflow. */
  BINARY_CROSS_ENTROPY("binary-cross-entropy") {
    @Override
    public Value term(Value y, Value t) {
      return Value.of(ActivationOp.SOFTPLUS, y).subtract(t.multiply(y));
    }

    @Override
    public boolean readsProbabilities() {
      return true;
    }
  },

  /** −Σ t ln softmax(y) = ln Σeʸ − Σ ty, the sum of exponentials taken pair by pair. */
  SOFTMAX_CROSS_ENTROPY("softmax-cross-entropy") {
    @Override
    public Value term(Value y, Value t) {
      return t.multiply(y);
    }

    @Override
    public Value of(List<Value> outputs, List<Value> targets) {
      Value logSum = outputs.get(0);
      for (int i = 1; i < outputs.size(); i++) {
        logSum = Value.of(ElementaryOp.LOGADDEXP, logSum, outputs.get(i));
      }
      return logSum.subtract(super.of(outputs, targets));
    }

    @Override
    public boolean readsProbabilities() {
      return true;
    }

    @Override
    public boolean comparesClasses() {
      return true;
    }
  },

  /** Σ |y − t|. */
  ABSOLUTE_ERROR("absolute-error") {
    @Override
    public Value term(Value y, Value t) {
      return Value.of(ElementaryOp.ABS, y.subtract(t));
    }
  };

  private final String id;

  BasicLoss(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
