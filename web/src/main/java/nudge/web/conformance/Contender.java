package nudge.web.conformance;

import java.util.Arrays;
import nudge.playground.Experiment;
import nudge.playground.Playground;
import nudge.tape.Checkpoint;
import nudge.tape.Engine;
import nudge.tape.TapeEngine;
import nudge.tape.ValueEngine;
import nudge.tape.wasm.WasmEngine;
import nudge.training.StopRules;
import nudge.training.Trainer;
import nudge.web.wasm.BrowserWasm;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Engines as whoever measures them wants them, without a worker. */
public final class Contender {
  private final Engine engine;
  private final double rate;
  private Checkpoint at;

  private Contender(Playground playground, Experiment.Engines engines) {
    Experiment experiment = Experiment.of(playground, engines);
    this.engine = experiment.engine();
    this.rate = playground.schedule().rate(0);
    this.at = experiment.start();
  }

  @JSFunctor
  private interface Run extends JSObject {
    void run(int updates);
  }

  @JSFunctor
  private interface Parameters extends JSObject {
    double[] get();
  }

  /**
   * {@return an object with {@code run(updates)} and {@code parameters()}}
   *
   * @param engine {@code value}, {@code tape} or {@code wasm}
   */
  static JSObject of(String engine, String playground) {
    Contender contender = new Contender(Playground.parse(playground), engines(engine));
    return object(contender::run, () -> contender.at.parameters());
  }

  private static Experiment.Engines engines(String name) {
    BrowserWasm host = new BrowserWasm();
    return switch (name) {
      case "value" -> ValueEngine::new;
      case "tape" -> TapeEngine::new;
      default -> (plan, rows) -> new WasmEngine(plan, rows, host);
    };
  }

  /** The same with the evaluations that the document asks for, as the page's worker trains. */
  static JSObject evaluated(String engine, String playground) {
    Playground document = Playground.parse(playground);
    Experiment experiment = Experiment.of(document, engines(engine));
    int every = document.learning().evaluateEvery();
    Trainer trainer = experiment.trainer(experiment.start(), every, StopRules.NONE);
    return object(trainer::advance, () -> trainer.checkpoint().parameters());
  }

  private void run(int updates) {
    double[] rates = new double[updates];
    Arrays.fill(rates, rate);
    at = engine.run(at, rates);
  }

  @JSBody(
      params = {"run", "parameters"},
      script = "return {run: run, parameters: parameters};")
  private static native JSObject object(Run run, Parameters parameters);
}
