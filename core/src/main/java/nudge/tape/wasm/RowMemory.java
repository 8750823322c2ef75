package nudge.tape.wasm;

import java.util.Arrays;
import nudge.tape.Tape;

/**
 * A table of rows in memory: a column for each number that comes with a row and for each that is
 * asked for.
 *
 * @param begin the address of the first column
 * @param rows how many there is room for
 * @param columns for each register the column that it is, or −1
 * @param outputs the columns of what is asked for
 */
record RowMemory(int begin, int rows, int[] columns, int[] outputs) {

  static RowMemory of(Memory memory, Tape tape, int rows) {
    int[] columns = new int[tape.registers()];
    Arrays.fill(columns, -1);
    int count = 0;
    while (count < tape.given()) {
      columns[count] = count++;
    }
    int[] outputs = new int[tape.outputs().length];
    for (int i = 0; i < outputs.length; i++) {
      int register = tape.outputs()[i];
      if (columns[register] < 0) {
        columns[register] = count++;
      }
      outputs[i] = columns[register];
    }
    return new RowMemory(memory.doubles(count * rows), rows, columns, outputs);
  }

  /**
   * Where the registers of a tape are while it works on these rows.
   *
   * @param lanes where there is room for those that are no columns
   * @param vectors of a register
   */
  Registers registers(int lanes, int vectors) {
    return new Registers(columns, rows * Memory.DOUBLE, lanes, vectors);
  }

  /** Which double of the memory is the first of a column. */
  int column(int index) {
    return begin / Memory.DOUBLE + index * rows;
  }

  /** Which double is the first of an output. */
  int output(int index) {
    return column(outputs[index]);
  }
}
