package nudge.tape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sees what is done alike to many units: sums of products over the same factors whose parameters
 * lie in a regular pattern, and steps that do to the k-th of their operands' units what others do
 * to theirs. A layer of a thousand units becomes a handful of {@link Run}s.
 *
 * <p>Only numbers that something needs are grouped. Runs come in an order in which each can be
 * computed from those before it.
 */
final class Grouping {
  /** Operands that are not of the same unit are told apart by their own id, beyond any group's. */
  private static final int SHARED = 1 << 28;

  private record Factors(Node[] nodes, boolean started) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Factors that
          && started == that.started
          && Arrays.equals(nodes, that.nodes);
    }

    @Override
    public int hashCode() {
      int hash = nodes.length;
      for (Node node : nodes) {
        hash = 31 * hash + node.id;
      }
      return hash;
    }
  }

  private record Likeness(Primitive primitive, double exponent, int a, int b, int c, int d) {}

  private static final class Group {
    private final int number;
    private final boolean single;
    private final List<Node> members = new ArrayList<>();
    private final List<Integer> units = new ArrayList<>();

    Group(int number, boolean single) {
      this.number = number;
      this.single = single;
    }
  }

  private final List<Node> nodes;
  private final boolean[] live;
  private final Group[] groups;
  private final int[] units;
  private final List<Group> order = new ArrayList<>();
  private int groupCount;

  /**
   * @param nodes each after what it is computed from, numbered by their ids
   * @param roots the nodes that are needed
   * @param given the number of inputs, of targets and of others that come with the rows
   */
  Grouping(List<Node> nodes, List<Node> roots, int[] given) {
    this.nodes = nodes;
    this.live = live(nodes, roots);
    this.groups = new Group[nodes.size()];
    this.units = new int[nodes.size()];
    givens(given);
    sums();
    steps();
  }

  private static boolean[] live(List<Node> nodes, List<Node> roots) {
    boolean[] live = new boolean[nodes.size()];
    for (Node root : roots) {
      live[root.id] = true;
    }
    for (int id = live.length - 1; id >= 0; id--) {
      if (live[id]) {
        for (Node operand : operands(nodes.get(id))) {
          if (!(operand instanceof Node.Uniform)) {
            live[operand.id] = true;
          }
        }
      }
    }
    return live;
  }

  private static Node[] operands(Node node) {
    if (node instanceof Node.Step step) {
      return step.operands;
    }
    return node instanceof Node.Dot dot ? dot.factors : new Node[0];
  }

  private void givens(int[] counts) {
    Group[] kinds = new Group[counts.length];
    for (int kind = 0; kind < kinds.length; kind++) {
      kinds[kind] = new Group(groupCount++, kind == kinds.length - 1);
    }
    for (Node node : nodes) {
      if (node instanceof Node.Given given && live[node.id]) {
        int kind = 0;
        int unit = given.register;
        while (unit >= counts[kind]) {
          unit -= counts[kind++];
        }
        join(node, kinds[kind], unit);
      }
    }
  }

  private void join(Node node, Group group, int unit) {
    group.members.add(node);
    group.units.add(unit);
    groups[node.id] = group;
    units[node.id] = unit;
  }

  private void sums() {
    Map<Factors, List<Node.Dot>> byFactors = new HashMap<>();
    List<List<Node.Dot>> inOrder = new ArrayList<>();
    for (Node node : nodes) {
      if (live[node.id] && node instanceof Node.Dot dot) {
        Factors factors = new Factors(dot.factors, dot.start != null);
        List<Node.Dot> alike = byFactors.get(factors);
        if (alike == null) {
          alike = new ArrayList<>();
          byFactors.put(factors, alike);
          inOrder.add(alike);
        }
        alike.add(dot);
      }
    }
    for (List<Node.Dot> alike : inOrder) {
      alike.sort((a, b) -> a.weights[0] - b.weights[0]);
      regular(alike);
    }
  }

  /** Cuts them where the pattern of their parameters breaks. */
  private void regular(List<Node.Dot> dots) {
    Group group = null;
    int from = 0;
    for (int i = 0; i < dots.size(); i++) {
      if (group == null || !goesOn(dots, from, i)) {
        group = new Group(groupCount++, false);
        from = i;
      }
      join(dots.get(i), group, i - from);
    }
  }

  private static boolean goesOn(List<Node.Dot> dots, int from, int i) {
    Node.Dot first = dots.get(from);
    Node.Dot second = dots.get(from + 1);
    Node.Dot dot = dots.get(i);
    int perOutput = second.weights[0] - first.weights[0];
    int perTerm = perTerm(first);
    for (int t = 0; t < dot.weights.length; t++) {
      if (dot.weights[t] != first.weights[0] + (i - from) * perOutput + t * perTerm) {
        return false;
      }
    }
    int perStart = perStart(first, second);
    return dot.start == null
        || perStart >= 0 && dot.start.index == first.start.index + (i - from) * perStart;
  }

  private static int perTerm(Node.Dot dot) {
    return dot.weights.length == 1 ? 0 : dot.weights[1] - dot.weights[0];
  }

  private static int perStart(Node.Dot first, Node.Dot second) {
    return second.start == null ? 0 : second.start.index - first.start.index;
  }

  private void steps() {
    Map<Likeness, Group> known = new HashMap<>();
    boolean[] listed = new boolean[nodes.size() + groupCount];
    for (Node node : nodes) {
      if (live[node.id] && node instanceof Node.Step step) {
        place(step, known);
      }
      Group group = groups[node.id];
      if (group != null && group.members.get(0) instanceof Node.Given) {
        continue;
      }
      if (group != null && !listed[group.number]) {
        listed[group.number] = true;
        order.add(group);
      }
    }
  }

  private void place(Node.Step step, Map<Likeness, Group> known) {
    int unit = commonUnit(step);
    if (unit < 0) {
      join(step, new Group(groupCount++, true), 0);
      return;
    }
    Likeness likeness = likeness(step);
    Group group = known.get(likeness);
    if (group == null) {
      group = new Group(groupCount++, false);
      known.put(likeness, group);
    }
    join(step, group, unit);
  }

  /** The unit of all operands that belong to one of several; −1 if they differ or none does. */
  private int commonUnit(Node.Step step) {
    int unit = -1;
    for (Node operand : step.operands) {
      Group group = group(operand);
      if (group != null && !group.single) {
        if (unit >= 0 && units[operand.id] != unit) {
          return -1;
        }
        unit = units[operand.id];
      }
    }
    return unit;
  }

  /** The group that a node has joined; null for parameters and constants. */
  private Group group(Node node) {
    return node instanceof Node.Uniform ? null : groups[node.id];
  }

  private Likeness likeness(Node.Step step) {
    int[] keys = {-1, -1, -1, -1};
    for (int i = 0; i < step.operands.length; i++) {
      Group group = group(step.operands[i]);
      boolean own = group != null && !group.single;
      keys[i] = own ? group.number : SHARED + step.operands[i].id;
    }
    return new Likeness(step.primitive, step.exponent, keys[0], keys[1], keys[2], keys[3]);
  }

  /** What comes with the rows. */
  List<Run> givens() {
    List<Run> runs = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof Node.Given given && live[node.id]) {
        Run run = new Run(new Node[] {node}, groups[node.id].number, units[node.id]);
        run.register = given.register;
        runs.add(run);
      }
    }
    return runs;
  }

  /** What is computed. */
  List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    for (Group group : order) {
      split(group, runs);
    }
    return runs;
  }

  /** Cuts a group where units are missing. */
  private static void split(Group group, List<Run> runs) {
    Node[] byUnit = new Node[last(group) + 1];
    for (int i = 0; i < group.members.size(); i++) {
      byUnit[group.units.get(i)] = group.members.get(i);
    }
    int from = 0;
    for (int unit = 0; unit <= byUnit.length; unit++) {
      if (unit == byUnit.length || byUnit[unit] == null) {
        if (unit > from) {
          runs.add(new Run(Arrays.copyOfRange(byUnit, from, unit), group.number, from));
        }
        from = unit + 1;
      }
    }
  }

  private static int last(Group group) {
    int last = 0;
    for (int unit : group.units) {
      last = Math.max(last, unit);
    }
    return last;
  }
}
