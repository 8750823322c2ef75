package nudge.web.wasm;

import java.util.List;
import nudge.tape.wasm.HostFunction;
import nudge.tape.wasm.WasmHost;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * The browser's WebAssembly. A module's memory is a Java array here: both are views of the same
 * bytes, and nothing is copied.
 */
public final class BrowserWasm implements WasmHost {

  /** The shortest module with a vector instruction in it. */
  private static final byte[] VECTOR_MODULE = {
    0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, -3, 15,
    -3, 98, 11
  };

  private static final boolean IS_THERE = isValid(VECTOR_MODULE);

  /** Whether modules with vectors can run here. */
  public static boolean isThere() {
    return IS_THERE;
  }

  @JSBody(
      params = "bytes",
      script = "return typeof WebAssembly === 'object' && WebAssembly.validate(bytes);")
  private static native boolean isValid(@JSByRef byte[] bytes);

  @Override
  public Instance instantiate(byte[] module, List<HostFunction> imports) {
    JSObject functions = object();
    for (HostFunction imported : imports) {
      put(functions, imported.name(), imported.function()::apply);
    }
    return new Loaded(exports(module, functions));
  }

  @JSFunctor
  private interface OfNumber extends JSObject {
    double apply(double x);
  }

  @JSFunctor
  private interface OfIntegers extends JSObject {
    int call(int a, int b);
  }

  @JSBody(script = "return {};")
  private static native JSObject object();

  @JSBody(
      params = {"object", "name", "value"},
      script = "object[name] = value;")
  private static native void put(JSObject object, String name, OfNumber value);

  @JSBody(
      params = {"bytes", "functions"},
      script =
          "return new WebAssembly.Instance(new WebAssembly.Module(bytes), {nudge: functions})"
              + ".exports;")
  private static native JSObject exports(@JSByRef byte[] bytes, JSObject functions);

  @JSBody(params = "exports", script = "return new Float64Array(exports.memory.buffer);")
  @JSByRef
  private static native double[] memory(JSObject exports);

  @JSBody(
      params = {"exports", "name"},
      script = "return exports[name];")
  private static native OfIntegers function(JSObject exports, String name);

  private record Loaded(JSObject exports, double[] memory) implements Instance {
    Loaded(JSObject exports) {
      this(exports, BrowserWasm.memory(exports));
    }

    @Override
    public Exported function(String name) {
      OfIntegers function = BrowserWasm.function(exports, name);
      return function::call;
    }
  }
}
