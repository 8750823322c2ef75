package nudge.tape.wasm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import nudge.optim.NoClipping;
import nudge.optim.ValueClipping;
import nudge.tape.Engine;
import nudge.tape.Instruction;
import nudge.tape.Tape;
import nudge.tape.TrainingPlan;

/**
 * Writes how a few parameters at a time move: the mean of the gradient over the rows, the penalty,
 * the clipping number by number and the optimizer, in this order. For one function.
 *
 * <p>It watches that all of it stays sound by a sum of squares, which is not finite or larger than
 * that of the largest sound number as soon as one number is not sound; that takes fewer
 * instructions than to compare each.
 */
final class ParameterUpdate {
  /** The update's tape is given the parameter, its gradient, its slots and the penalty's pull. */
  private static final int GRADIENT = 1;

  private final TrainingPlan plan;
  private final ParameterTapesInUse tapes;
  private final ParameterMemory at;
  private final HostFunctions host;
  private final Code code;
  private final int coefficients;
  private final Vectors rows;
  private final Simd simd;
  private final int squared;
  private final boolean watchesGradient;

  /**
   * @param simd of the function, which begins here
   * @param coefficients the local with the address of the optimizer's coefficients
   * @param rows the number of rows of the batch
   */
  ParameterUpdate(
      TrainingPlan plan,
      ParameterTapesInUse tapes,
      ParameterMemory at,
      HostFunctions host,
      Simd simd,
      int coefficients,
      Vectors rows) {
    this.plan = plan;
    this.tapes = tapes;
    this.at = at;
    this.host = host;
    this.code = simd.code();
    this.coefficients = coefficients;
    this.rows = rows;
    this.watchesGradient =
        !(plan.clipping() instanceof NoClipping) || !Finiteness.reaches(tapes.update(), GRADIENT);
    this.simd = simd;
    this.squared = code.vector();
    simd.push(simd.constant(0), 0);
    code.set(squared);
  }

  /** The gradient of batch and penalty, from the sum over the batch's rows. */
  Vectors gradient(Simd m, int q, int offset, Vectors sum) {
    Vectors gradient = plan.mean() ? m.divide(sum, rows) : sum;
    if (tapes.penalty() != null && !plan.optimizer().separatesPenalty()) {
      gradient = penalized(m, q, offset, gradient);
    }
    if (watchesGradient) {
      watch(m, gradient);
    }
    return gradient;
  }

  private Vectors penalized(Simd m, int q, int offset, Vectors gradient) {
    List<Vectors> both =
        outputs(m, tapes.penalty(), 0, register -> m.load(q, at.parameters() + offset));
    Vectors applies = m.load(q, at.applies() + offset);
    Vectors mask = m.binary(Opcode.F64X2_GT, applies, m.constant(0));
    return m.select(mask, m.add(gradient, both.get(1)), gradient);
  }

  /** The derivative of the penalty by itself, 0 where it does not apply. */
  private Vectors pull(Simd m, int q, int offset) {
    return tapes.penalty() == null ? m.constant(0) : penalized(m, q, offset, m.constant(0));
  }

  /** Adds these numbers' squares to those of all that has to be sound. */
  void watch(Simd m, Vectors numbers) {
    Vectors squares = m.multiply(numbers, numbers);
    for (int v = 0; v < m.width(); v++) {
      code.get(squared);
      m.push(squares, v);
      code.simd(Opcode.F64X2_ADD).set(squared);
    }
  }

  /** Moves the parameters with the offset in a local and so much more. */
  void apply(Simd m, int q, int offset, Vectors gradient) {
    Vectors clipped = clipped(m, gradient);
    Vectors pull = plan.optimizer().separatesPenalty() ? pull(m, q, offset) : null;
    int last = plan.optimizer().slots() + 2;
    IntFunction<Vectors> given =
        register ->
            register == GRADIENT
                ? clipped
                : register == last
                    ? pull
                    : m.load(q, column(register == 0 ? 0 : register - 1) + offset);
    List<Vectors> after = outputs(m, tapes.update(), coefficients, given);
    for (int i = 0; i < after.size(); i++) {
      m.store(q, column(i) + offset, after.get(i));
      watch(m, after.get(i));
    }
  }

  /** Of the parameters, then of their slots. */
  private int column(int index) {
    return index == 0 ? at.parameters() : at.slots()[index - 1];
  }

  private Vectors clipped(Simd m, Vectors gradient) {
    if (!(plan.clipping() instanceof ValueClipping value)) {
      return gradient;
    }
    Vectors below = m.binary(Opcode.F64X2_MIN, gradient, m.constant(value.limit()));
    return m.binary(Opcode.F64X2_MAX, m.constant(-value.limit()), below);
  }

  /** What a tape over parameters computes, its uniform numbers behind an address in a local. */
  private List<Vectors> outputs(Simd m, Tape tape, int uniforms, IntFunction<Vectors> given) {
    Vectors[] registers = new Vectors[tape.registers()];
    for (int i = 0; i < tape.given(); i++) {
      registers[i] = given.apply(i);
    }
    for (Instruction instruction : tape.instructions()) {
      Instruction.Pass pass = (Instruction.Pass) instruction;
      PassSteps steps =
          new PassSteps(pass, m, host, index -> Vectors.shared(uniforms, index * Memory.DOUBLE));
      steps.write(register -> registers[register.first()]);
      for (Instruction.Store store : pass.stores()) {
        registers[store.to()] = steps.value(store.from());
      }
    }
    List<Vectors> outputs = new ArrayList<>();
    for (int output : tape.outputs()) {
      outputs.add(registers[output]);
    }
    return outputs;
  }

  /**
   * Leaves 1 if all that was watched is sound. Leaves 0 too if it is, but so large that the sum of
   * the squares is not: then the update is only made in a slower way.
   */
  void pushSoundness() {
    code.get(squared);
    simd.push(simd.constant(Engine.LARGEST * Engine.LARGEST), 0);
    code.simd(Opcode.F64X2_LE).simd(Opcode.I64X2_ALL_TRUE);
  }
}
