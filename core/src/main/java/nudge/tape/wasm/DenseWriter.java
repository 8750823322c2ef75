package nudge.tape.wasm;

import java.util.ArrayList;
import java.util.List;
import nudge.tape.Instruction.Dense;
import nudge.tape.Instruction.Pass;

/**
 * Writes sums of products with parameters. A block of a few sums for a few vectors stays in
 * registers of the machine while the terms are added: each parameter that is loaded serves all
 * vectors, each vector all sums. Long sums and many of them are loops, so that the code of a large
 * layer is not larger than that of a small one.
 */
final class DenseWriter {
  /**
   * Of sums, for one to five vectors: all that fit into sixteen machine registers, and not more.
   */
  private static final int[] BLOCK = {0, 4, 4, 3, 2, 2};

  /** Sums of no more terms are written out. */
  private static final int WRITTEN_OUT = 4;

  private static final int DOUBLE = 8;

  private final Code code;
  private final int width;
  private final Registers registers;
  private final int parameters;
  private final PassFunctions functions;

  /**
   * @param width the vectors at hand
   * @param parameters where the parameters lie
   */
  DenseWriter(Code code, int width, Registers registers, int parameters, PassFunctions functions) {
    this.code = code;
    this.width = width;
    this.registers = registers;
    this.parameters = parameters;
    this.functions = functions;
  }

  /**
   * @param pass what becomes of the sums
   */
  void write(Dense dense, Pass pass) {
    int block = Math.min(BLOCK[width], dense.count());
    Pointers at = new Pointers(dense, new Epilogue(code, width, registers, functions, dense, pass));
    int[][] steps = at.steps(dense, block);
    code.times(dense.count() / block, () -> block(dense, block, at), steps);
    int rest = dense.count() % block;
    if (rest > 0) {
      block(dense, rest, at);
    }
  }

  /** Locals that go on from block to block. */
  private final class Pointers {
    /** Of the block's weight that lies lowest in memory. */
    private final int weights;

    private final int starts;
    private final Epilogue epilogue;

    Pointers(Dense dense, Epilogue epilogue) {
      this.weights = code.pointer(lowest(dense, 0, dense.terms()));
      this.starts = code.pointer(parameters + Math.max(0, dense.start()) * DOUBLE);
      this.epilogue = epilogue;
    }

    int[][] steps(Dense dense, int block) {
      List<int[]> steps = new ArrayList<>(epilogue.steps(block));
      steps.add(new int[] {weights, block * dense.weights().perOutput() * DOUBLE});
      steps.add(new int[] {starts, block * dense.perStart() * DOUBLE});
      return steps.toArray(new int[0][]);
    }
  }

  /** The lowest address of the first sum's weights for these terms. */
  private int lowest(Dense dense, int from, int to) {
    int term = dense.weights().perTerm() < 0 ? to - 1 : from;
    return parameters + (dense.weights().first() + term * dense.weights().perTerm()) * DOUBLE;
  }

  private void block(Dense dense, int sums, Pointers at) {
    int[][] totals = locals(sums);
    int base = lowest(dense, 0, dense.terms());
    first(dense, totals, at, weight(dense, 0) - base);
    int rest = dense.terms() - 1;
    if (rest <= WRITTEN_OUT) {
      for (int t = 1; t < dense.terms(); t++) {
        Registers.Place x = registers.place(dense.in() + t * dense.step());
        term(dense, totals, at.weights, weight(dense, t) - base, x.local(), x.offset());
      }
    } else {
      loop(dense, totals, at, base);
    }
    at.epilogue.write(totals);
    release(totals);
  }

  private int weight(Dense dense, int term) {
    return parameters + (dense.weights().first() + term * dense.weights().perTerm()) * DOUBLE;
  }

  private int[][] locals(int sums) {
    int[][] locals = new int[sums][width];
    for (int[] row : locals) {
      for (int v = 0; v < width; v++) {
        row[v] = code.vector();
      }
    }
    return locals;
  }

  private void release(int[][] locals) {
    for (int[] row : locals) {
      for (int local : row) {
        code.release(local);
      }
    }
  }

  /** The sums begin with their start and the first term, or with that alone. */
  private void first(Dense dense, int[][] totals, Pointers at, int weight) {
    Registers.Place x = registers.place(dense.in());
    for (int j = 0; j < totals.length; j++) {
      int factor = splat(at.weights, weight + j * dense.weights().perOutput() * DOUBLE);
      int start = dense.start() < 0 ? -1 : splat(at.starts, j * dense.perStart() * DOUBLE);
      for (int v = 0; v < width; v++) {
        if (start >= 0) {
          code.get(start);
        }
        code.get(factor).get(x.local());
        code.memory(Opcode.V128_LOAD, x.offset() + v * Registers.VECTOR).simd(Opcode.F64X2_MUL);
        if (start >= 0) {
          code.simd(Opcode.F64X2_ADD);
        }
        code.set(totals[j][v]);
      }
      code.release(factor);
      if (start >= 0) {
        code.release(start);
      }
    }
  }

  /** A number in memory for both lanes of a local. */
  private int splat(int pointer, int offset) {
    int local = code.vector();
    code.get(pointer).memory(Opcode.V128_LOAD64_SPLAT, offset).set(local);
    return local;
  }

  private void term(
      Dense dense, int[][] totals, int weights, int offset, int factors, int factorOffset) {
    int[] weight = new int[totals.length];
    for (int j = 0; j < weight.length; j++) {
      weight[j] = splat(weights, offset + j * dense.weights().perOutput() * DOUBLE);
    }
    int x = code.vector();
    for (int v = 0; v < width; v++) {
      code.get(factors).memory(Opcode.V128_LOAD, factorOffset + v * Registers.VECTOR).set(x);
      for (int j = 0; j < weight.length; j++) {
        code.get(totals[j][v]).get(weight[j]).get(x).simd(Opcode.F64X2_MUL);
        code.simd(Opcode.F64X2_ADD).set(totals[j][v]);
      }
    }
    code.release(x);
    for (int local : weight) {
      code.release(local);
    }
  }

  /** Two terms a turn, then the one that may be left. */
  private void loop(Dense dense, int[][] totals, Pointers at, int base) {
    int perTerm = dense.weights().perTerm() * DOUBLE;
    int perFactor = dense.step() * registers.stride(dense.in());
    Registers.Place first = registers.place(dense.in() + dense.step());
    int turns = (dense.terms() - 1) / 2;
    boolean odd = (dense.terms() - 1) % 2 == 1;
    int weights = code.pointer(at.weights, weight(dense, 1) - base + Math.min(0, perTerm));
    int factors = code.pointer(first.local(), first.offset() + Math.min(0, perFactor));
    int w0 = Math.max(0, -perTerm);
    int w1 = Math.max(0, perTerm);
    int x0 = Math.max(0, -perFactor);
    int x1 = Math.max(0, perFactor);
    code.times(
        turns,
        () -> {
          term(dense, totals, weights, w0, factors, x0);
          term(dense, totals, weights, w1, factors, x1);
        },
        new int[] {weights, 2 * perTerm},
        new int[] {factors, 2 * perFactor});
    if (odd) {
      term(dense, totals, weights, w0, factors, x0);
    }
  }
}
