package nudge.tape.wasm;

/**
 * Where the lanes of a tape's registers are while some of its rows are worked on. What comes with
 * the rows, and what is asked for, lies in tables: a column behind the other, as long as there are
 * rows. All other registers lie side by side and are used again for the next rows.
 */
final class Registers {
  /** Bytes of a vector. */
  static final int VECTOR = 16;

  private final int[] columns;
  private final int columnBytes;
  private final int base;
  private final int registerBytes;

  /** A place in memory: so many bytes behind an address in a local. */
  record Place(int local, int offset) {}

  /** The local with the address of the first column's lanes at hand. */
  static final int ROWS = 0;

  /** The local with the offset of the lanes at hand in all other registers. */
  static final int LANES = 1;

  /**
   * @param columns for each register the column that it is, or −1
   * @param columnBytes from one column to the next
   * @param base where the first register that is no column lies
   * @param lanes the vectors of a register
   */
  Registers(int[] columns, int columnBytes, int base, int lanes) {
    this.columns = columns;
    this.columnBytes = columnBytes;
    this.base = base;
    this.registerBytes = lanes * VECTOR;
  }

  Place place(int register) {
    return columns[register] >= 0
        ? new Place(ROWS, columns[register] * columnBytes)
        : new Place(LANES, base + register * registerBytes);
  }

  boolean isColumn(int register) {
    return columns[register] >= 0;
  }

  /** From one of the other registers to the next, in bytes. */
  int stride() {
    return registerBytes;
  }

  /** From one register to the next of its kind, in bytes. */
  int stride(int register) {
    return isColumn(register) ? columnBytes : registerBytes;
  }
}
