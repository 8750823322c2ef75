package nudge.tape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs a tape in plain Java, a block of up to {@link #BLOCK} rows at a time. All registers are in
 * one array, the rows of a register side by side; what a pass needs for itself only, and constants,
 * lie behind them. Once made it makes no objects. Confined to one thread.
 */
final class Interpreter {
  /** The rows of a block, as {@link nudge.math.RowSum} has them. */
  static final int BLOCK = 40;

  private final double[] memory;
  private final Task[] tasks;
  private final int[] uniforms;
  private final int[] uniformRegisters;

  Interpreter(Tape tape) {
    Layout layout = new Layout(tape);
    List<Task> tasks = new ArrayList<>();
    for (Instruction instruction : tape.instructions()) {
      layout.add(instruction, tasks);
    }
    this.tasks = tasks.toArray(new Task[0]);
    this.memory = new double[layout.registers * BLOCK];
    this.uniforms = new int[layout.uniforms.size()];
    this.uniformRegisters = new int[uniforms.length];
    int i = 0;
    for (Map.Entry<Integer, Integer> uniform : layout.uniforms.entrySet()) {
      uniforms[i] = uniform.getKey();
      uniformRegisters[i++] = uniform.getValue();
    }
    for (Map.Entry<Double, Integer> constant : layout.constants.entrySet()) {
      fill(constant.getValue(), constant.getKey(), BLOCK);
    }
  }

  /** All registers: that of index r begins at {@code r * BLOCK}. */
  double[] memory() {
    return memory;
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
      fill(uniformRegisters[i], parameters[uniforms[i]], rows);
    }
    for (Task task : tasks) {
      task.run(memory, parameters, gradient, rows);
    }
  }

  private void fill(int register, double number, int rows) {
    for (int i = 0; i < rows; i++) {
      memory[register * BLOCK + i] = number;
    }
  }

  /** A piece of work on registers. */
  private interface Task {
    void run(double[] m, double[] parameters, double[] gradient, int rows);
  }

  private record Sums(Instruction.Dense dense) implements Task {
    @Override
    public void run(double[] m, double[] parameters, double[] gradient, int rows) {
      Instruction.Weights weights = dense.weights();
      int in = dense.in() * BLOCK;
      int perIn = dense.step() * BLOCK;
      for (int j = 0; j < dense.count(); j++) {
        int out = (dense.out() + j) * BLOCK;
        int w = weights.first() + j * weights.perOutput();
        int start = dense.start() < 0 ? -1 : dense.start() + j * dense.perStart();
        Lanes.dot(m, out, in, perIn, dense.terms(), parameters, w, weights.perTerm(), start, rows);
      }
    }
  }

  private record Products(Instruction.Outer outer) implements Task {
    @Override
    public void run(double[] m, double[] parameters, double[] gradient, int rows) {
      Instruction.Weights weights = outer.weights();
      int perIn = outer.step() * BLOCK;
      for (int j = 0; j < outer.count(); j++) {
        int delta = (outer.delta() + j) * BLOCK;
        int in = outer.in() * BLOCK;
        int w = weights.first() + j * weights.perOutput();
        for (int t = 0; t < outer.terms(); t++) {
          gradient[w] += Lanes.product(m, in, delta, rows);
          in += perIn;
          w += weights.perTerm();
        }
      }
    }
  }

  private record Collected(Instruction.Collect collect) implements Task {
    @Override
    public void run(double[] m, double[] parameters, double[] gradient, int rows) {
      for (int j = 0; j < collect.count(); j++) {
        int parameter = collect.parameter() + j * collect.stride();
        gradient[parameter] += Lanes.sum(m, (collect.from() + j) * BLOCK, rows);
      }
    }
  }

  /** A place in memory that moves on with the units of a pass. */
  private record Lane(int first, int stride) {
    int at(int unit) {
      return (first + unit * stride) * BLOCK;
    }
  }

  private record Simple(Primitive primitive, int count, Lane out, Lane a, Lane b) implements Task {
    @Override
    public void run(double[] m, double[] parameters, double[] gradient, int rows) {
      int x = out.first;
      int y = a.first;
      int z = b.first;
      for (int k = 0; k < count; k++) {
        Lanes.apply(primitive, m, x * BLOCK, y * BLOCK, z * BLOCK, rows);
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
    private int registers;

    Layout(Tape tape) {
      registers = tape.registers();
    }

    void add(Instruction instruction, List<Task> tasks) {
      if (instruction instanceof Instruction.Dense dense) {
        tasks.add(new Sums(dense));
      } else if (instruction instanceof Instruction.Outer outer) {
        tasks.add(new Products(outer));
      } else if (instruction instanceof Instruction.Collect collect) {
        tasks.add(new Collected(collect));
      } else {
        add((Instruction.Pass) instruction, tasks);
      }
    }

    /** A step's result goes straight to where it is kept, or else to a place of its own. */
    private void add(Instruction.Pass pass, List<Task> tasks) {
      Lane[] results = new Lane[pass.steps().size()];
      List<Task> copies = new ArrayList<>();
      for (Instruction.Store store : pass.stores()) {
        Lane to = new Lane(store.to(), 1);
        if (store.from() instanceof Instruction.Earlier earlier
            && results[earlier.step()] == null) {
          results[earlier.step()] = to;
        } else {
          copies.add(new Copied(pass.count(), to, lane(store.from(), results)));
        }
      }
      for (int i = 0; i < results.length; i++) {
        if (results[i] == null) {
          results[i] = new Lane(allocate(pass.count()), 1);
        }
        tasks.add(task(pass.steps().get(i), pass.count(), results[i], results));
      }
      tasks.addAll(copies);
    }

    private Task task(Instruction.Step step, int count, Lane out, Lane[] results) {
      List<Instruction.Operand> operands = step.operands();
      Lane a = lane(operands.get(0), results);
      Lane b = operands.size() < 2 ? a : lane(operands.get(1), results);
      return switch (step.primitive()) {
        case POW -> new Raised(step.exponent(), count, out, a);
        case IF_AT_MOST ->
            new Chosen(
                count, out, a, b, lane(operands.get(2), results), lane(operands.get(3), results));
        default -> new Simple(step.primitive(), count, out, a, b);
      };
    }

    private Lane lane(Instruction.Operand operand, Lane[] results) {
      if (operand instanceof Instruction.Earlier earlier) {
        return results[earlier.step()];
      }
      if (operand instanceof Instruction.Register register) {
        return new Lane(register.first(), register.stride());
      }
      return new Lane(
          operand instanceof Instruction.Constant constant
              ? shared(constants, constant.value())
              : shared(uniforms, ((Instruction.Uniform) operand).index()),
          0);
    }

    private <K> int shared(Map<K, Integer> known, K key) {
      Integer register = known.get(key);
      if (register == null) {
        register = allocate(1);
        known.put(key, register);
      }
      return register;
    }

    private int allocate(int count) {
      int first = registers;
      registers += count;
      return first;
    }
  }
}
