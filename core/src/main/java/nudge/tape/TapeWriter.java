package nudge.tape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes runs as instructions, and gives registers to the numbers that more than one of them needs.
 */
final class TapeWriter {
  private record Gathered(List<Node> nodes) {}

  /** Where numbers lie one after the other. */
  private record Place(int first, int step) {}

  private final Run[] runs;
  private final int[] indices;
  private final Map<Gathered, Place> gathered = new HashMap<>();
  private final Map<Double, Integer> kept = new HashMap<>();
  private final List<Draft> drafts = new ArrayList<>();
  private final int given;
  private int registers;

  /**
   * @param recorder what has been noted, which stays as it is from here on
   * @param roots what is needed
   * @param given how many numbers of each kind come with the rows; all units share the last kind
   */
  TapeWriter(Recorder recorder, List<Node> roots, int... given) {
    this.runs = new Run[recorder.nodes().size()];
    this.indices = new int[runs.length];
    for (int kind : given) {
      registers += kind;
    }
    this.given = registers;
    Grouping grouping = new Grouping(recorder.nodes(), roots, given);
    for (Run run : grouping.givens()) {
      enter(run);
    }
    for (Run run : grouping.runs()) {
      write(run);
    }
  }

  /** What has been written. */
  Tape tape(List<Node> outputs) {
    return tape(outputs, List.of());
  }

  /** The same; what the units give is there too, until the next rows are computed. */
  Tape tape(List<Node> outputs, List<Node> units) {
    int[] outputRegisters = registers(outputs);
    int[] unitRegisters = registers(units);
    List<Instruction> instructions = new ArrayList<>();
    for (Draft draft : drafts) {
      instructions.add(draft.finish());
    }
    return new Tape(instructions, registers, given, outputRegisters, unitRegisters);
  }

  private int[] registers(List<Node> nodes) {
    int[] found = new int[nodes.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = register(nodes.get(i));
    }
    return found;
  }

  private void enter(Run run) {
    for (int i = 0; i < run.members.length; i++) {
      runs[run.members[i].id] = run;
      indices[run.members[i].id] = i;
    }
  }

  private void write(Run run) {
    enter(run);
    if (run.members[0] instanceof Node.Dot dot) {
      writeSums(run, dot);
    } else if (isAlike(run)) {
      writeStep(run);
    } else {
      for (Node member : run.members) {
        Run alone = new Run(new Node[] {member}, run.group, run.from);
        enter(alone);
        writeStep(alone);
      }
    }
  }

  private void writeSums(Run run, Node.Dot dot) {
    Place factors = place(dot.factors);
    int count = run.members.length;
    Node.Dot next = (Node.Dot) run.members[Math.min(1, count - 1)];
    int perTerm = dot.weights.length == 1 ? 0 : dot.weights[1] - dot.weights[0];
    Instruction.Weights weights =
        new Instruction.Weights(dot.weights[0], next.weights[0] - dot.weights[0], perTerm);
    int start = dot.start == null ? -1 : dot.start.index;
    int perStart = dot.start == null ? 0 : next.start.index - start;
    run.register = allocate(count);
    Draft draft =
        new Draft.Done(
            new Instruction.Dense(
                run.register,
                count,
                factors.first,
                dot.factors.length,
                factors.step,
                weights,
                start,
                perStart));
    run.draft = draft;
    drafts.add(draft);
  }

  private int allocate(int count) {
    int first = registers;
    registers += count;
    return first;
  }

  /** What computes a node; null for parameters and constants. */
  private Run run(Node node) {
    return node instanceof Node.Uniform ? null : runs[node.id];
  }

  private int register(Node node) {
    if (node instanceof Node.Constant constant) {
      return kept.computeIfAbsent(constant.value, this::keep);
    }
    Run run = runs[node.id];
    if (run.register < 0) {
      run.register = allocate(run.members.length);
    }
    return run.register + indices[node.id];
  }

  /** A constant that is asked for itself, such as a unit that is always 1. */
  private int keep(double constant) {
    int register = allocate(1);
    List<Instruction.Store> stores =
        List.of(new Instruction.Store(new Instruction.Constant(constant), register));
    drafts.add(new Draft.Done(new Instruction.Pass(1, List.of(), stores)));
    return register;
  }

