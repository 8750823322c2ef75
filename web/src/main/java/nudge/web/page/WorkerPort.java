package nudge.web.page;

import nudge.web.protocol.Reply;
import nudge.web.protocol.Request;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The page's end of the line to a training worker. */
public interface WorkerPort extends JSObject {
  @JSFunctor
  interface Listener extends JSObject {
    void hear(Reply reply);
  }

  @JSFunctor
  interface Failure extends JSObject {
    void failed(String message);
  }

  void postMessage(Request request);

  void terminate();

  /** Hears what went wrong before, too: {@code training.js} keeps it. */
  @JSBody(
      params = {"worker", "listener", "failure"},
      script =
          "worker.onmessage = function(event) { listener(event.data); };"
              + "worker.onerror = function(event) {"
              + " event.preventDefault(); failure(event.message || 'it could not be loaded'); };"
              + "if (worker.early) { worker.onerror(worker.early); }")
  static void listen(WorkerPort worker, Listener listener, Failure failure) {
    throw new UnsupportedOperationException("replaced by its script");
  }

  @JSBody(script = "return new Worker('/js/worker.js', {type: 'module'});")
  static WorkerPort open() {
    throw new UnsupportedOperationException("replaced by its script");
  }
}
