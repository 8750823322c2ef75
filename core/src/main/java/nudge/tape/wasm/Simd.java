package nudge.tape.wasm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Vector instructions on several vectors in lock step: what one vector has to wait for leaves time
 * for the others, and a constant is loaded once for all of them.
 */
final class Simd {
  private static final int DOUBLE = 8;

  private final Code code;
  private final int width;
  private final Constants constants;

  /** From one lane of a vector to the next in memory, in bytes; 0 if both are the same number. */
  private final int apart;

  private List<Vectors> scope = new ArrayList<>();

  /**
   * @param width how many vectors are worked on at once
   */
  Simd(Code code, int width, Constants constants) {
    this(code, width, constants, DOUBLE);
  }

  private Simd(Code code, int width, Constants constants, int apart) {
    this.code = code;
    this.width = width;
    this.constants = constants;
    this.apart = apart;
  }

  /** For one number at a time: both lanes of a vector are the same. */
  static Simd single(Code code, Constants constants) {
    return new Simd(code, 1, constants, 0);
  }

  /** For two numbers at a time that lie so many bytes apart in memory. */
  static Simd apart(Code code, Constants constants, int bytes) {
    return new Simd(code, 1, constants, bytes);
  }

  Code code() {
    return code;
  }

  int width() {
    return width;
  }

  /** Locals for new vectors. */
  Vectors fresh() {
    int[] locals = new int[width];
    for (int v = 0; v < width; v++) {
      locals[v] = code.vector();
    }
    Vectors vectors = Vectors.of(locals);
    scope.add(vectors);
    return vectors;
  }

  /** Writes something whose intermediate results are not used any more once it is written. */
  Vectors scoped(Supplier<Vectors> written) {
    List<Vectors> outer = scope;
    scope = new ArrayList<>();
    Vectors result = written.get();
    for (Vectors vectors : scope) {
      if (vectors != result) {
        release(vectors);
      } else {
        outer.add(result);
      }
    }
    scope = outer;
    return result;
  }

  /** The same, for what has no result. */
  void scoped(Runnable written) {
    scoped(
        () -> {
          written.run();
          return null;
        });
  }

  private void release(Vectors vectors) {
    for (int local : vectors.locals) {
      code.release(local);
    }
  }

  Vectors constant(double value) {
    return Vectors.shared(constants.addressOf(value));
  }

  /** A constant by its bits, for what is done to bits: those of a whole number. */
  Vectors bits(int value) {
    return constant(value * Double.MIN_VALUE);
  }

  Vectors binary(int opcode, Vectors a, Vectors b) {
    int left = held(a);
    int right = a == b ? left : held(b);
    Vectors result = fresh();
    for (int v = 0; v < width; v++) {
      push(a, left, v);
      push(b, right, v);
      code.simd(opcode).set(result.locals[v]);
    }
    free(a, left);
    if (a != b) {
      free(b, right);
    }
    return result;
  }

  Vectors unary(int opcode, Vectors a) {
    int held = held(a);
    Vectors result = fresh();
    for (int v = 0; v < width; v++) {
      push(a, held, v);
      code.simd(opcode).set(result.locals[v]);
    }
    free(a, held);
    return result;
  }

  /** Shifts 64-bit integers. */
  Vectors shift(int opcode, Vectors a, int by) {
    Vectors result = fresh();
    for (int v = 0; v < width; v++) {
      push(a, -1, v);
      code.constant(by).simd(opcode).set(result.locals[v]);
    }
    return result;
  }

  /** Bit by bit {@code then} where the mask is 1, {@code otherwise} where it is 0. */
  Vectors select(Vectors mask, Vectors then, Vectors otherwise) {
    if (isZero(then)) {
      return binary(Opcode.V128_ANDNOT, otherwise, mask);
    }
    if (isZero(otherwise)) {
      return and(then, mask);
    }
    int heldThen = held(then);
    int heldOtherwise = then == otherwise ? heldThen : held(otherwise);
    Vectors result = fresh();
    for (int v = 0; v < width; v++) {
      push(then, heldThen, v);
      push(otherwise, heldOtherwise, v);
      push(mask, -1, v);
      code.simd(Opcode.V128_BITSELECT).set(result.locals[v]);
    }
    free(then, heldThen);
    if (then != otherwise) {
      free(otherwise, heldOtherwise);
    }
    return result;
  }

