package nudge.tape.wasm;

/**
 * The instructions that are written, by their names and numbers in the WebAssembly Core
 * Specification 2.0 (W3C, 2022), section 5.4. Those of vectors stand behind the prefix {@link
 * #SIMD}.
 */
final class Opcode {
  static final int BLOCK = 0x02;
  static final int LOOP = 0x03;
  static final int IF = 0x04;
  static final int ELSE = 0x05;
  static final int END = 0x0b;
  static final int BR = 0x0c;
  static final int BR_IF = 0x0d;
  static final int CALL = 0x10;
  static final int LOCAL_GET = 0x20;
  static final int LOCAL_SET = 0x21;
  static final int LOCAL_TEE = 0x22;
  static final int F64_LOAD = 0x2b;
  static final int F64_STORE = 0x39;
  static final int I32_CONST = 0x41;
  static final int I32_EQZ = 0x45;
  static final int I32_EQ = 0x46;
  static final int I32_NE = 0x47;
  static final int I32_ADD = 0x6a;
  static final int I32_SUB = 0x6b;
  static final int I32_MUL = 0x6c;
  static final int F64_ADD = 0xa0;

  static final int SIMD = 0xfd;
  static final int V128_LOAD = 0;
  static final int V128_LOAD64_SPLAT = 10;
  static final int V128_STORE = 11;
  static final int I8X16_SHUFFLE = 13;
  static final int F64X2_SPLAT = 20;
  static final int F64X2_EXTRACT_LANE = 33;
  static final int F64X2_REPLACE_LANE = 34;
  static final int F64X2_EQ = 71;
  static final int F64X2_LT = 73;
  static final int F64X2_GT = 74;
  static final int F64X2_LE = 75;
  static final int F64X2_GE = 76;
  static final int V128_AND = 78;
  static final int V128_ANDNOT = 79;
  static final int V128_OR = 80;
  static final int V128_XOR = 81;
  static final int V128_BITSELECT = 82;
  static final int V128_ANY_TRUE = 83;
  static final int V128_LOAD64_LANE = 87;
  static final int V128_STORE64_LANE = 91;
  static final int I64X2_ALL_TRUE = 195;
  static final int I64X2_SHL = 203;
  static final int I64X2_SHR_S = 204;
  static final int I64X2_SHR_U = 205;
  static final int I64X2_ADD = 206;
  static final int I64X2_SUB = 209;
  static final int F64X2_SQRT = 239;
  static final int F64X2_ADD = 240;
  static final int F64X2_SUB = 241;
  static final int F64X2_MUL = 242;
  static final int F64X2_DIV = 243;
  static final int F64X2_MIN = 244;
  static final int F64X2_MAX = 245;
  static final int F64X2_PMIN = 246;
  static final int F64X2_PMAX = 247;

  private Opcode() {}
}
