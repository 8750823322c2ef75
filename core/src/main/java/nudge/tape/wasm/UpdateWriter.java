package nudge.tape.wasm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import nudge.optim.Clipping;
import nudge.optim.NormClipping;
import nudge.optim.ValueClipping;
import nudge.tape.Engine;
import nudge.tape.Instruction;
import nudge.tape.Instruction.Pass;
import nudge.tape.Tape;
import nudge.tape.TrainingPlan;

/**
 * Writes the update of all parameters from the gradient of a batch, two vectors at a time: the mean
 * over the rows, the penalty, the clipping and the optimizer, in this order. The gradient is left
 * 0, ready for the next batch.
 */
final class UpdateWriter {
  private static final int WIDTH = 2;

  /** The turns that are a block of 40 parameters. */
  private static final int BLOCK_TURNS = 10;

  /** Local 0: the address of the optimizer's coefficients. */
  private static final int COEFFICIENTS = 0;

  /** Local 1: the address of the number of rows. */
  private static final int ROWS = 1;

  private final TrainingPlan plan;
  private final Tape update;
  private final Tape penalty;
  private final ParameterMemory at;
  private final int applies;
  private final int counts;
  private final int total;
  private final Code code;
  private final Constants constants;
  private final HostFunctions host;
  private final Simd simd;
  private final Vectors largestGradient;
  private final Vectors largestNumber;

  /**
   * @param penalty null for none
   * @param applies where it says for each parameter with 1 or 0 whether the penalty applies
   * @param counts where 1 stands for each parameter and 0 for what fills up
   * @param total a double to sum up in
   */
  UpdateWriter(
      TrainingPlan plan,
      Tape update,
      Tape penalty,
      ParameterMemory at,
      int applies,
      int counts,
      int total,
      Code code,
      Constants constants,
      HostFunctions host) {
    this.plan = plan;
    this.update = update;
    this.penalty = penalty;
    this.at = at;
    this.applies = applies;
    this.counts = counts;
    this.total = total;
    this.code = code;
    this.constants = constants;
    this.host = host;
    this.simd = new Simd(code, WIDTH, constants);
    this.largestGradient = simd.fresh();
    this.largestNumber = simd.fresh();
  }

