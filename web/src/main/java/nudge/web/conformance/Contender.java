package nudge.web.conformance;

import java.util.Arrays;
import nudge.playground.Experiment;
import nudge.playground.Playground;
import nudge.tape.Checkpoint;
import nudge.tape.Engine;
import nudge.tape.TapeEngine;
import nudge.tape.ValueEngine;
import nudge.tape.wasm.WasmEngine;
import nudge.tape.wasm.WasmHost;
import nudge.training.StopRules;
import nudge.training.Trainer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Engines as whoever measures them wants them, without a worker. */
public final class Contender {
  /** Small enough that every size learns and none diverges. */
  private static final double SIZED_RATE = 0.03;

  private final Engine engine;
  private final double rate;
  private Checkpoint at;

  /** Written once, so that what is measured is the engine. */
  private double[] rates = {};

  private Contender(Engine engine, double rate, Checkpoint at) {
    this.engine = engine;
    this.rate = rate;
    this.at = at;
  }

  @JSFunctor
  private interface Run extends JSObject {
    void run(int updates);
  }

  @JSFunctor
  private interface Parameters extends JSObject {
    double[] get();
  }

  @JSFunctor
  private interface Bytes extends JSObject {
    int count();
  }

  /**
   * {@return an object with {@code run(updates)}, {@code parameters()}, {@code codeBytes()} and
   * {@code memoryBytes()}}
   *
   * @param engine {@code value}, {@code tape} or {@code wasm}
   */
  static JSObject of(String engine, String playground) {
    WeighingHost host = new WeighingHost();
    Playground document = Playground.parse(playground);
    Experiment experiment = Experiment.of(document, engines(engine, host));
    double rate = document.schedule().rate(0);
    return new Contender(experiment.engine(), rate, experiment.start()).object(host);
  }

  /** The same of a network 2-width-width-1 on so many rows, more than a document has. */
  static JSObject sized(int rows, int batch, int width) {
    WeighingHost host = new WeighingHost();
    Circle circle = new Circle(rows, batch, width);
    Engine engine = new WasmEngine(circle.plan(), circle.points(), host);
    return new Contender(engine, SIZED_RATE, circle.start()).object(host);
  }

  private static Experiment.Engines engines(String name, WasmHost host) {
    return switch (name) {
      case "value" -> ValueEngine::new;
      case "tape" -> TapeEngine::new;
      default -> (plan, rows) -> new WasmEngine(plan, rows, host);
    };
  }

  /** The same with the evaluations that the document asks for, as the page's worker trains. */
  static JSObject evaluated(String engine, String playground) {
    WeighingHost host = new WeighingHost();
    Playground document = Playground.parse(playground);
    Experiment experiment = Experiment.of(document, engines(engine, host));
    int every = document.learning().evaluateEvery();
    Trainer trainer = experiment.trainer(experiment.start(), every, StopRules.NONE);
    return object(
        trainer::advance,
        () -> trainer.checkpoint().parameters(),
        host::codeBytes,
        host::memoryBytes);
  }

  private JSObject object(WeighingHost host) {
    return object(this::run, () -> at.parameters(), host::codeBytes, host::memoryBytes);
  }

  private void run(int updates) {
    if (rates.length < updates) {
      rates = new double[updates];
      Arrays.fill(rates, rate);
    }
    at = engine.run(at, rates, updates);
  }

  @JSBody(
      params = {"run", "parameters", "codeBytes", "memoryBytes"},
      script =
          "return {run: run, parameters: parameters, codeBytes: codeBytes,"
              + " memoryBytes: memoryBytes};")
  private static native JSObject object(
      Run run, Parameters parameters, Bytes codeBytes, Bytes memoryBytes);
}
