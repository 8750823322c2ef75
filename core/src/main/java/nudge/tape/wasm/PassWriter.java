package nudge.tape.wasm;

import nudge.tape.Instruction;
import nudge.tape.Instruction.Operand;
import nudge.tape.Instruction.Pass;
import nudge.tape.Instruction.Step;

/**
 * Writes passes: unit after unit, all steps of a few vectors in registers of the machine. Where the
 * units' vectors lie side by side, as many units are worked on at once as make five vectors.
 */
final class PassWriter {
  private static final int MOST_VECTORS = 5;

  /** About how many vector instructions a step is. */
  private static final int STEP = 2;

  private final Code code;
  private final int width;
  private final boolean dense;
  private final Registers registers;
  private final Constants constants;
  private final HostFunctions host;
  private final int uniforms;

  /**
   * @param width the vectors at hand
   * @param dense whether these are all vectors of a register
   * @param uniforms the address of what is the same for all lanes
   */
  PassWriter(
      Code code,
      int width,
      boolean dense,
      Registers registers,
      Constants constants,
      HostFunctions host,
      int uniforms) {
    this.code = code;
    this.width = width;
    this.dense = dense;
    this.registers = registers;
    this.constants = constants;
    this.host = host;
    this.uniforms = uniforms;
  }

  void write(Pass pass) {
    int together = isSideBySide(pass) ? Math.min(pass.count(), MOST_VECTORS / width) : 1;
    int units = code.pointer(Registers.LANES, 0);
    int columns = code.pointer(Registers.ROWS, 0);
    code.times(
        pass.count() / together,
        STEP * pass.steps().size() * together * width,
        () -> units(pass, together * width, units, columns),
        new int[] {units, together * registers.stride()},
        new int[] {columns, together * registers.columnStride()});
    int rest = pass.count() % together;
    if (rest > 0) {
      units(pass, rest * width, units, columns);
    }
  }

  /** Whether the vectors of all units are one behind the other, in all that the pass works on. */
  private boolean isSideBySide(Pass pass) {
    boolean sideBySide = dense;
    for (Step step : pass.steps()) {
      for (Operand operand : step.operands()) {
        if (operand instanceof Instruction.Register register) {
          sideBySide &= register.stride() == 1 && !registers.isColumn(register.first());
        }
      }
    }
    for (Instruction.Store store : pass.stores()) {
      sideBySide &= !registers.isColumn(store.to());
    }
    return sideBySide;
  }

  private void units(Pass pass, int vectors, int units, int columns) {
    Simd simd = new Simd(code, vectors, constants);
    simd.scoped(
        () -> {
          PassSteps steps =
              new PassSteps(
                  pass, simd, host, index -> Vectors.shared(uniforms + index * Memory.DOUBLE));
          steps.write(operand -> load(operand, simd, units, columns));
          for (Instruction.Store store : pass.stores()) {
            Registers.Place place = registers.place(store.to());
            int pointer = registers.isColumn(store.to()) ? columns : units;
            simd.store(pointer, place.offset(), steps.value(store.from()));
          }
        });
  }

  private Vectors load(Instruction.Register register, Simd simd, int units, int columns) {
    Registers.Place place = registers.place(register.first());
    int own = registers.isColumn(register.first()) ? columns : units;
    return simd.load(register.stride() == 0 ? place.local() : own, place.offset());
  }
}
