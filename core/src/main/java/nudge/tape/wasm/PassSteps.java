package nudge.tape.wasm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import nudge.tape.Instruction;
import nudge.tape.Instruction.Operand;
import nudge.tape.Instruction.Pass;
import nudge.tape.Instruction.Step;

/** Writes the steps of a pass on a few vectors, each register being loaded once. */
final class PassSteps {
  private final Pass pass;
  private final Simd simd;
  private final SimdArithmetic arithmetic;
  private final IntFunction<Vectors> uniforms;
  private final Vectors[] results;
  private final Map<Instruction.Register, Vectors> loaded = new HashMap<>();
  private Function<Instruction.Register, Vectors> load;

  /**
   * @param uniforms the numbers that are the same for all lanes
   */
  PassSteps(Pass pass, Simd simd, HostFunctions host, IntFunction<Vectors> uniforms) {
    this.pass = pass;
    this.simd = simd;
    this.arithmetic = new SimdArithmetic(simd, host);
    this.uniforms = uniforms;
    this.results = new Vectors[pass.steps().size()];
  }

  /**
   * @param load writes how a register gets into vectors
   */
  void write(Function<Instruction.Register, Vectors> load) {
    this.load = load;
    for (int i = 0; i < results.length; i++) {
      Step step = pass.steps().get(i);
      List<Operand> operands = step.operands();
      Vectors[] values = new Vectors[operands.size()];
      for (int k = 0; k < values.length; k++) {
        values[k] = value(operands.get(k));
      }
      results[i] = step.primitive().apply(arithmetic, values, step.exponent());
    }
  }

  /** What an operand is, once the steps before are written. */
  Vectors value(Operand operand) {
    if (operand instanceof Instruction.Earlier earlier) {
      return results[earlier.step()];
    }
    if (operand instanceof Instruction.Constant constant) {
      return simd.constant(constant.value());
    }
    if (operand instanceof Instruction.Uniform uniform) {
      return uniforms.apply(uniform.index());
    }
    Instruction.Register register = (Instruction.Register) operand;
    Vectors known = loaded.get(register);
    if (known == null) {
      known = load.apply(register);
      loaded.put(register, known);
    }
    return known;
  }
}