  /** Whether each operand is the same for all members, or lies side by side for them. */
  private boolean isAlike(Run run) {
    Node.Step first = (Node.Step) run.members[0];
    for (int k = 0; k < first.operands.length; k++) {
      Node shared = first.operands[k];
      Run side = run(shared);
      for (int i = 1; i < run.members.length; i++) {
        Node operand = ((Node.Step) run.members[i]).operands[k];
        boolean beside =
            side != null
                && (run(operand) == side || areGiven(shared, operand))
                && distance(shared, operand) == i;
        if (operand != shared && !beside) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean areGiven(Node a, Node b) {
    return a instanceof Node.Given && b instanceof Node.Given;
  }

  private int distance(Node from, Node to) {
    return from instanceof Node.Given a && to instanceof Node.Given b
        ? b.register - a.register
        : indices[to.id] - indices[from.id];
  }

  private void writeStep(Run run) {
    Draft.Pass pass = open(run);
    Node.Step first = (Node.Step) run.members[0];
    List<Instruction.Operand> operands = new ArrayList<>();
    for (int k = 0; k < first.operands.length; k++) {
      operands.add(operand(run, k, pass));
    }
    run.draft = pass;
    pass.add(run, new Instruction.Step(first.primitive, operands, first.exponent));
  }

  /** The last pass if it works on the same units, or a new one. */
  private Draft.Pass open(Run run) {
    Draft last = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
    if (last instanceof Draft.Pass pass && pass.count == run.members.length && fits(run, pass)) {
      return pass;
    }
    Draft.Pass fresh = new Draft.Pass(run.members.length);
    drafts.add(fresh);
    return fresh;
  }

  /** Of what the pass itself computes, each unit may only see its own. */
  private boolean fits(Run run, Draft.Pass pass) {
    for (Node operand : ((Node.Step) run.members[0]).operands) {
      Run from = run(operand);
      if (from != null && from.draft == pass && indices[operand.id] != 0) {
        return false;
      }
      if (from != null && from.draft == pass && run.members.length > 1 && isShared(run, operand)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isShared(Run run, Node operand) {
    for (Node other : ((Node.Step) run.members[1]).operands) {
      if (other == operand) {
        return true;
      }
    }
    return false;
  }

  private Instruction.Operand operand(Run run, int k, Draft.Pass pass) {
    Node first = ((Node.Step) run.members[0]).operands[k];
    if (first instanceof Node.Constant constant) {
      return new Instruction.Constant(constant.value);
    }
    if (first instanceof Node.Uniform uniform) {
      return new Instruction.Uniform(uniform.index);
    }
    Run from = run(first);
    if (from.draft == pass) {
      return new Instruction.Earlier(pass.stepOf(from));
    }
    boolean shared = run.members.length == 1 || ((Node.Step) run.members[1]).operands[k] == first;
    return new Instruction.Register(register(first), shared ? 0 : 1);
  }

  void write(ParameterGradients.Products products) {
    Place factors = place(products.factors());
    Place deltas = rising(products.deltas());
    drafts.add(
        new Draft.Done(
            new Instruction.Outer(
                deltas.first,
                products.deltas().length,
                factors.first,
                products.factors().length,
                factors.step,
                products.weights())));
  }

  /** As many at once as lie side by side. */
  void write(ParameterGradients.Sums sums) {
    Node[] nodes = sums.nodes();
    int from = 0;
    for (int j = 1; j <= nodes.length; j++) {
      if (j == nodes.length
          || register(nodes[j]) != register(nodes[from]) + j - from
          || isGiven(nodes[j]) != isGiven(nodes[from])) {
        int parameter = sums.parameter() + from * sums.stride();
        drafts.add(
            new Draft.Done(
                new Instruction.Collect(
                    register(nodes[from]), j - from, parameter, sums.stride())));
        from = j;
      }
    }
  }

  private Place rising(Node[] nodes) {
    Place place = place(nodes);
    return place.step == 1 ? place : gather(nodes);
  }

  /** Where these numbers lie side by side, in their order or the reverse. */
  private Place place(Node[] nodes) {
    int first = register(nodes[0]);
    int step = nodes.length > 1 && register(nodes[1]) < first ? -1 : 1;
    for (int i = 1; i < nodes.length; i++) {
      if (register(nodes[i]) != first + i * step || isGiven(nodes[i]) != isGiven(nodes[0])) {
        return gather(nodes);
      }
    }
    return new Place(first, step);
  }

  /** What comes with the rows may lie elsewhere than what is computed, whatever the numbers say. */
  private boolean isGiven(Node node) {
    return register(node) < given;
  }

  /** Copies them to where they do. */
  private Place gather(Node[] nodes) {
    Gathered key = new Gathered(Arrays.asList(nodes));
    Place known = gathered.get(key);
    if (known != null) {
      return known;
    }
    Place place = new Place(allocate(nodes.length), 1);
    List<Instruction.Store> stores = new ArrayList<>();
    for (int i = 0; i < nodes.length; i++) {
      stores.add(
          new Instruction.Store(new Instruction.Register(register(nodes[i]), 0), place.first + i));
    }
    drafts.add(new Draft.Done(new Instruction.Pass(1, List.of(), stores)));
    gathered.put(key, place);
    return place;
  }
}
