package nudge.tape.wasm;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The constants of a module, side by side in memory, which they take as they turn up. They are
 * loaded where they are used: V8 would build a constant of an instruction anew for each use, which
 * takes longer.
 */
final class Constants {
  private static final int TAKEN_AT_A_TIME = 64;

  private final Map<Double, Integer> addresses = new LinkedHashMap<>();
  private final Memory memory;
  private int next;

  Constants(Memory memory) {
    this.memory = memory;
  }

  int addressOf(double constant) {
    Integer address = addresses.get(constant);
    if (address == null) {
      if (addresses.size() % TAKEN_AT_A_TIME == 0) {
        next = memory.doubles(TAKEN_AT_A_TIME);
      }
      address = next;
      addresses.put(constant, address);
      next += Memory.DOUBLE;
    }
    return address;
  }

  void writeTo(double[] doubles) {
    addresses.forEach((constant, address) -> doubles[address / Memory.DOUBLE] = constant);
  }
}
