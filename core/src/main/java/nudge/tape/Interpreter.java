package nudge.tape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs a tape in plain Java, a block of up to {@link #BLOCK} rows at a time. All registers are in
 * one array, the rows of a register side by side and one register after the other; what a pass
 * needs for itself only, and constants, lie behind them. A step of a few units with a few rows goes
 * through all their numbers in one loop. Once made it makes no objects. Confined to one thread.
 */
final class Interpreter {
  /** The rows of a block, as {@link nudge.math.RowSum} has them. */
  static final int BLOCK = 40;

  /**
   * Constants are repeated so often, for steps that go through so many numbers in one loop; not
   * fewer than {@link #BLOCK}.
   */
  private static final int MOST_AT_ONCE = 160;

  private final int block;
  private final double[] memory;
  private final Task[] tasks;
  private final int[] uniforms;
  private final int[] uniformPlaces;

  /**
   * @param block the most rows of a {@link #run}, up to {@link #BLOCK}
   */
  Interpreter(Tape tape, int block) {
    Layout layout = new Layout(tape, block);
    List<Task> tasks = new ArrayList<>();
    for (Instruction instruction : tape.instructions()) {
      layout.add(instruction, tasks);
    }
    this.block = block;
    this.tasks = tasks.toArray(new Task[0]);
    this.memory = new double[layout.end];
    this.uniforms = new int[layout.uniforms.size()];
    this.uniformPlaces = new int[uniforms.length];
    int i = 0;
    for (Map.Entry<Integer, Integer> uniform : layout.uniforms.entrySet()) {
      uniforms[i] = uniform.getKey();
      uniformPlaces[i++] = uniform.getValue();
    }
    for (Map.Entry<Double, Integer> constant : layout.constants.entrySet()) {
      fill(constant.getValue(), constant.getKey(), MOST_AT_ONCE);
    }
  }

  /** All registers: that of index r begins at {@code r * block()}. */
  double[] memory() {
    return memory;
  }

  /** From one register to the next: the most rows of a run. */
  int block() {
    return block;
  }

  /**
   * Runs the tape.
   *
   * @param parameters the uniform numbers
   * @param gradient grows by the block's gradients; not read if the tape computes none
   * @param rows the number of rows at hand
   */
  void run(double[] parameters, double[] gradient, int rows) {
    for (int i = 0; i < uniforms.length; i++) {
      fill(uniformPlaces[i], parameters[uniforms[i]], rows);
    }
    for (Task task : tasks) {
      task.run(memory, parameters, gradient, rows);
    }
  }

  private void fill(int begin, double number, int count) {
    for (int i = 0; i < count; i++) {
      memory[begin + i] = number;
    }
  }

  /** A piece of work on registers. */
  private interface Task {
    void run(double[] m, double[] parameters, double[] gradient, int rows);
  }

  private record Sums(Instruction.Dense dense, int block) implements Task {
    @Override
    public void run(double[] m, double[] parameters, double[] gradient, int rows) {
      Instruction.Weights weights = dense.weights();
      int out = dense.out() * block;
      int in = dense.in() * block;
      int perIn = dense.step() * block;
      int w = weights.first();
      int start = dense.start();
      int perStart = start < 0 ? 0 : dense.perStart();
      for (int j = 0; j < dense.count(); j++) {
        Lanes.dot(m, out, in, perIn, dense.terms(), parameters, w, weights.perTerm(), start, rows);
        out += block;
        w += weights.perOutput();
        start += perStart;
      }
    }
  }

  private record Products(Instruction.Outer outer, int block) implements Task {
    @Override
    public void run(double[] m, double[] parameters, double[] gradient, int rows) {
      Instruction.Weights weights = outer.weights();
      int perIn = outer.step() * block;
      int delta = outer.delta() * block;
      for (int j = 0; j < outer.count(); j++) {
        int in = outer.in() * block;
        int w = weights.first() + j * weights.perOutput();
        for (int t = 0; t < outer.terms(); t++) {
          gradient[w] += Lanes.product(m, in, delta, rows);
          in += perIn;
          w += weights.perTerm();
        }
        delta += block;
      }
    }
  }

  private record Collected(Instruction.Collect collect, int block) implements Task {
    @Override
    public void run(double[] m, double[] parameters, double[] gradient, int rows) {
      for (int j = 0; j < collect.count(); j++) {
        int parameter = collect.parameter() + j * collect.stride();
        gradient[parameter] += Lanes.sum(m, (collect.from() + j) * block, rows);
      }
    }
  }

  /** A place in memory that moves on with the units of a pass. */
  private record Lane(int first, int stride) {
    int at(int unit) {
      return first + unit * stride;
    }
  }

  /**
   * @param together how many rows there must be for the numbers of all units to lie side by side; 0
   *     if they never do
   */
  private record Simple(Primitive primitive, int count, int together, Lane out, Lane a, Lane b)
      implements Task {
    @Override
    public void run(double[] m, double[] parameters, double[] gradient, int rows) {
      int x = out.first;
      int y = a.first;
      int z = b.first;
      if (rows == together) {
        Lanes.apply(primitive, m, x, y, z, count * rows);
        return;
      }
      for (int k = 0; k < count; k++) {
        Lanes.apply(primitive, m, x, y, z, rows);
        x += out.stride;
        y += a.stride;
        z += b.stride;
      }
    }
  }

  private record Raised(double exponent, int count, Lane out, Lane a) implements Task {
    @Override
    public void run(double[] m, double[] parameters, double[] gradient, int rows) {
      for (int k = 0; k < count; k++) {
        Lanes.pow(m, out.at(k), a.at(k), exponent, rows);
      }
    }
  }

  private record Chosen(int count, Lane out, Lane a, Lane b, Lane then, Lane otherwise)
      implements Task {
    @Override
    public void run(double[] m, double[] parameters, double[] gradient, int rows) {
      for (int k = 0; k < count; k++) {
        Lanes.ifAtMost(m, out.at(k), a.at(k), b.at(k), then.at(k), otherwise.at(k), rows);
      }
    }
  }

  private record Copied(int count, Lane out, Lane a) implements Task {
    @Override
    public void run(double[] m, double[] parameters, double[] gradient, int rows) {
      for (int k = 0; k < count; k++) {
        Lanes.copy(m, out.at(k), a.at(k), rows);
      }
    }
  }

  /** Finds a place for everything. */
  private static final class Layout {
    private final Map<Double, Integer> constants = new LinkedHashMap<>();
    private final Map<Integer, Integer> uniforms = new LinkedHashMap<>();
    private final int block;
    private int end;

    Layout(Tape tape, int block) {
      this.block = block;
      this.end = tape.registers() * block;
    }

    void add(Instruction instruction, List<Task> tasks) {
      if (instruction instanceof Instruction.Dense dense) {
        tasks.add(new Sums(dense, block));
      } else if (instruction instanceof Instruction.Outer outer) {
        tasks.add(new Products(outer, block));
      } else if (instruction instanceof Instruction.Collect collect) {
        tasks.add(new Collected(collect, block));
      } else {
        add((Instruction.Pass) instruction, tasks);
      }
    }

    /** A step's result goes straight to where it is kept, or else to a place of its own. */
    private void add(Instruction.Pass pass, List<Task> tasks) {
      Lane[] results = new Lane[pass.steps().size()];
      List<Task> copies = new ArrayList<>();
      for (Instruction.Store store : pass.stores()) {
        Lane to = new Lane(store.to() * block, block);
        if (store.from() instanceof Instruction.Earlier earlier
            && results[earlier.step()] == null) {
          results[earlier.step()] = to;
        } else {
          copies.add(new Copied(pass.count(), to, lane(store.from(), pass.count(), results)));
        }
      }
      for (int i = 0; i < results.length; i++) {
        if (results[i] == null) {
          results[i] = new Lane(allocate(pass.count() * block), block);
        }
        tasks.add(task(pass.steps().get(i), pass.count(), results[i], results));
      }
      tasks.addAll(copies);
    }

    private Task task(Instruction.Step step, int count, Lane out, Lane[] results) {
      Lane[] operands = new Lane[step.operands().size()];
      boolean together = count * block <= MOST_AT_ONCE;
      for (int i = 0; i < operands.length; i++) {
        operands[i] = lane(step.operands().get(i), count, results);
        together &= operands[i].stride == block;
      }
      Lane a = operands[0];
      Lane b = operands.length < 2 ? a : operands[1];
      return switch (step.primitive()) {
        case POW -> new Raised(step.exponent(), count, out, a);
        case IF_AT_MOST -> new Chosen(count, out, a, b, operands[2], operands[3]);
        default -> new Simple(step.primitive(), count, together ? block : 0, out, a, b);
      };
    }

    private Lane lane(Instruction.Operand operand, int count, Lane[] results) {
      if (operand instanceof Instruction.Earlier earlier) {
        return results[earlier.step()];
      }
      if (operand instanceof Instruction.Register register) {
        return new Lane(register.first() * block, register.stride() * block);
      }
      if (operand instanceof Instruction.Constant constant) {
        int stride = count * block <= MOST_AT_ONCE ? block : 0;
        return new Lane(shared(constants, constant.value(), MOST_AT_ONCE), stride);
      }
      return new Lane(shared(uniforms, ((Instruction.Uniform) operand).index(), block), 0);
    }

    private <K> int shared(Map<K, Integer> known, K key, int length) {
      Integer begin = known.get(key);
      if (begin == null) {
        begin = allocate(length);
        known.put(key, begin);
      }
      return begin;
    }

    private int allocate(int length) {
      int begin = end;
      end += length;
      return begin;
    }
  }
}
