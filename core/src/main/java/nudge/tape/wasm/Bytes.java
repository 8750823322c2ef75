package nudge.tape.wasm;

import java.util.Arrays;

/** A growing run of bytes, with integers in LEB128 as WebAssembly writes them. */
final class Bytes {
  private byte[] bytes = new byte[256];
  private int size;

  int size() {
    return size;
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, size);
  }

  void add(int value) {
    reserve(1);
    bytes[size++] = (byte) value;
  }

  void add(int... values) {
    for (int value : values) {
      add(value);
    }
  }

  void add(Bytes other) {
    reserve(other.size);
    System.arraycopy(other.bytes, 0, bytes, size, other.size);
    size += other.size;
  }

  /** Makes room for so many more. */
  private void reserve(int count) {
    if (size + count > bytes.length) {
      byte[] larger = new byte[2 * (size + count)];
      System.arraycopy(bytes, 0, larger, 0, size);
      bytes = larger;
    }
  }

  /** An integer of at least 0. */
  void unsigned(int value) {
    int rest = value;
    while (rest >= 0x80) {
      add(rest & 0x7f | 0x80);
      rest >>= 7;
    }
    add(rest);
  }

  void signed(int value) {
    int rest = value;
    while (rest < -0x40 || rest >= 0x40) {
      add(rest & 0x7f | 0x80);
      rest >>= 7;
    }
    add(rest & 0x7f);
  }

  /** A name in ASCII, after its length. */
  void name(String name) {
    unsigned(name.length());
    for (int i = 0; i < name.length(); i++) {
      add(name.charAt(i));
    }
  }

  /** What was written elsewhere, after its length. */
  void sized(Bytes other) {
    unsigned(other.size);
    add(other);
  }
}
