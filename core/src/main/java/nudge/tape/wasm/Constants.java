package nudge.tape.wasm;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The constants of a module. They are loaded from memory where they are used: V8 would build a
 * constant of an instruction anew for each use, which takes longer.
 */
final class Constants {
  private static final int BYTES = 8;

  private final Map<Double, Integer> addresses = new LinkedHashMap<>();
  private final int begin;
  private final int most;

  /**
   * @param begin their address
   * @param most how many there is room for
   */
  Constants(int begin, int most) {
    this.begin = begin;
    this.most = most;
  }

  int addressOf(double constant) {
    Integer address = addresses.get(constant);
    if (address == null) {
      address = begin + addresses.size() * BYTES;
      addresses.put(constant, address);
      if (addresses.size() > most) {
        throw new IllegalStateException("there are more than " + most + " constants");
      }
    }
    return address;
  }

  void writeTo(double[] memory) {
    int at = begin / BYTES;
    for (double constant : addresses.keySet()) {
      memory[at++] = constant;
    }
  }
}
