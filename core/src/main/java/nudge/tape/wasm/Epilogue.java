package nudge.tape.wasm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nudge.tape.Instruction.Dense;
import nudge.tape.Instruction.Pass;
import nudge.tape.Instruction.Register;
import nudge.tape.Instruction.Store;

/**
 * Writes what becomes of sums of products while they are in registers of the machine: a pass that
 * reads them there, and at least stores them.
 */
final class Epilogue {
  private final Code code;
  private final Registers registers;
  private final PassFunctions functions;
  private final Dense dense;
  private final Pass pass;
  private final Simd simd;

  /** The local with the address of each register that is loaded or stored. */
  private final Map<Register, Integer> pointers = new HashMap<>();

  private final List<Register> touched = new ArrayList<>();

  /**
   * @param pass on the units whose sums these are
   */
  Epilogue(
      Code code, int width, Registers registers, PassFunctions functions, Dense dense, Pass pass) {
    this.code = code;
    this.registers = registers;
    this.functions = functions;
    this.dense = dense;
    this.pass = pass;
    this.simd = functions.simd(code, width);
    for (Register register : PassShape.touched(pass)) {
      if (!isSum(register) || isStored(register)) {
        Registers.Place place = registers.place(register.first());
        pointers.put(register, code.pointer(place.local(), place.offset()));
        touched.add(register);
      }
    }
  }

  private boolean isSum(Register register) {
    return register.first() == dense.out();
  }

  private boolean isStored(Register register) {
    for (Store store : pass.stores()) {
      if (store.to() == register.first()) {
        return true;
      }
    }
    return false;
  }

  /** The locals that go on when so many units are done, each with what is added to it. */
  List<int[]> steps(int units) {
    List<int[]> steps = new ArrayList<>();
    for (Register register : touched) {
      steps.add(new int[] {pointers.get(register), units * stride(register)});
    }
    return steps;
  }

  private int stride(Register register) {
    return register.stride() * registers.stride(register.first());
  }

  /**
   * @param sums the locals with the sums of a few units, for some vectors each
   */
  void write(int[][] sums) {
    for (int unit = 0; unit < sums.length; unit++) {
      write(unit, Vectors.of(sums[unit]));
    }
  }

  private void write(int unit, Vectors sum) {
    PassSteps steps = functions.steps(pass, simd);
    simd.scoped(
        () -> {
          steps.write(
              register ->
                  isSum(register)
                      ? sum
                      : simd.load(pointers.get(register), unit * stride(register)));
          for (Store store : pass.stores()) {
            Register to = new Register(store.to(), 1);
            simd.store(pointers.get(to), unit * stride(to), steps.value(store.from()));
          }
        });
  }
}
