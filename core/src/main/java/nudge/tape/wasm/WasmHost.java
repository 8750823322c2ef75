package nudge.tape.wasm;

import java.util.List;

/** The WebAssembly of the platform at hand. */
public interface WasmHost {
  /** Makes a module ready to run, with what it imports in the order in which it does. */
  Instance instantiate(byte[] module, List<HostFunction> imports);

  /** A module with its memory. */
  interface Instance {
    /** The whole memory: what the module writes is seen here, and the other way round. */
    double[] memory();

    Exported function(String name);
  }

  /** A function of the module, from two integers to one. */
  interface Exported {
    int call(int a, int b);
  }
}
