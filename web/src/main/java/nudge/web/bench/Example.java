package nudge.web.bench;

import java.util.List;

/** An expression to start from. */
record Example(String name, String text, boolean twice) {
  private Example(String name, String text) {
    this(name, text, false);
  }

  static final List<Example> LIST =
      List.of(
          new Example(
              "A neuron",
              """
              # the lecture's neuron
              x1 = 2; w1 = -3
              x2 = 0; w2 = 1
              b = 6.8813735870195432
              n = x1*w1 + x2*w2 + b
              o = tanh(n)
              """),
          new Example(
              "micrograd’s README",
              """
              a = -4; b = 2
              c = a + b
              d = a*b + b**3
              c1 = c + c + 1
              c2 = c1 + 1 + c1 + -a
              d1 = d + d*2 + relu(b + a)
              d2 = d1 + 3*d1 + relu(b - a)
              e = c2 - d2
              f = e**2
              g = f/2
              g1 = g + 10/f
              """),
          new Example(
              "micrograd’s sanity test",
              """
              # test_sanity_check: y is -20, its derivative 46
              x = -4
              z = 2*x + 2 + x
              q = relu(z) + z*x
              h = relu(z*z)
              y = h + q + q*x
              """),
          new Example(
              "micrograd’s test of more operations",
              """
              # test_more_ops: g1 by a is 138.8338, by b 645.5773
              a = -4; b = 2
              c = a + b
              d = a*b + b**3
              c1 = c + (c + 1)
              c2 = c1 + (1 + c1 + -a)
              d1 = d + (d*2 + relu(b + a))
              d2 = d1 + (3*d1 + relu(b - a))
              e = c2 - d2
              f = e**2
              g = f/2
              g1 = g + 10/f
              """),
          new Example(
              "Softmax",
              """
              a = 1; b = 2; c = 0.5
              ea = exp(a); eb = exp(b); ec = exp(c)
              p = eb/(ea + eb + ec)
              loss = -log(p)
              """),
          new Example(
              "A quadratic",
              """
              # least where x = 3
              x = 1
              y = (x - 3)**2 + 2
              """),
          new Example(
              "A vanishing product",
              """
              a = 0.1; b = 0.2; c = 0.1; d = 0.05
              y = a*b*c*d
              """),
          new Example(
              "The notebook’s slip",
              """
              # zero_grad() of another network leaves
              # this one's gradients as they are, so
              # the second backward() adds to them:
              # step to the end, w.grad is -16, not -8
              w = 0.5; x = 2; target = 3
              p = w*x
              loss = (p - target)**2
              """,
              true));

  static final Example FIRST = LIST.get(0);

  Sheet sheet() {
    Sheet sheet = Sheet.of(text);
    return twice ? sheet.with(Mode.STEP).with(new Sheet.Walk(0, true, true)) : sheet;
  }
}
