package nudge.tape.wasm;

/** Gives places in a module's memory; none is ever given back. */
final class Memory {
  static final int DOUBLE = 8;
  private static final int ALIGNMENT = 16;

  private int end;

  /** The address of room for so many doubles. */
  int doubles(int count) {
    int address = end;
    end += (count * DOUBLE + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    return address;
  }

  /** How many bytes there are. */
  int bytes() {
    return end;
  }
}
