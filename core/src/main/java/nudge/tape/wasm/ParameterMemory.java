package nudge.tape.wasm;

/**
 * Where parameters, gradient and slots lie, each a column of its own, filled up to whole pairs of
 * vectors with copies of the last parameter, which count for nothing.
 *
 * @param applies says with 1 or 0 whether the penalty applies to a parameter
 * @param counts 1 for each parameter, 0 for what fills up
 * @param total a double to sum up in
 */
record ParameterMemory(
    int count,
    int padded,
    int parameters,
    int gradient,
    int[] slots,
    int applies,
    int counts,
    int total) {
  /** The doubles of two vectors. */
  static final int PAIR = 4;

  static ParameterMemory of(Memory memory, int count, int slots) {
    int padded = (count + PAIR - 1) / PAIR * PAIR;
    int parameters = memory.doubles(padded);
    int gradient = memory.doubles(padded);
    int[] columns = new int[slots];
    for (int s = 0; s < slots; s++) {
      columns[s] = memory.doubles(padded);
    }
    int applies = memory.doubles(padded);
    int counts = memory.doubles(padded);
    return new ParameterMemory(
        count, padded, parameters, gradient, columns, applies, counts, memory.doubles(1));
  }

  /** What fills up included; every update leaves the gradient 0 by itself. */
  void write(double[] memory, double[] numbers, double[] slotNumbers) {
    System.arraycopy(numbers, 0, memory, parameters / Memory.DOUBLE, count);
    for (int i = count; i < padded; i++) {
      memory[parameters / Memory.DOUBLE + i] = numbers[count - 1];
    }
    for (int s = 0; s < slots.length; s++) {
      for (int i = 0; i < padded; i++) {
        int from = Math.min(i, count - 1);
        memory[slots[s] / Memory.DOUBLE + i] = slotNumbers[from * slots.length + s];
      }
    }
  }

  /** The other way round, into arrays of the same lengths. */
  void read(double[] memory, double[] numbers, double[] slotNumbers) {
    System.arraycopy(memory, parameters / Memory.DOUBLE, numbers, 0, count);
    for (int s = 0; s < slots.length; s++) {
      for (int i = 0; i < count; i++) {
        slotNumbers[i * slots.length + s] = memory[slots[s] / Memory.DOUBLE + i];
      }
    }
  }
}
