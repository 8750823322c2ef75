package nudge.examples;

import nudge.autograd.Value;
import nudge.text.Numbers;

/**
 * The lecture's neuron: two inputs, two weights, a bias, and tanh on their sum. The odd bias makes
 * the output 1/√2, so that the slope of tanh, 1 − o², is one half.
 *
 * <p>Run it with {@code main}; each line that it prints stands below the code, after {@code // >}.
 */
final class Example02Neuron {
  private Example02Neuron() {}

  public static void main(String[] args) {
    Value x1 = Value.of(2, "x1");
    Value x2 = Value.of(0, "x2");
    Value w1 = Value.of(-3, "w1");
    Value w2 = Value.of(1, "w2");
    Value b = Value.of(6.8813735870195432, "b");

    Value n = x1.multiply(w1).add(x2.multiply(w2)).add(b).label("n");
    Value o = n.tanh().label("o");
    System.out.println("o = " + o);
    // > o = Value(data=0.7071067811865477)

    o.backward();
    for (Value value : new Value[] {n, b, w1, x1, w2, x2}) {
      System.out.println("do/d" + value.label() + " = " + Numbers.format(value.grad()));
    }
    // > do/dn = 0.4999999999999998
    // > do/db = 0.4999999999999998
    // > do/dw1 = 0.9999999999999996
    // > do/dx1 = -1.4999999999999993
    // > do/dw2 = 0
    // > do/dx2 = 0.4999999999999998

    // The same neuron with tanh taken apart, (e²ⁿ − 1) / (e²ⁿ + 1): the same slope, found by other
    // steps, and so not always with the same last digit.
    w1.zeroGrad();
    Value e = n.multiply(2).exp();
    Value apart = e.subtract(1).divide(e.add(1));
    apart.backward();
    System.out.println("o = " + apart);
    // > o = Value(data=0.7071067811865476)
    System.out.println("do/dw1 = " + Numbers.format(w1.grad()));
    // > do/dw1 = 1
  }
}
