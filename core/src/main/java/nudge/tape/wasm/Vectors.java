package nudge.tape.wasm;

/**
 * A number for every lane that is worked on at once: a few vectors in locals, or one number in
 * memory that all lanes share.
 */
final class Vectors {
  /** Null if all lanes share one number. */
  final int[] locals;

  /**
   * Where the local is that holds the base of the shared number's address; −1 if it is absolute.
   */
  final int base;

  /** Of the shared number, in bytes from the base. */
  final int offset;

  private Vectors(int[] locals, int base, int offset) {
    this.locals = locals;
    this.base = base;
    this.offset = offset;
  }

  static Vectors of(int[] locals) {
    return new Vectors(locals, -1, 0);
  }

  /** The same number for all lanes, at an absolute address. */
  static Vectors shared(int address) {
    return new Vectors(null, -1, address);
  }

  /** The same number for all lanes, so many bytes behind an address in a local. */
  static Vectors shared(int base, int offset) {
    return new Vectors(null, base, offset);
  }

  boolean isShared() {
    return locals == null;
  }
}
