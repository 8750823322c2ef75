package nudge.tape.wasm;

import nudge.tape.Instruction.Collect;
import nudge.tape.Instruction.Outer;

/**
 * Writes the sums over rows that gradients are, in the order of {@code RowSum}: the even vectors of
 * a register hold rows 0 and 1 of every four, the odd ones rows 2 and 3, so that two running sums
 * of vectors are its four partial sums. Two deltas times two factors are summed at once.
 */
final class OuterWriter {
  private static final int DOUBLE = 8;
  private static final int BLOCK = 2;

  /** So many vectors are written out. */
  private static final int WRITTEN_OUT = 6;

  private final Code code;
  private final int vectors;
  private final Registers registers;
  private final GradientSink sink;
  private final Constants constants;
  private final Simd pair;
  private final Simd single;

  /**
   * @param vectors how many of each register hold rows
   */
  OuterWriter(Code code, int vectors, Registers registers, GradientSink sink, Constants constants) {
    this.code = code;
    this.vectors = vectors;
    this.registers = registers;
    this.sink = sink;
    this.constants = constants;
    this.pair = new Simd(code, 1, constants);
    this.single = Simd.single(code, constants);
  }

  void write(Outer outer) {
    Registers.Place delta = registers.place(outer.delta());
    int deltas = code.pointer(delta.local(), delta.offset());
    int sums = code.pointer(outer.weights().first() * DOUBLE);
    int perDelta = registers.stride(outer.delta());
    int perSum = outer.weights().perOutput() * DOUBLE;
    int block = Math.min(BLOCK, outer.count());
    code.times(
        outer.count() / block,
        () -> row(outer, block, deltas, sums),
        new int[] {deltas, block * perDelta},
        new int[] {sums, block * perSum});
    if (outer.count() % block > 0) {
      row(outer, outer.count() % block, deltas, sums);
    }
  }

  /** All factors with one or two deltas. */
  private void row(Outer outer, int count, int deltas, int sums) {
    Registers.Place in = registers.place(outer.in());
    int perFactor = outer.step() * registers.stride(outer.in());
    int low = Math.min(0, perFactor);
    int factors = code.pointer(in.local(), in.offset() + low);
    int columns = code.pointer(sums, 0);
    int perDelta = registers.stride(outer.delta());
    int perSum = outer.weights().perOutput() * DOUBLE;
    code.times(
        outer.terms() / BLOCK,
        () -> {
          int[] begins = {-low, perFactor - low};
          int[][] results = products(count, deltas, perDelta, factors, begins);
          for (int j = 0; j < count; j++) {
            takePair(columns, j * perSum, results[j][0], results[j][1]);
          }
        },
        new int[] {factors, BLOCK * perFactor},
        new int[] {columns, BLOCK * DOUBLE});
    if (outer.terms() % BLOCK > 0) {
      int[][] results = products(count, deltas, perDelta, factors, new int[] {-low});
      for (int j = 0; j < count; j++) {
        takeSingle(columns, j * perSum, results[j][0]);
      }
    }
  }

  /** A vector (s0 + s2, s1 + s3) for each delta and factor. */
  private int[][] products(int count, int deltas, int perDelta, int factors, int[] begins) {
    int[][] even = new int[count][begins.length];
    int[][] odd = new int[count][begins.length];
    for (int j = 0; j < count; j++) {
      for (int t = 0; t < begins.length; t++) {
        even[j][t] = code.vector();
        odd[j][t] = vectors > 1 ? code.vector() : -1;
      }
    }
    boolean out = vectors <= WRITTEN_OUT;
    int writtenOut = out ? vectors : 2;
    for (int v = 0; v < writtenOut; v++) {
      int[][] sums = v % 2 == 0 ? even : odd;
      addProducts(sums, v < 2, deltas, perDelta, factors, begins, v * Registers.VECTOR);
    }
    if (!out) {
      loop(even, odd, deltas, perDelta, factors, begins);
    }
    for (int j = 0; j < count; j++) {
      for (int t = 0; t < begins.length; t++) {
        if (vectors > 1) {
          code.get(even[j][t]).get(odd[j][t]).simd(Opcode.F64X2_ADD).set(even[j][t]);
          code.release(odd[j][t]);
        }
      }
    }
    return even;
  }

