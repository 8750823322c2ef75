package nudge.web.conformance;

import nudge.tape.wasm.WasmEngine;
import nudge.web.wasm.BrowserWasm;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;

/** The browser's door to {@link Cases}, and to the engine that only a browser has. */
public final class Conformance {
  private Conformance() {}

  @JSExport
  public static String run(String name, String input) {
    return name.equals("wasm") ? wasm(input) : Cases.run(name, input);
  }

  /** See {@link Contender}. */
  @JSExport
  public static JSObject contender(String engine, String playground) {
    return Contender.of(engine, playground);
  }

  /** See {@link Contender}. */
  @JSExport
  public static JSObject evaluatedContender(String engine, String playground) {
    return Contender.evaluated(engine, playground);
  }

  /** See {@link Contender}. */
  @JSExport
  public static JSObject sizedContender(int rows, int batch, int width) {
    return Contender.sized(rows, batch, width);
  }

  private static String wasm(String playground) {
    BrowserWasm host = new BrowserWasm();
    return Cases.training(playground, (plan, rows) -> new WasmEngine(plan, rows, host));
  }
}
