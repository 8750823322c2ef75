package nudge.tape.wasm;

import java.util.ArrayList;
import java.util.List;

/**
 * The instructions of one function. Its parameters are integers; locals are integers or vectors,
 * and a vector's local can be given back and is then used again.
 */
final class Code {
  static final int I32 = 0x7f;
  static final int F64 = 0x7c;
  private static final int V128 = 0x7b;
  private static final int EMPTY = 0x40;

  /** Of doubles, as a power of two: what is promised of any address. */
  private static final int ALIGNMENT = 3;

  private final int index;
  private final int parameters;
  private final boolean result;
  private final Bytes bytes = new Bytes();
  private final Bytes locals = new Bytes();
  private final List<Integer> free = new ArrayList<>();
  private int count;

  Code(int index, int parameters, boolean result) {
    this.index = index;
    this.parameters = parameters;
    this.result = result;
    this.count = parameters;
  }

  int index() {
    return index;
  }

  int parameters() {
    return parameters;
  }

  boolean hasResult() {
    return result;
  }

  Bytes body() {
    Bytes body = new Bytes();
    body.unsigned(count - parameters);
    body.add(locals);
    body.add(bytes);
    body.add(Opcode.END);
    return body;
  }

  /** A new local for an integer. */
  int integer() {
    return local(I32);
  }

  /** A local for a vector that nothing else uses now. */
  int vector() {
    return free.isEmpty() ? local(V128) : free.remove(free.size() - 1);
  }

  /** This vector's local may be used for others from here on. */
  void release(int vector) {
    free.add(vector);
  }

  private int local(int type) {
    locals.add(1, type);
    return count++;
  }

  Code get(int local) {
    return op(Opcode.LOCAL_GET, local);
  }

  Code set(int local) {
    return op(Opcode.LOCAL_SET, local);
  }

  Code tee(int local) {
    return op(Opcode.LOCAL_TEE, local);
  }

  Code call(Code function) {
    return call(function.index);
  }

  Code call(int function) {
    return op(Opcode.CALL, function);
  }

  Code constant(int value) {
    bytes.add(Opcode.I32_CONST);
    bytes.signed(value);
    return this;
  }

  /** An instruction without an immediate. */
  Code op(int opcode) {
    bytes.add(opcode);
    return this;
  }

  /** An instruction with one immediate of at least 0. */
  Code op(int opcode, int immediate) {
    bytes.add(opcode);
    bytes.unsigned(immediate);
    return this;
  }

  /** A vector instruction without an immediate. */
  Code simd(int opcode) {
    bytes.add(Opcode.SIMD);
    bytes.unsigned(opcode);
    return this;
  }

  /** A vector instruction on one of its lanes. */
  Code lane(int opcode, int lane) {
    simd(opcode);
    bytes.add(lane);
    return this;
  }

  /** A byte that belongs to the instruction before it. */
  Code immediate(int value) {
    bytes.add(value);
    return this;
  }

  /** A vector instruction on memory, the address on the stack and an offset of at least 0. */
  Code memory(int opcode, int offset) {
    simd(opcode);
    bytes.add(ALIGNMENT);
    bytes.unsigned(offset);
    return this;
  }

  Code f64Load(int offset) {
    bytes.add(Opcode.F64_LOAD, ALIGNMENT);
    bytes.unsigned(offset);
    return this;
  }

  Code f64Store(int offset) {
    bytes.add(Opcode.F64_STORE, ALIGNMENT);
    bytes.unsigned(offset);
    return this;
  }

  /** Of two vectors the two lower lanes, or the two upper ones. */
  Code lanes(boolean upper) {
    simd(Opcode.I8X16_SHUFFLE);
    int from = upper ? 8 : 0;
    for (int i = 0; i < 8; i++) {
      bytes.add(from + i);
    }
    for (int i = 0; i < 8; i++) {
      bytes.add(16 + from + i);
    }
    return this;
  }

  /** Adds to an integer's local. */
  Code increase(int local, int by) {
    return get(local).constant(by).op(Opcode.I32_ADD).set(local);
  }

  /** What is written up to {@link #end()} is done if the integer on the stack is not 0. */
  Code when() {
    bytes.add(Opcode.IF, EMPTY);
    return this;
  }

  /** What follows is done if the integer was 0. */
  Code otherwise() {
    return op(Opcode.ELSE);
  }

  Code block() {
    bytes.add(Opcode.BLOCK, EMPTY);
    return this;
  }

  Code end() {
    return op(Opcode.END);
  }

  /** Leaves the block so many levels out if the integer on the stack is not 0. */
  Code leaveIf(int levels) {
    return op(Opcode.BR_IF, levels);
  }

  /** Goes on behind (of a block) or at the beginning of (of a loop) what is so many levels out. */
  Code jump(int level) {
    return op(Opcode.BR, level);
  }

  Code loop() {
    bytes.add(Opcode.LOOP, EMPTY);
    return this;
  }

  /**
   * Does something a constant number of times.
   *
   * @param pointers locals, each with what is added to it after every turn
   */
  void times(int count, Runnable turn, int[]... pointers) {
    if (count > 1) {
      timesOf(pointer(count), turn, pointers);
    } else if (count == 1) {
      turn(turn, pointers);
    }
  }

  /** Does something as often as an integer in a local says, at least once, counting it down. */
  void timesOf(int count, Runnable turn, int[]... pointers) {
    loop();
    turn(turn, pointers);
    get(count).constant(1).op(Opcode.I32_SUB).tee(count).op(Opcode.BR_IF, 0).end();
  }

  private void turn(Runnable turn, int[][] pointers) {
    turn.run();
    for (int[] pointer : pointers) {
      increase(pointer[0], pointer[1]);
    }
  }

  /** A new local for an integer with a value: what is in another local, and so much more. */
  int pointer(int base, int offset) {
    int pointer = integer();
    get(base).constant(offset).op(Opcode.I32_ADD).set(pointer);
    return pointer;
  }

  /** A new local for an integer with a constant value. */
  int pointer(int address) {
    int pointer = integer();
    constant(address).set(pointer);
    return pointer;
  }
}