  private void loop(
      int[][] even, int[][] odd, int deltas, int perDelta, int factors, int[] begins) {
    int delta = code.pointer(deltas, 2 * Registers.VECTOR);
    int factor = code.pointer(factors, 2 * Registers.VECTOR);
    code.times(
        (vectors - 2) / 2,
        () -> {
          addProducts(even, false, delta, perDelta, factor, begins, 0);
          addProducts(odd, false, delta, perDelta, factor, begins, Registers.VECTOR);
        },
        new int[] {delta, 2 * Registers.VECTOR},
        new int[] {factor, 2 * Registers.VECTOR});
    if (vectors % 2 == 1) {
      addProducts(even, false, delta, perDelta, factor, begins, 0);
    }
  }

  private void addProducts(
      int[][] sums,
      boolean first,
      int deltas,
      int perDelta,
      int factors,
      int[] begins,
      int offset) {
    int[] x = new int[begins.length];
    for (int t = 0; t < x.length; t++) {
      x[t] = code.vector();
      code.get(factors).memory(Opcode.V128_LOAD, begins[t] + offset).set(x[t]);
    }
    int delta = code.vector();
    for (int j = 0; j < sums.length; j++) {
      code.get(deltas).memory(Opcode.V128_LOAD, j * perDelta + offset).set(delta);
      for (int t = 0; t < x.length; t++) {
        if (!first) {
          code.get(sums[j][t]);
        }
        code.get(x[t]).get(delta).simd(Opcode.F64X2_MUL);
        if (!first) {
          code.simd(Opcode.F64X2_ADD);
        }
        code.set(sums[j][t]);
      }
    }
    code.release(delta);
    for (int local : x) {
      code.release(local);
    }
  }

  /** The sums for two neighbours. */
  private void takePair(int pointer, int offset, int a, int b) {
    take(pair, pointer, offset, a, b);
    code.release(b);
  }

  private void takeSingle(int pointer, int offset, int a) {
    take(single, pointer, offset, a, a);
  }

  private void take(Simd m, int pointer, int offset, int a, int b) {
    m.scoped(
        () -> {
          Vectors sums = m.fresh();
          code.get(a).get(b).lanes(false).get(a).get(b).lanes(true);
          code.simd(Opcode.F64X2_ADD).set(sums.locals[0]);
          sink.take(m, pointer, offset, sums);
        });
    code.release(a);
  }

  /** Two at a time, wherever they lie. */
  void write(Collect collect) {
    Registers.Place from = registers.place(collect.from());
    int numbers = code.pointer(from.local(), from.offset());
    int sums = code.pointer(collect.parameter() * DOUBLE);
    int perNumber = registers.stride(collect.from());
    int perSum = collect.stride() * DOUBLE;
    Simd apart = Simd.apart(code, constants, perSum);
    code.times(
        collect.count() / 2,
        () -> {
          int[] both = sums(numbers, 0, perNumber);
          take(apart, sums, 0, both[0], both[1]);
          code.release(both[1]);
        },
        new int[] {numbers, 2 * perNumber},
        new int[] {sums, 2 * perSum});
    if (collect.count() % 2 > 0) {
      takeSingle(sums, 0, sums(numbers, 0)[0]);
    }
  }

  /** The running sums of registers so many bytes behind an address. */
  private int[] sums(int numbers, int... registers) {
    int[][] sums = new int[2][registers.length];
    for (int r = 0; r < registers.length; r++) {
      sums[0][r] = code.vector();
      sums[1][r] = code.vector();
    }
    for (int v = 0; v < vectors; v++) {
      for (int r = 0; r < registers.length; r++) {
        int sum = sums[v % 2][r];
        if (v >= 2) {
          code.get(sum);
        }
        code.get(numbers).memory(Opcode.V128_LOAD, registers[r] + v * Registers.VECTOR);
        if (v >= 2) {
          code.simd(Opcode.F64X2_ADD);
        }
        code.set(sum);
      }
    }
    for (int r = 0; r < registers.length; r++) {
      if (vectors > 1) {
        code.get(sums[0][r]).get(sums[1][r]).simd(Opcode.F64X2_ADD).set(sums[0][r]);
      }
      code.release(sums[1][r]);
    }
    return sums[0];
  }
}
