package nudge.tape.wasm;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nudge.tape.Instruction;
import nudge.tape.Instruction.Collect;
import nudge.tape.Instruction.Dense;
import nudge.tape.Instruction.Operand;
import nudge.tape.Instruction.Outer;
import nudge.tape.Instruction.Pass;
import nudge.tape.Instruction.Register;
import nudge.tape.Instruction.Step;
import nudge.tape.Instruction.Store;
import nudge.tape.Primitive;
import nudge.tape.Tape;

/**
 * Finds short passes that go on with the sums of products written just before, such as relu or the
 * product with a slope. Done where the sums are made, they cost no way through memory; and sums
 * that nothing else reads are never stored.
 */
final class Fusion {
  /** Longer passes work on more vectors at once, in functions of their own. */
  private static final int MOST_STEPS = 8;

  private static final Set<Primitive> SHORT =
      EnumSet.of(
          Primitive.ADD,
          Primitive.SUBTRACT,
          Primitive.MULTIPLY,
          Primitive.NEGATE,
          Primitive.MIN,
          Primitive.MAX,
          Primitive.IF_AT_MOST);

  private final Tape tape;

  Fusion(Tape tape) {
    this.tape = tape;
  }

  /** What becomes of the sums that an instruction makes, if nothing else does: they are stored. */
  static Pass storing(Dense dense) {
    return new Pass(dense.count(), List.of(), List.of(store(dense)));
  }

  private static Store store(Dense dense) {
    return new Store(new Register(dense.out(), 1), dense.out());
  }

  /**
   * {@return the pass that goes on with the sums of an instruction, with a store of them if they
   * are needed elsewhere; null if there is none}
   */
  Pass passBehind(int index) {
    List<Instruction> all = tape.instructions();
    if (!(all.get(index) instanceof Dense dense)
        || index + 1 == all.size()
        || !(all.get(index + 1) instanceof Pass pass)
        || !suits(pass, dense)) {
      return null;
    }
    if (!isReadElsewhere(dense, pass)) {
      return pass;
    }
    List<Store> stores = new ArrayList<>(pass.stores());
    stores.add(store(dense));
    return new Pass(pass.count(), pass.steps(), stores);
  }

  private static boolean suits(Pass pass, Dense dense) {
    if (pass.count() != dense.count() || pass.steps().size() > MOST_STEPS) {
      return false;
    }
    boolean reads = false;
    for (Step step : pass.steps()) {
      if (!SHORT.contains(step.primitive())) {
        return false;
      }
      for (Operand operand : step.operands()) {
        boolean read = operand instanceof Register register && contains(dense, register.first());
        if (read && !isOwn((Register) operand, dense)) {
          return false;
        }
        reads |= read;
      }
    }
    return reads;
  }

  /** Whether each unit reads its own sum. */
  private static boolean isOwn(Register register, Dense dense) {
    return register.first() == dense.out() && (register.stride() == 1 || dense.count() == 1);
  }

  private static boolean contains(Dense dense, int register) {
    return register >= dense.out() && register < dense.out() + dense.count();
  }

  private static boolean containsAny(Dense dense, int[] registers) {
    for (int register : registers) {
      if (contains(dense, register)) {
        return true;
      }
    }
    return false;
  }

  private boolean isReadElsewhere(Dense dense, Pass pass) {
    if (containsAny(dense, tape.outputs()) || containsAny(dense, tape.units())) {
      return true;
    }
    for (Instruction instruction : tape.instructions()) {
      if (instruction != pass && reads(instruction, dense)) {
        return true;
      }
    }
    return false;
  }

  private static boolean reads(Instruction instruction, Dense sums) {
    if (instruction instanceof Dense dense) {
      return overlaps(sums, dense.in(), dense.terms(), dense.step());
    }
    if (instruction instanceof Outer outer) {
      return overlaps(sums, outer.in(), outer.terms(), outer.step())
          || overlaps(sums, outer.delta(), outer.count(), 1);
    }
    if (instruction instanceof Collect collect) {
      return overlaps(sums, collect.from(), collect.count(), 1);
    }
    for (Register register : PassShape.loaded((Pass) instruction)) {
      int count = register.stride() == 0 ? 1 : ((Pass) instruction).count();
      if (overlaps(sums, register.first(), count, 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean overlaps(Dense sums, int first, int count, int step) {
    int last = first + (count - 1) * step;
    return Math.min(first, last) < sums.out() + sums.count() && Math.max(first, last) >= sums.out();
  }
}
