package nudge.examples;

import nudge.autograd.Value;
import nudge.text.Numbers;

/**
 * What a derivative is: how much f(x) = 3x² − 4x + 5 moves when x is nudged, found in three ways.
 *
 * <p>Run it with {@code main}; each line that it prints stands below the code, after {@code // >}.
 */
final class Example01Derivative {
  private Example01Derivative() {}

  private static double f(double x) {
    return 3 * x * x - 4 * x + 5;
  }

  public static void main(String[] args) {
    double x = 3;
    System.out.println("f(3) = " + Numbers.format(f(x)));
    // > f(3) = 20

    // By hand: the rules of calculus give 6x − 4.
    System.out.println("by hand: " + Numbers.format(6 * x - 4));
    // > by hand: 14

    // By nudging: a little to the right, a little to the left. Close, but never exact, and it
    // costs two evaluations for every input.
    double h = 0.0001;
    double slope = (f(x + h) - f(x - h)) / (2 * h);
    System.out.println("by nudging: " + Numbers.format(slope));
    // > by nudging: 14.000000000038426

    // By backward(): the expression remembers how it was made and applies the chain rule.
    Value a = Value.of(x, "x");
    Value y = a.pow(2).multiply(3).subtract(a.multiply(4)).add(5);
    y.backward();
    System.out.println("by backward: " + Numbers.format(a.grad()));
    // > by backward: 14

    // One call finds the slopes of all inputs: of d = ab + c they are b, a and 1.
    Value b = Value.of(-3);
    Value c = Value.of(10);
    Value d = a.multiply(b).add(c);
    a.zeroGrad();
    d.backward();
    System.out.println("d = " + d);
    // > d = Value(data=1.0)
    System.out.println("dd/da = " + Numbers.format(a.grad()));
    // > dd/da = -3
    System.out.println("dd/db = " + Numbers.format(b.grad()));
    // > dd/db = 3
    System.out.println("dd/dc = " + Numbers.format(c.grad()));
    // > dd/dc = 1
  }
}
