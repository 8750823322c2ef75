package nudge.tape.wasm;

import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.ByteSequence;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;

/**
 * Runs modules on the JVM, in Oracle's GraalWasm. There no Java array can be a view of a module's
 * memory, so it is copied before and after each call.
 */
final class GraalWasm implements WasmHost, AutoCloseable {
  private final Context context =
      Context.newBuilder("wasm").option("engine.WarnInterpreterOnly", "false").build();
  private int modules;

  @Override
  public Instance instantiate(byte[] module, List<HostFunction> imports) {
    Source source =
        Source.newBuilder("wasm", ByteSequence.create(module), "module" + modules++).buildLiteral();
    Map<String, Object> functions = new HashMap<>();
    for (HostFunction imported : imports) {
      ProxyExecutable function = arguments -> imported.function().apply(arguments[0].asDouble());
      functions.put(imported.name(), function);
    }
    Map<String, Object> modules = Map.of("nudge", ProxyObject.fromMap(functions));
    Value instance = context.eval(source).newInstance(ProxyObject.fromMap(modules));
    return new Loaded(instance.getMember("exports"));
  }

  private static final class Loaded implements Instance {
    private final Value module;
    private final Value buffer;
    private final double[] memory;

    Loaded(Value module) {
      this.module = module;
      this.buffer = module.getMember("memory");
      this.memory = new double[(int) (buffer.getBufferSize() / 8)];
    }

    @Override
    public double[] memory() {
      return memory;
    }

    @Override
    public Exported function(String name) {
      Value function = module.getMember(name);
      return (a, b) -> {
        for (int i = 0; i < memory.length; i++) {
          buffer.writeBufferDouble(ByteOrder.LITTLE_ENDIAN, 8L * i, memory[i]);
        }
        Value result = function.execute(a, b);
        for (int i = 0; i < memory.length; i++) {
          memory[i] = buffer.readBufferDouble(ByteOrder.LITTLE_ENDIAN, 8L * i);
        }
        return result.isNull() ? 0 : result.asInt();
      };
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
