package nudge.tape.wasm;

import java.util.HashMap;
import java.util.Map;
import nudge.tape.Instruction.Pass;
import nudge.tape.Instruction.Store;

/**
 * The functions that passes are: {@code f(turns, address, address, …)}, unit after unit, all steps
 * of a few vectors in registers of the machine. Layers with the same activation share theirs, which
 * keeps the module small and soon compiled.
 */
final class PassFunctions {
  private final WasmModule module;
  private final Constants constants;
  private final HostFunctions host;
  private final int uniforms;
  private final Map<PassShape, Code> known = new HashMap<>();

  /**
   * @param uniforms the address of what is the same for all lanes
   */
  PassFunctions(WasmModule module, Constants constants, HostFunctions host, int uniforms) {
    this.module = module;
    this.constants = constants;
    this.host = host;
    this.uniforms = uniforms;
  }

  Code of(PassShape shape) {
    Code code = known.get(shape);
    if (code == null) {
      code = written(shape);
      known.put(shape, code);
    }
    return code;
  }

  private Code written(PassShape shape) {
    int registers = shape.steps().size();
    Code code = module.function(null, 1 + registers, false);
    int[][] pointers = new int[registers][];
    for (int i = 0; i < registers; i++) {
      pointers[i] = new int[] {1 + i, shape.steps().get(i)};
    }
    Simd simd = simd(code, shape.vectors());
    code.timesOf(0, () -> simd.scoped(() -> unit(shape, simd)), pointers);
    return code;
  }

  private void unit(PassShape shape, Simd simd) {
    PassSteps steps = steps(shape.pass(), simd);
    steps.write(register -> simd.load(1 + register.first(), 0));
    for (Store store : shape.pass().stores()) {
      simd.store(1 + store.to(), 0, steps.value(store.from()));
    }
  }

  /** Writes the steps of a pass into any function. */
  PassSteps steps(Pass pass, Simd simd) {
    return new PassSteps(
        pass, simd, host, index -> Vectors.shared(uniforms + index * Memory.DOUBLE));
  }

  Simd simd(Code code, int vectors) {
    return new Simd(code, vectors, constants);
  }
}
