package nudge.tape.wasm;

import java.util.ArrayList;
import java.util.List;
import nudge.tape.Instruction;
import nudge.tape.Instruction.Pass;

/**
 * Writes passes as calls of functions that passes which do the same share. Where the vectors of the
 * units lie side by side, as many units are worked on at once as make five vectors.
 */
final class PassWriter {
  private static final int MOST_VECTORS = 5;

  private final Code code;
  private final int width;
  private final boolean dense;
  private final Registers registers;
  private final PassFunctions functions;

  /**
   * @param width the vectors at hand
   * @param dense whether these are all vectors of a register
   */
  PassWriter(Code code, int width, boolean dense, Registers registers, PassFunctions functions) {
    this.code = code;
    this.width = width;
    this.dense = dense;
    this.registers = registers;
    this.functions = functions;
  }

  void write(Pass pass) {
    List<Instruction.Register> touched = PassShape.touched(pass);
    boolean sideBySide = dense;
    for (Instruction.Register register : touched) {
      sideBySide &= register.stride() == 1 && !registers.isColumn(register.first());
    }
    int together = sideBySide ? Math.min(pass.count(), MOST_VECTORS / width) : 1;
    int turns = pass.count() / together;
    int rest = pass.count() % together;
    call(pass, touched, together, 0, turns);
    if (rest > 0) {
      call(pass, touched, rest, turns * together, 1);
    }
  }

  /** So many turns, each of some units together, from one unit on. */
  private void call(
      Pass pass, List<Instruction.Register> touched, int together, int unit, int turns) {
    List<Integer> steps = new ArrayList<>();
    code.constant(turns);
    for (Instruction.Register register : touched) {
      int stride = register.stride() * registers.stride(register.first());
      Registers.Place place = registers.place(register.first());
      code.get(place.local()).constant(place.offset() + unit * stride).op(Opcode.I32_ADD);
      steps.add(together * stride);
    }
    code.call(functions.of(new PassShape(PassShape.of(pass), together * width, steps)));
  }
}
