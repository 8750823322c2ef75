package nudge.web.conformance;

import java.util.List;
import nudge.tape.wasm.HostFunction;
import nudge.tape.wasm.WasmHost;
import nudge.web.wasm.BrowserWasm;

/** The browser's WebAssembly for one module, which says how large that is. */
final class WeighingHost implements WasmHost {
  private final WasmHost host = new BrowserWasm();
  private int codeBytes;
  private double[] memory = {};

  @Override
  public Instance instantiate(byte[] module, List<HostFunction> imports) {
    Instance instance = host.instantiate(module, imports);
    codeBytes = module.length;
    memory = instance.memory();
    return instance;
  }

  int codeBytes() {
    return codeBytes;
  }

  int memoryBytes() {
    return memory.length * Double.BYTES;
  }
}
