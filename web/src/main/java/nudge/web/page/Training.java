package nudge.web.page;

import java.util.ArrayList;
import java.util.List;
import nudge.playground.Playground;
import nudge.tape.Checkpoint;
import nudge.web.dom.Dom;
import nudge.web.protocol.Reply;
import nudge.web.protocol.Request;
import nudge.web.protocol.State;

/**
 * The page's side of training: begins runs in the worker, plays and pauses them, and passes on what
 * comes back. Replies of runs that are over are dropped. A worker that is stuck in a step too large
 * to wait for is replaced by a new one, which goes on from the last snapshot.
 */
final class Training {
  private static final int STUCK_AFTER_MILLISECONDS = 2000;

  /** What the page wants to know of a run. */
  interface Listener {
    void came(Snapshot snapshot);

    void playing(boolean now);

    /** {@code reason} is one of {@link Reply}'s. */
    void stopped(String reason);

    /** The rate changed at this step, which the worker alone knows exactly. */
    void rateChanged(int step, double rate);

    /** A step takes so long that something should be said. */
    void stuck();

    void failed(String reason);
  }

  private final Listener listener;
  private final List<Request> waiting = new ArrayList<>();
  private WorkerPort worker;
  private boolean ready;
  private int run;
  private int replies;
  private Playground playground;
  private Checkpoint last;
  private boolean playing;

  Training(Listener listener) {
    this.listener = listener;
    open();
  }

  private void open() {
    ready = false;
    worker = WorkerPort.open(this::hear, listener::failed);
  }

  boolean isPlaying() {
    return playing;
  }

  /** Begins a run at a checkpoint, or at the document's own start if there is none. */
  void begin(Playground document, Checkpoint from) {
    run++;
    playground = document;
    last = from;
    waiting.clear();
    setPlaying(false);
    send(init());
    replaceIfSilent();
  }

  private Request init() {
    Request request = Request.create(Request.INIT, run);
    request.setPlayground(playground.toJson());
    request.setState(last == null ? null : State.of(last));
    return request;
  }

  void rate(double rate) {
    Request request = Request.create(Request.RATE, run);
    request.setRate(rate);
    send(request);
  }

  /** Trains at this many steps a second, 0 for all it can, up to a step, 0 for no end. */
  void play(double stepsPerSecond, int until) {
    Request request = Request.create(Request.RUN, run);
    request.setSpeed(stepsPerSecond);
    request.setUntil(until);
    send(request);
    setPlaying(true);
  }

  void pause() {
    send(Request.create(Request.PAUSE, run));
    setPlaying(false);
    replaceIfSilent();
  }

  void step() {
    send(Request.create(Request.STEP, run));
  }

  /** The last snapshot is on screen; the next may come. */
  void drawn() {
    send(Request.create(Request.VIEW, run));
  }

  private void send(Request request) {
    if (ready) {
      worker.postMessage(request);
    } else {
      waiting.add(request);
    }
  }

  private void setPlaying(boolean now) {
    if (playing != now) {
      playing = now;
      listener.playing(now);
    }
  }

  private void replaceIfSilent() {
    int heard = replies;
    int asked = run;
    Dom.later(
        () -> {
          if (replies == heard && run == asked && ready) {
            listener.stuck();
            worker.terminate();
            waiting.clear();
            waiting.add(init());
            open();
          }
        },
        STUCK_AFTER_MILLISECONDS);
  }

  private void hear(Reply reply) {
    if (reply.getKind().equals(Reply.READY)) {
      ready = true;
      for (Request request : waiting) {
        worker.postMessage(request);
      }
      waiting.clear();
    } else if (reply.getRun() == run) {
      replies++;
      pass(reply);
    }
  }

  private void pass(Reply reply) {
    switch (reply.getKind()) {
      case Reply.SNAPSHOT -> {
        Snapshot snapshot = Snapshot.of(reply);
        last = snapshot.checkpoint();
        listener.came(snapshot);
      }
      case Reply.STOPPED -> {
        setPlaying(false);
        listener.stopped(reply.getReason());
      }
      case Reply.RATE -> {
        int step = reply.getStep();
        playground = playground.withRate(step, reply.getRate());
        listener.rateChanged(step, reply.getRate());
      }
      default -> {
        setPlaying(false);
        listener.failed(reply.getReason());
      }
    }
  }
}
