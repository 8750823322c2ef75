package nudge.tape.wasm;

import nudge.optim.NormClipping;
import nudge.tape.TrainingPlan;

/**
 * Writes the update of all parameters from a gradient in memory, two vectors at a time. The
 * gradient is left 0, ready for the next batch.
 */
final class UpdateWriter {
  private static final int WIDTH = 2;

  /** The turns that are a block of 40 parameters. */
  private static final int BLOCK_TURNS = 10;

  private final TrainingPlan plan;
  private final ParameterMemory at;
  private final ParameterUpdate update;
  private final Constants constants;
  private final Code code;
  private final Simd simd;

  UpdateWriter(
      TrainingPlan plan,
      ParameterMemory at,
      ParameterUpdate update,
      Constants constants,
      Simd simd) {
    this.plan = plan;
    this.at = at;
    this.update = update;
    this.constants = constants;
    this.code = simd.code();
    this.simd = new Simd(code, WIDTH, constants);
  }

  void write() {
    fillUp();
    if (plan.clipping() instanceof NormClipping norm) {
      Vectors scale = scale(norm.limit());
      eachPair(q -> update.apply(simd, q, 0, simd.multiply(taken(q), scale)));
    } else {
      eachPair(q -> update.apply(simd, q, 0, update.gradient(simd, q, 0, taken(q))));
    }
  }

  /** Copies the last parameter's gradient to what fills up. */
  private void fillUp() {
    int last = at.gradient() + (at.count() - 1) * Memory.DOUBLE;
    for (int i = at.count(); i < at.padded(); i++) {
      code.constant(at.gradient() + i * Memory.DOUBLE).constant(last).f64Load(0).f64Store(0);
    }
  }

  private interface Pair {
    void write(int q);
  }

  /** With the offset of the pair of vectors in a local. */
  private void eachPair(Pair pair) {
    int q = code.pointer(0);
    int turns = at.padded() / ParameterMemory.PAIR;
    code.times(
        turns, () -> simd.scoped(() -> pair.write(q)), new int[] {q, WIDTH * Registers.VECTOR});
  }

  /** The gradient, which is 0 from then on. */
  private Vectors taken(int q) {
    Vectors gradient = simd.load(q, at.gradient());
    simd.store(q, at.gradient(), simd.constant(0));
    return gradient;
  }

  /**
   * What the gradient is to be multiplied with so that it is not longer than the limit; its length
   * is summed in the order of {@code RowSum}. A length beyond all doubles counts as not sound:
   * clipping it takes another way.
   */
  private Vectors scale(double limit) {
    int[] sums = {code.vector(), code.vector()};
    code.constant(at.total()).constant(0).f64Load(constants.addressOf(0)).f64Store(0);
    int q = code.pointer(0);
    int[] step = {q, WIDTH * Registers.VECTOR};
    int turns = at.padded() / ParameterMemory.PAIR;
    Runnable turn = () -> simd.scoped(() -> square(q, sums));
    code.times(
        turns / BLOCK_TURNS,
        () -> {
          clear(sums);
          code.times(BLOCK_TURNS, turn, step);
          close(sums);
        });
    if (turns % BLOCK_TURNS > 0) {
      clear(sums);
      code.times(turns % BLOCK_TURNS, turn, step);
      close(sums);
    }
    Simd one = new Simd(code, 1, constants);
    one.scoped(() -> storeScale(one, limit));
    return Vectors.shared(at.total());
  }

  private void clear(int[] sums) {
    for (int sum : sums) {
      simd.push(simd.constant(0), 0);
      code.set(sum);
    }
  }

  private void square(int q, int[] sums) {
    Vectors gradient = update.gradient(simd, q, 0, taken(q));
    simd.store(q, at.gradient(), gradient);
    Vectors square = simd.multiply(gradient, gradient);
    Vectors counted = simd.multiply(square, simd.load(q, at.counts()));
    for (int v = 0; v < WIDTH; v++) {
      code.get(sums[v]);
      simd.push(counted, v);
      code.simd(Opcode.F64X2_ADD).set(sums[v]);
    }
  }

  private void close(int[] sums) {
    int block = code.vector();
    code.get(sums[0]).get(sums[1]).simd(Opcode.F64X2_ADD).set(block);
    code.constant(at.total()).constant(at.total()).f64Load(0);
    code.get(block).lane(Opcode.F64X2_EXTRACT_LANE, 0);
    code.get(block).lane(Opcode.F64X2_EXTRACT_LANE, 1).op(Opcode.F64_ADD);
    code.op(Opcode.F64_ADD).f64Store(0);
    code.release(block);
  }

  private void storeScale(Simd one, double limit) {
    Vectors norm = one.unary(Opcode.F64X2_SQRT, Vectors.shared(at.total()));
    update.watch(one, norm);
    Vectors within = one.binary(Opcode.F64X2_LE, norm, one.constant(limit));
    Vectors scale = one.select(within, one.constant(1), one.divide(one.constant(limit), norm));
    code.constant(at.total());
    one.push(scale, 0);
    code.lane(Opcode.F64X2_EXTRACT_LANE, 0).f64Store(0);
  }
}
