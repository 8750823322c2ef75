package nudge.web.page;

import java.util.ArrayList;
import java.util.List;
import nudge.optim.Schedule;
import nudge.playground.Playground;
import nudge.tape.Checkpoint;
import nudge.web.dom.Dom;
import nudge.web.protocol.Reply;
import nudge.web.protocol.Request;
import nudge.web.protocol.State;

/**
 * The page's side of training: begins runs in the worker, plays and pauses them, and passes on what
 * comes back. Replies of runs that are over are dropped. A worker that is stuck in a step too large
 * to wait for is replaced by a new one, which goes on from the last snapshot; what was asked of the
 * old one and not begun is asked again.
 */
final class Training {
  private static final int SLOW_AFTER_MILLISECONDS = 1000;
  private static final int STUCK_AFTER_MILLISECONDS = 2000;

  /** What the page wants to know of a run. */
  interface Listener {
    /** Adds what it wants to know of a run that begins. */
    void wish(Request view);

    void came(Snapshot snapshot);

    void playing(boolean now);

    /** {@code reason} is one of {@link Reply}'s; the sentence is null unless it ended by itself. */
    void stopped(String reason, String sentence);

    /** How the units are. */
    void examined(Examination found);

    /** The worker, which alone knows the step of a change, has changed the rate. */
    void rateChanged(Schedule sofar);

    /** What was asked for takes so long that something should be said. */
    void slow();

    /** Pause was asked for in a step too large to wait for, so that step is given up. */
    void stuck();

    void failed(String reason);
  }

  private final Listener listener;
  private final List<Request> waiting = new ArrayList<>();
  private final List<Double> unheardRates = new ArrayList<>();
  private WorkerPort worker;
  private boolean ready;
  private int run;
  private int snapshots;

  /** Whether the worker has answered since the run was asked for; it has nothing else to do. */
  private boolean begun = true;

  private boolean stepping;
  private boolean pausing;
  private int pauses;
  private Playground playground;
  private Checkpoint last;
  private boolean playing;

  /**
   * @param worker may still be loading
   */
  Training(WorkerPort worker, Listener listener) {
    this.listener = listener;
    listenTo(worker);
  }

  /** What is posted to a worker that is loading waits for it; that it is there its answer tells. */
  private void listenTo(WorkerPort next) {
    ready = false;
    pausing = false;
    worker = next;
    WorkerPort.listen(worker, this::hear, listener::failed);
    worker.postMessage(Request.create(Request.CALL, run));
  }

  private void replaceWorker() {
    worker.terminate();
    listenTo(WorkerPort.open());
    for (Request request : waiting) {
      worker.postMessage(request);
    }
  }

  boolean isPlaying() {
    return playing;
  }

  /** Begins a run at a checkpoint, or at the document's own start if there is none. */
  void begin(Playground document, String json, Checkpoint from) {
    boolean occupied = ready && (playing || stepping || pausing || !begun);
    run++;
    playground = document;
    last = from;
    begun = false;
    stepping = false;
    waiting.clear();
    unheardRates.clear();
    setPlaying(false);
    send(init(json));
    sayIfSlow();
    if (occupied) {
      replaceIfNotBegun(run, worker);
    }
  }

  private void sayIfSlow() {
    int seen = snapshots;
    int asked = run;
    Dom.later(
        () -> {
          if (snapshots == seen && run == asked && (!begun || playing || stepping)) {
            listener.slow();
          }
        },
        SLOW_AFTER_MILLISECONDS);
  }

  private void replaceIfNotBegun(int asked, WorkerPort occupied) {
    Dom.later(
        () -> {
          if (run == asked && worker == occupied && !begun) {
            replaceWorker();
          }
        },
        STUCK_AFTER_MILLISECONDS);
  }

  private Request init(String json) {
    Request request = Request.create(Request.INIT, run);
    request.setPlayground(json);
    request.setState(last == null ? null : State.of(last));
    listener.wish(request);
    return request;
  }

  /** Another network may be asked for soon. */
  void rehearse() {
    worker.postMessage(Request.create(Request.REHEARSE, run));
  }

  void rate(double rate) {
    unheardRates.add(rate);
    send(rateRequest(rate));
  }

  private Request rateRequest(double rate) {
    Request request = Request.create(Request.RATE, run);
    request.setRate(rate);
    return request;
  }

  /** Trains at this many steps a second, 0 for all it can. */
  void play(double stepsPerSecond) {
    Request request = Request.create(Request.RUN, run);
    request.setSpeed(stepsPerSecond);
    send(request);
    pausing = false;
    setPlaying(true);
    sayIfSlow();
  }

  void pause() {
    send(Request.create(Request.PAUSE, run));
    pausing = true;
    setPlaying(false);
    replaceIfNotPaused(++pauses, run);
  }

  private void replaceIfNotPaused(int pause, int asked) {
    Dom.later(
        () -> {
          if (pausing && pauses == pause && run == asked && begun) {
            listener.stuck();
            goOnFromLast();
            replaceWorker();
          }
        },
        STUCK_AFTER_MILLISECONDS);
  }

  private void goOnFromLast() {
    begun = false;
    waiting.add(init(playground.toJson()));
    for (double rate : unheardRates) {
      waiting.add(rateRequest(rate));
    }
    if (stepping) {
      waiting.add(Request.create(Request.STEP, run));
    }
  }

  void step() {
    stepping = true;
    sayIfSlow();
    send(Request.create(Request.STEP, run));
  }

  /** The last snapshot is on screen; the next may come, with what these panels wish for. */
  void drawn(List<Panel> panels) {
    Request view = Request.create(Request.VIEW, run);
    for (Panel panel : panels) {
      panel.wish(view);
    }
    send(view);
  }

  /** What is asked before the run has begun is kept for a worker that takes this one's place. */
  private void send(Request request) {
    if (!begun) {
      waiting.add(request);
    }
    worker.postMessage(request);
  }

  private void setPlaying(boolean now) {
    if (playing != now) {
      playing = now;
      listener.playing(now);
    }
  }

  private void hear(Reply reply) {
    if (reply.getKind().equals(Reply.READY)) {
      ready = true;
    } else if (reply.getRun() == run) {
      begun = true;
      waiting.clear();
      pass(reply);
    }
  }

  private void pass(Reply reply) {
    switch (reply.getKind()) {
      case Reply.SNAPSHOT -> {
        Snapshot snapshot = Snapshot.of(reply);
        snapshots++;
        stepping = false;
        last = snapshot.checkpoint();
        listener.came(snapshot);
      }
      case Reply.STOPPED -> stopped(reply.getReason(), reply.getSentence());
      case Reply.HEALTH -> listener.examined(Examination.of(reply));
      case Reply.RATE -> rateChanged(reply.getStep(), reply.getRate());
      default -> {
        setPlaying(false);
        listener.failed(reply.getReason());
      }
    }
  }

  /** That it pauses was shown when it was asked to, and Play may have been pressed again since. */
  private void stopped(String reason, String sentence) {
    pausing = false;
    if (!reason.equals(Reply.PAUSED)) {
      setPlaying(false);
    }
    listener.stopped(reason, sentence);
  }

  /** Changes that the worker has yet to hear of hold from here on for the time being. */
  private void rateChanged(int step, double rate) {
    unheardRates.remove(0);
    playground = playground.withRate(step, rate);
    Schedule sofar = playground.schedule();
    for (double unheard : unheardRates) {
      sofar = sofar.with(step, unheard);
    }
    listener.rateChanged(sofar);
  }
}