  /** Leaves 1 if all is sound, 0 if this update must not be made or must be made elsewhere. */
  void write() {
    fillUp();
    set(largestGradient, simd.constant(0));
    set(largestNumber, simd.constant(0));
    Clipping clipping = plan.clipping();
    if (clipping instanceof NormClipping norm) {
      Vectors scale = scale(norm.limit());
      eachPair(q -> update(q, simd.multiply(gradient(q, false), scale)));
    } else {
      eachPair(q -> update(q, clipped(watched(gradient(q, true)), clipping)));
    }
    isSound();
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

  private void set(Vectors local, Vectors value) {
    for (int v = 0; v < WIDTH; v++) {
      simd.push(value, v);
      code.set(local.locals[v]);
    }
  }

  private Vectors watched(Vectors gradient) {
    set(largestGradient, simd.binary(Opcode.F64X2_MAX, largestGradient, simd.abs(gradient)));
    return gradient;
  }

  /** As it is in memory, or as it comes from the batch. */
  private Vectors gradient(int q, boolean fresh) {
    Vectors gradient = simd.load(q, at.gradient());
    simd.store(q, at.gradient(), simd.constant(0));
    if (!fresh) {
      return gradient;
    }
    if (plan.mean()) {
      gradient = simd.divide(gradient, Vectors.shared(ROWS, 0));
    }
    return penalty == null ? gradient : penalized(q, gradient);
  }

  private Vectors penalized(int q, Vectors gradient) {
    Vectors derivative = outputs(penalty, 0, register -> simd.load(q, at.parameters())).get(1);
    Vectors mask = simd.binary(Opcode.F64X2_GT, simd.load(q, applies), simd.constant(0));
    return simd.select(mask, simd.add(gradient, derivative), gradient);
  }

  private Vectors clipped(Vectors gradient, Clipping clipping) {
    if (!(clipping instanceof ValueClipping value)) {
      return gradient;
    }
    Vectors below = simd.binary(Opcode.F64X2_MIN, gradient, simd.constant(value.limit()));
    return simd.binary(Opcode.F64X2_MAX, simd.constant(-value.limit()), below);
  }

  private void update(int q, Vectors gradient) {
    List<Vectors> after =
        outputs(
            update,
            COEFFICIENTS,
            register ->
                register == 0
                    ? simd.load(q, at.parameters())
                    : register == 1 ? gradient : simd.load(q, at.slots()[register - 2]));
    for (int i = 0; i < after.size(); i++) {
      simd.store(q, i == 0 ? at.parameters() : at.slots()[i - 1], after.get(i));
      set(largestNumber, simd.binary(Opcode.F64X2_MAX, largestNumber, simd.abs(after.get(i))));
    }
  }

  /**
   * What a tape over parameters computes, its uniform numbers lying behind an address in a local.
   */
  private List<Vectors> outputs(Tape tape, int uniforms, IntFunction<Vectors> given) {
    Vectors[] registers = new Vectors[tape.registers()];
    for (int i = 0; i < tape.given(); i++) {
      registers[i] = given.apply(i);
    }
    for (Instruction instruction : tape.instructions()) {
      Pass pass = (Pass) instruction;
      PassSteps steps =
          new PassSteps(pass, simd, host, index -> Vectors.shared(uniforms, index * Memory.DOUBLE));
      steps.write(register -> registers[register.first()]);
      pass.stores().forEach(store -> registers[store.to()] = steps.value(store.from()));
    }
    List<Vectors> outputs = new ArrayList<>();
    for (int output : tape.outputs()) {
      outputs.add(registers[output]);
    }
    return outputs;
  }

  /**
   * What the gradient is to be multiplied with so that it is not longer than the limit; its length
   * is summed in the order of {@code RowSum}. A length beyond all doubles counts as not sound:
   * clipping it takes another way.
   */
  private Vectors scale(double limit) {
    Vectors sums = simd.fresh();
    code.constant(total).constant(0).f64Load(constants.addressOf(0)).f64Store(0);
    int q = code.pointer(0);
    int[] step = {q, WIDTH * Registers.VECTOR};
    int turns = at.padded() / ParameterMemory.PAIR;
    code.times(
        turns / BLOCK_TURNS,
        () -> {
          set(sums, simd.constant(0));
          code.times(BLOCK_TURNS, () -> simd.scoped(() -> square(q, sums)), step);
          close(sums);
        });
    if (turns % BLOCK_TURNS > 0) {
      set(sums, simd.constant(0));
      code.times(turns % BLOCK_TURNS, () -> simd.scoped(() -> square(q, sums)), step);
      close(sums);
    }
    Simd one = new Simd(code, 1, constants);
    one.scoped(() -> storeScale(one, limit));
    return Vectors.shared(total);
  }

  private void square(int q, Vectors sums) {
    Vectors gradient = watched(gradient(q, true));
    simd.store(q, at.gradient(), gradient);
    Vectors square = simd.multiply(gradient, gradient);
    set(sums, simd.add(sums, simd.multiply(square, simd.load(q, counts))));
  }

  private void close(Vectors sums) {
    int block = code.vector();
    code.get(sums.locals[0]).get(sums.locals[1]).simd(Opcode.F64X2_ADD).set(block);
    code.constant(total).constant(total).f64Load(0);
    code.get(block).lane(Opcode.F64X2_EXTRACT_LANE, 0);
    code.get(block).lane(Opcode.F64X2_EXTRACT_LANE, 1).op(Opcode.F64_ADD);
    code.op(Opcode.F64_ADD).f64Store(0);
    code.release(block);
  }

  private void storeScale(Simd one, double limit) {
    Vectors norm = one.unary(Opcode.F64X2_SQRT, Vectors.shared(total));
    Vectors within = one.binary(Opcode.F64X2_LE, norm, one.constant(limit));
    Vectors scale = one.select(within, one.constant(1), one.divide(one.constant(limit), norm));
    for (int v = 0; v < WIDTH; v++) {
      code.get(largestGradient.locals[v]);
      one.push(norm, 0);
      code.simd(Opcode.F64X2_MAX).set(largestGradient.locals[v]);
    }
    code.constant(total);
    one.push(scale, 0);
    code.lane(Opcode.F64X2_EXTRACT_LANE, 0).f64Store(0);
  }

  private void isSound() {
    simd.scoped(
        () -> {
          Vectors finite =
              simd.binary(Opcode.F64X2_LE, largestGradient, simd.constant(Double.MAX_VALUE));
          Vectors small =
              simd.binary(Opcode.F64X2_LE, largestNumber, simd.constant(Engine.LARGEST));
          Vectors both = simd.and(finite, small);
          code.get(both.locals[0]).get(both.locals[1]).simd(Opcode.V128_AND);
          code.simd(Opcode.I64X2_ALL_TRUE);
        });
  }
}
