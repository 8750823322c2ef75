package nudge.tape;

/** Runs a tape over all parameters, a block of them at a time. Confined to one thread. */
final class ParameterInterpreter {
  private static final int BLOCK = Interpreter.BLOCK;

  private final Interpreter interpreter;
  private final int[] outputs;

  ParameterInterpreter(Tape tape) {
    this.interpreter = new Interpreter(tape, BLOCK);
    this.outputs = tape.outputs();
  }

  /**
   * Computes every output for every parameter.
   *
   * @param given for each number that is given one array, with {@code strides} numbers for each
   *     parameter, of which the {@code offsets}-th counts
   */
  void run(Column[] given, double[] uniforms, Column[] computed, int parameters) {
    double[] memory = interpreter.memory();
    for (int from = 0; from < parameters; from += BLOCK) {
      int count = Math.min(BLOCK, parameters - from);
      for (int r = 0; r < given.length; r++) {
        given[r].read(memory, r * BLOCK, from, count);
      }
      interpreter.run(uniforms, null, count);
      for (int r = 0; r < computed.length; r++) {
        computed[r].write(memory, outputs[r] * BLOCK, from, count);
      }
    }
  }

  /**
   * A number for each parameter.
   *
   * @param stride how many numbers the array holds for each
   * @param offset which of them it is
   */
  record Column(double[] numbers, int stride, int offset) {
    void read(double[] memory, int to, int from, int count) {
      int at = from * stride + offset;
      for (int i = 0; i < count; i++) {
        memory[to + i] = numbers[at];
        at += stride;
      }
    }

    void write(double[] memory, int from, int first, int count) {
      int to = first * stride + offset;
      for (int i = 0; i < count; i++) {
        numbers[to] = memory[from + i];
        to += stride;
      }
    }
  }
}
