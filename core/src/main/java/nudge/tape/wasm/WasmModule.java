package nudge.tape.wasm;

import java.util.ArrayList;
import java.util.List;

/**
 * A WebAssembly module while it is written: functions from integers to an integer or to nothing,
 * imported functions from a number to a number, and one memory that never grows, for a memory that
 * grows takes Java's views of it away. Sections as in the WebAssembly Core Specification 2.0, 5.5.
 */
final class WasmModule {
  private static final int PAGE = 65536;

  private static final int TYPES = 1;
  private static final int IMPORTS = 2;
  private static final int FUNCTIONS = 3;
  private static final int MEMORIES = 5;
  private static final int EXPORTS = 7;
  private static final int CODES = 10;

  private static final int FUNCTION = 0x60;

  private final List<String> imports = new ArrayList<>();
  private final List<Code> codes = new ArrayList<>();
  private final List<String> exports = new ArrayList<>();

  /** A function from a double to a double that the host brings; before any own one. */
  int imported(String name) {
    if (!codes.isEmpty()) {
      throw new IllegalStateException("imports come before functions");
    }
    imports.add(name);
    return imports.size() - 1;
  }

  /**
   * A function of the module; its instructions may be written later.
   *
   * @param export the name under which the host finds it, or null
   */
  Code function(String export, int parameters, boolean result) {
    Code code = new Code(imports.size() + codes.size(), parameters, result);
    codes.add(code);
    exports.add(export);
    return code;
  }

  /** The finished module with so many bytes of memory, exported as {@code memory}. */
  byte[] toBytes(int memory) {
    Bytes bytes = new Bytes();
    bytes.add(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00);
    section(bytes, TYPES, types());
    if (!imports.isEmpty()) {
      section(bytes, IMPORTS, imports());
    }
    section(bytes, FUNCTIONS, functions());
    section(bytes, MEMORIES, memories((memory + PAGE - 1) / PAGE));
    section(bytes, EXPORTS, exports());
    section(bytes, CODES, codes());
    return bytes.toArray();
  }

  private static void section(Bytes bytes, int id, Bytes content) {
    bytes.add(id);
    bytes.sized(content);
  }

  /** One for all imports, then one for each function. */
  private Bytes types() {
    Bytes types = new Bytes();
    types.unsigned(1 + codes.size());
    types.add(FUNCTION, 1, Code.F64, 1, Code.F64);
    for (Code code : codes) {
      types.add(FUNCTION);
      types.unsigned(code.parameters());
      for (int i = 0; i < code.parameters(); i++) {
        types.add(Code.I32);
      }
      types.unsigned(code.hasResult() ? 1 : 0);
      if (code.hasResult()) {
        types.add(Code.I32);
      }
    }
    return types;
  }

  private Bytes imports() {
    Bytes section = new Bytes();
    section.unsigned(imports.size());
    for (String name : imports) {
      section.name("nudge");
      section.name(name);
      section.add(0x00, 0x00);
    }
    return section;
  }

  private Bytes functions() {
    Bytes section = new Bytes();
    section.unsigned(codes.size());
    for (int i = 0; i < codes.size(); i++) {
      section.unsigned(1 + i);
    }
    return section;
  }

  private static Bytes memories(int pages) {
    Bytes section = new Bytes();
    section.add(1, 0x01);
    section.unsigned(pages);
    section.unsigned(pages);
    return section;
  }

  private Bytes exports() {
    Bytes section = new Bytes();
    int count = 1;
    for (String export : exports) {
      count += export == null ? 0 : 1;
    }
    section.unsigned(count);
    section.name("memory");
    section.add(0x02, 0x00);
    for (int i = 0; i < exports.size(); i++) {
      if (exports.get(i) != null) {
        section.name(exports.get(i));
        section.add(0x00);
        section.unsigned(codes.get(i).index());
      }
    }
    return section;
  }

  private Bytes codes() {
    Bytes section = new Bytes();
    section.unsigned(codes.size());
    for (Code code : codes) {
      section.sized(code.body());
    }
    return section;
  }
}
