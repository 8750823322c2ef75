package nudge.web.bench;

import nudge.autograd.Graph;
import nudge.autograd.Value;
import nudge.bench.Step;
import nudge.bench.Steps;
import nudge.web.chart.Rounded;

/** Steps through a graph in words. */
final class StepWords {
  private StepWords() {}

  /** Where on the way one is. */
  static String place(Steps steps) {
    int position = steps.position();
    String way = position == 0 ? "" : position <= steps.forwards() ? ", forward" : ", backward";
    return "Step " + position + " of " + steps.count() + way;
  }

  /** What the last step did. */
  static String happened(Graph graph, Step step) {
    if (step == null) {
      return "Only the leaves have numbers. Each step forward computes one operation.";
    }
    if (step instanceof Step.Forward forward) {
      Value node = graph.node(forward.node());
      String name = node.label().isEmpty() ? "" : node.label() + " = ";
      return name + Words.made(node) + " = " + Rounded.text(node.data());
    }
    if (step instanceof Step.ZeroGrad) {
      return "zeroGrad(): the gradients of all leaves become 0.";
    }
    if (step instanceof Step.Begin begin) {
      String name = Words.name(graph.node(begin.root()));
      return "backward() begins. The derivative of "
          + name
          + " with respect to itself is 1: "
          + sum(name, begin.before(), 1, begin.after());
    }
    Step.Backward backward = (Step.Backward) step;
    Value node = graph.node(backward.node());
    String name = node.label().isEmpty() ? "" : node.label() + " = ";
    return "Backward through "
        + name
        + Words.made(node)
        + ", whose gradient is "
        + Rounded.text(backward.upstream())
        + ":";
  }

  /** The operand, and which letter stands for it in the formula. */
  static String operand(Graph graph, Value node, int index, Step.Contribution contribution) {
    String name = Words.name(graph.node(contribution.operand()));
    return "To " + name + ", the " + (index == 0 ? "a" : "b") + " in y = " + node.op().notation();
  }

  /** Local derivative × upstream gradient = contribution, with the formula. */
  static String product(Value node, int index, Step.Backward step) {
    Step.Contribution contribution = step.contributions().get(index);
    String local = Rounded.text(contribution.local());
    return "local derivative "
        + derivative(node, index, local)
        + "; "
        + enclosed(local)
        + " × "
        + enclosed(Rounded.text(step.upstream()))
        + " = "
        + Rounded.text(contribution.amount());
  }

  private static String derivative(Value node, int index, String number) {
    String formula = Words.local(node, index);
    return formula.equals(number) ? number : formula + " = " + number;
  }

  /** The += into an operand. */
  static String sum(Graph graph, Step.Contribution contribution) {
    return sum(
        Words.name(graph.node(contribution.operand())),
        contribution.before(),
        contribution.amount(),
        contribution.after());
  }

  private static String sum(String name, double before, double amount, double after) {
    boolean plain = name.indexOf(' ') < 0;
    return (plain ? name : "(" + name + ")")
        + ".grad: "
        + Rounded.text(before)
        + " + "
        + enclosed(Rounded.text(amount))
        + " = "
        + Rounded.text(after);
  }

  private static String enclosed(String number) {
    return number.startsWith("−") ? "(" + number + ")" : number;
  }
}
