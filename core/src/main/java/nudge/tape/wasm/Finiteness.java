package nudge.tape.wasm;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nudge.tape.Instruction;
import nudge.tape.Instruction.Earlier;
import nudge.tape.Instruction.Operand;
import nudge.tape.Instruction.Pass;
import nudge.tape.Instruction.Register;
import nudge.tape.Instruction.Step;
import nudge.tape.Instruction.Store;
import nudge.tape.Primitive;
import nudge.tape.Tape;

/**
 * Tells what need not be watched. A sum, a difference or a product is finite only if all of its
 * operands are (0 × ∞ is NaN), so that a number which gets into an output by such steps alone is
 * finite where that output is. Other operations can hide an infinity: 1 / ∞ is 0.
 */
final class Finiteness {
  private static final Set<Primitive> TELLING =
      EnumSet.of(Primitive.ADD, Primitive.SUBTRACT, Primitive.MULTIPLY, Primitive.NEGATE);

  private final List<Integer> registers = new ArrayList<>();

  private Finiteness() {}

  /** Whether a register of a tape is finite wherever its outputs are. */
  static boolean reaches(Tape tape, int register) {
    Finiteness reached = new Finiteness();
    reached.registers.add(register);
    for (Instruction instruction : tape.instructions()) {
      reached.follow((Pass) instruction);
    }
    for (int output : tape.outputs()) {
      if (reached.registers.contains(output)) {
        return true;
      }
    }
    return false;
  }

  private void follow(Pass pass) {
    boolean[] tells = new boolean[pass.steps().size()];
    for (int i = 0; i < tells.length; i++) {
      Step step = pass.steps().get(i);
      for (Operand operand : step.operands()) {
        tells[i] |= TELLING.contains(step.primitive()) && tells(operand, tells);
      }
    }
    for (Store store : pass.stores()) {
      if (tells(store.from(), tells)) {
        registers.add(store.to());
      }
    }
  }

  private boolean tells(Operand operand, boolean[] steps) {
    if (operand instanceof Earlier earlier) {
      return steps[earlier.step()];
    }
    return operand instanceof Register register && registers.contains(register.first());
  }
}