  /** A local for a shared number that several vectors need; −1 if there is none. */
  private int held(Vectors a) {
    if (!a.isShared() || width == 1) {
      return -1;
    }
    int local = code.vector();
    load(a);
    code.set(local);
    return local;
  }

  private void load(Vectors shared) {
    if (shared.base < 0) {
      code.constant(0);
    } else {
      code.get(shared.base);
    }
    code.memory(Opcode.V128_LOAD64_SPLAT, shared.offset);
  }

  private void push(Vectors a, int held, int v) {
    if (!a.isShared()) {
      code.get(a.locals[v]);
    } else if (held >= 0) {
      code.get(held);
    } else {
      load(a);
    }
  }

  private void free(Vectors a, int held) {
    if (a.isShared() && held >= 0) {
      code.release(held);
    }
  }

  /** Puts one vector on the stack. */
  void push(Vectors a, int v) {
    push(a, -1, v);
  }

  Vectors add(Vectors a, Vectors b) {
    return binary(Opcode.F64X2_ADD, a, b);
  }

  Vectors subtract(Vectors a, Vectors b) {
    return binary(Opcode.F64X2_SUB, a, b);
  }

  Vectors multiply(Vectors a, Vectors b) {
    return binary(Opcode.F64X2_MUL, a, b);
  }

  Vectors divide(Vectors a, Vectors b) {
    return binary(Opcode.F64X2_DIV, a, b);
  }

  Vectors and(Vectors a, Vectors b) {
    return binary(Opcode.V128_AND, a, b);
  }

  Vectors or(Vectors a, Vectors b) {
    return binary(Opcode.V128_OR, a, b);
  }

  Vectors xor(Vectors a, Vectors b) {
    return binary(Opcode.V128_XOR, a, b);
  }

  Vectors addIntegers(Vectors a, Vectors b) {
    return binary(Opcode.I64X2_ADD, a, b);
  }

  Vectors subtractIntegers(Vectors a, Vectors b) {
    return binary(Opcode.I64X2_SUB, a, b);
  }

  /** Without its sign; with a mask that is loaded once, rather than made anew for every vector. */
  Vectors abs(Vectors a) {
    return binary(Opcode.V128_ANDNOT, a, constant(-0.0));
  }

  Vectors negate(Vectors a) {
    return xor(a, constant(-0.0));
  }

  /**
   * {@code a}, but not above {@code most}; NaN stays. In one instruction of the machine, which the
   * min that knows −0 is not.
   */
  Vectors atMost(Vectors a, Vectors most) {
    return binary(Opcode.F64X2_PMIN, a, most);
  }

  /** {@code a}, but not below {@code least}; NaN stays. */
  Vectors atLeast(Vectors a, Vectors least) {
    return binary(Opcode.F64X2_PMAX, a, least);
  }

  /** Whether this is the constant +0. */
  boolean isZero(Vectors a) {
    return a.isShared() && a.base < 0 && a.offset == constants.addressOf(0);
  }

  /** a·x + b, rounded twice. */
  Vectors linear(Vectors x, Vectors a, Vectors b) {
    return add(multiply(x, a), b);
  }

  /** What is in memory for each lane, from an address in a local on. */
  Vectors load(int pointer, int offset) {
    Vectors result = fresh();
    for (int v = 0; v < width; v++) {
      int load = apart == DOUBLE ? Opcode.V128_LOAD : Opcode.V128_LOAD64_SPLAT;
      code.get(pointer).memory(load, offset + 16 * v).set(result.locals[v]);
    }
    if (apart > DOUBLE) {
      int local = result.locals[0];
      code.get(pointer).get(local).memory(Opcode.V128_LOAD64_LANE, offset + apart).immediate(1);
      code.set(local);
    }
    return result;
  }

  void store(int pointer, int offset, Vectors a) {
    int held = held(a);
    for (int v = 0; v < width; v++) {
      code.get(pointer);
      push(a, held, v);
      if (apart == DOUBLE) {
        code.memory(Opcode.V128_STORE, offset + 16 * v);
      } else {
        code.memory(Opcode.V128_STORE64_LANE, offset).immediate(0);
      }
    }
    if (apart > DOUBLE) {
      code.get(pointer);
      push(a, held, 0);
      code.memory(Opcode.V128_STORE64_LANE, offset + apart).immediate(1);
    }
    free(a, held);
  }
}
