package nudge.web.bench;

import nudge.web.protocol.Message;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int32Array;

/**
 * Arranges diagrams: small ones at once, and what would hold up the page in a worker, whose answer
 * is dropped if another diagram was asked for meanwhile.
 */
final class Arranger {
  /** Boxes that are arranged within a frame or two anywhere. */
  private static final int MOST_AT_ONCE = 400;

  /** What is done with an arrangement. */
  interface Use {
    void take(Arrangement arrangement);
  }

  /** A diagram on its way to the worker. */
  interface Order extends Message {
    @JSProperty
    Int32Array getFrom();

    @JSProperty
    void setFrom(Int32Array from);

    @JSProperty
    Int32Array getTo();

    @JSProperty
    void setTo(Int32Array to);

    @JSProperty
    Float64Array getWidth();

    @JSProperty
    void setWidth(Float64Array width);

    @JSProperty
    Float64Array getHeight();

    @JSProperty
    void setHeight(Float64Array height);
  }

  private interface Port extends JSObject {
    void postMessage(JSObject message);
  }

  @JSFunctor
  private interface OrderListener extends JSObject {
    void hear(Order order);
  }

  @JSFunctor
  private interface ParcelListener extends JSObject {
    void hear(Arrangement.Parcel parcel);
  }

  private Port worker;
  private Use use;
  private int asked;

  void arrange(Diagram diagram, Use then) {
    asked++;
    use = then;
    if (diagram.width().length <= MOST_AT_ONCE) {
      then.take(Arrangement.of(diagram.from(), diagram.to(), diagram.width(), diagram.height()));
      return;
    }
    if (worker == null) {
      worker = open();
      listen(worker, this::came);
    }
    worker.postMessage(order(diagram));
  }

  /** What is still being arranged is not wanted any more. */
  void forget() {
    asked++;
  }

  private Order order(Diagram diagram) {
    Order order = Message.create();
    order.setRun(asked);
    order.setFrom(Int32Array.fromJavaArray(diagram.from()));
    order.setTo(Int32Array.fromJavaArray(diagram.to()));
    order.setWidth(Float64Array.fromJavaArray(diagram.width()));
    order.setHeight(Float64Array.fromJavaArray(diagram.height()));
    return order;
  }

  private void came(Arrangement.Parcel parcel) {
    if (parcel.getRun() == asked) {
      use.take(Arrangement.unpacked(parcel));
    }
  }

  /** Waits, in the worker, for diagrams. */
  static void serve() {
    listenForOrders(
        order ->
            post(
                Arrangement.of(
                        order.getFrom().toJavaArray(),
                        order.getTo().toJavaArray(),
                        order.getWidth().toJavaArray(),
                        order.getHeight().toJavaArray())
                    .packed(order.getRun())));
  }

  @JSBody(script = "return new Worker('/bench/worker.js', {type: 'module'});")
  private static native Port open();

  @JSBody(
      params = {"worker", "listener"},
      script = "worker.onmessage = function(event) { listener(event.data); };")
  private static native void listen(Port worker, ParcelListener listener);

  @JSBody(
      params = "listener",
      script = "self.onmessage = function(event) { listener(event.data); };")
  private static native void listenForOrders(OrderListener listener);

  @JSBody(params = "parcel", script = "self.postMessage(parcel);")
  private static native void post(Arrangement.Parcel parcel);
}
