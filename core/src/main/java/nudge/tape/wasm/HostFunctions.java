package nudge.tape.wasm;

import java.util.ArrayList;
import java.util.List;
import nudge.math.Sine;
import nudge.tape.Instruction;
import nudge.tape.Primitive;
import nudge.tape.Tape;

/**
 * What is so rare that the module calls the host's Java for it, a number at a time: sine and cosine
 * of large angles.
 */
final class HostFunctions {
  private final List<HostFunction> functions = new ArrayList<>();
  private final int sine;
  private final int cosine;

  /** Imports what these tapes need. */
  HostFunctions(WasmModule module, List<Tape> tapes) {
    boolean angles = false;
    for (Tape tape : tapes) {
      angles |= hasAngles(tape);
    }
    sine = angles ? add(module, "sin", Sine::sin) : -1;
    cosine = angles ? add(module, "cos", Sine::cos) : -1;
  }

  private static boolean hasAngles(Tape tape) {
    for (Instruction instruction : tape.instructions()) {
      if (instruction instanceof Instruction.Pass pass && hasAngles(pass)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasAngles(Instruction.Pass pass) {
    for (Instruction.Step step : pass.steps()) {
      if (step.primitive() == Primitive.SIN || step.primitive() == Primitive.COS) {
        return true;
      }
    }
    return false;
  }

  private int add(WasmModule module, String name, HostFunction.OfNumber function) {
    functions.add(new HostFunction(name, function));
    return module.imported(name);
  }

  /** In the order of the module's imports. */
  List<HostFunction> functions() {
    return functions;
  }

  int sine() {
    return sine;
  }

  int cosine() {
    return cosine;
  }

  /** In place of a result, what a function makes of x, wherever a lane of the mask is set. */
  Vectors where(Simd m, Vectors mask, Vectors x, Vectors result, int function) {
    Vectors chosen = m.fresh();
    for (int v = 0; v < m.width(); v++) {
      m.push(result, v);
      m.code().set(chosen.locals[v]);
      m.push(mask, v);
      m.code().simd(Opcode.V128_ANY_TRUE).when();
      call(m, x, v, function, chosen);
      m.code().end();
    }
    return chosen;
  }

  private static void call(Simd m, Vectors x, int v, int function, Vectors result) {
    m.push(x, v);
    m.code().lane(Opcode.F64X2_EXTRACT_LANE, 0).call(function).simd(Opcode.F64X2_SPLAT);
    m.push(x, v);
    m.code().lane(Opcode.F64X2_EXTRACT_LANE, 1).call(function);
    m.code().lane(Opcode.F64X2_REPLACE_LANE, 1).set(result.locals[v]);
  }
}
