package nudge.web.worker;

import nudge.web.protocol.Reply;
import nudge.web.protocol.Request;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The little of a dedicated worker's global scope that training needs. */
final class WorkerScope {
  private WorkerScope() {}

  @JSFunctor
  interface Task extends JSObject {
    void run();
  }

  @JSFunctor
  interface Listener extends JSObject {
    void hear(Request request);
  }

  @JSBody(
      params = "listener",
      script = "self.onmessage = function(event) { listener(event.data); };")
  static native void listen(Listener listener);

  /** Sends a reply and hands over the buffers of its arrays. */
  @JSBody(
      params = "reply",
      script =
          "var arrays = [reply.steps, reply.losses, reply.testLosses, reply.penalties,"
              + " reply.predictions, reply.map, reply.units, reply.slice, reply.hidden,"
              + " reply.rowLosses];"
              + "if (reply.state) { arrays.push(reply.state.parameters, reply.state.slots); }"
              + "self.postMessage(reply,"
              + " arrays.filter(function(a) { return a; }).map(function(a) { return a.buffer; }));")
  static native void post(Reply reply);

  /**
   * A function that runs the task as soon as waiting messages were heard. (A message to oneself; a
   * timer would wait at least 4 ms.)
   */
  @JSBody(
      params = "task",
      script =
          "var channel = new MessageChannel(); channel.port1.onmessage = function() { task(); };"
              + "return function() { channel.port2.postMessage(0); };")
  static native Task soon(Task task);

  @JSBody(
      params = {"task", "milliseconds"},
      script = "setTimeout(task, milliseconds);")
  static native void later(Task task, double milliseconds);

  @JSBody(script = "return performance.now();")
  static native double now();
}
