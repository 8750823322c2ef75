package nudge.web.worker;

import nudge.training.Stop;
import nudge.web.protocol.Reply;
import nudge.web.protocol.Request;

/**
 * Trains beside the page. Work is cut into slices of a few milliseconds with the mailbox looked at
 * in between, so that Pause is heard at once; a snapshot goes out only when the page has drawn the
 * last one, or when Play was pressed since. Confined to its worker.
 */
public final class TrainingWorker {
  private static final double SLICE_MILLISECONDS = 8;

  private final WorkerScope.Task soon = WorkerScope.soon(this::sliceDue);
  private boolean due;
  private int turn;

  private final Opening opening = new Opening();
  private Run run;
  private boolean running;
  private final Rehearsal rehearsal = new Rehearsal(() -> running);
  private Pace pace;
  private Meter meter;
  private int chunk;

  private Checkup checkup;
  private boolean pageIsDrawing;
  private boolean news;
  private boolean curveInSight = true;
  private boolean predictionsInSight = true;
  private boolean unitsInSight = true;

  /** Starts to listen, and makes what the page will ask for first. */
  public void start() {
    WorkerScope.listen(this::hear);
    opening.prepare();
  }

  private void hear(Request request) {
    if (request.getKind().equals(Request.CALL)) {
      WorkerScope.post(Reply.create(Reply.READY, 0));
    } else if (request.getKind().equals(Request.INIT)) {
      begin(request);
    } else if (request.getKind().equals(Request.REHEARSE)) {
      rehearsal.begin();
    } else if (run != null && request.getRun() == run.id()) {
      answer(request);
    }
  }

  private void answer(Request request) {
    switch (request.getKind()) {
      case Request.RATE -> rate(request.getRate());
      case Request.RUN -> play(request.getSpeed());
      case Request.PAUSE -> pause();
      case Request.STEP -> step();
      case Request.VIEW -> drawn(request);
      default -> tell(Reply.ERROR, "the worker does not know how to " + request.getKind());
    }
  }

  private void begin(Request request) {
    running = false;
    meter = new Meter();
    chunk = 1;
    run =
        new Run(request.getRun(), opening.experiment(request.getPlayground()), request.getState());
    checkup = run.checkup();
    look(request);
    run.look(request);
    snapshot();
  }

  /** Only here is it known which step comes next, so the page is told. */
  private void rate(double rate) {
    run.rate(rate);
    Reply reply = Reply.create(Reply.RATE, run.id());
    reply.setStep(run.step());
    reply.setRate(rate);
    WorkerScope.post(reply);
  }

  private void play(double stepsPerSecond) {
    run.goOn();
    pace = new Pace(stepsPerSecond, WorkerScope.now());
    running = true;
    pageIsDrawing = false;
    schedule(0);
  }

  private void step() {
    run.goOn();
    advance(1);
    if (run.stopped() != null && run.stopped().reason() == Stop.Reason.EXPLODED) {
      end();
    } else {
      snapshot();
    }
  }

  private void pause() {
    running = false;
    snapshot();
    tell(Reply.STOPPED, Reply.PAUSED);
  }

  /** The run has ended by itself. */
  private void end() {
    running = false;
    snapshot();
    boolean exploded = run.stopped().reason() == Stop.Reason.EXPLODED;
    Reply reply = Reply.create(Reply.STOPPED, run.id());
    reply.setReason(exploded ? Reply.EXPLODED : Reply.REACHED);
    reply.setSentence(exploded ? run.diagnosis() : run.stopped().sentence());
    WorkerScope.post(reply);
  }

  private void tell(String kind, String reason) {
    Reply reply = Reply.create(kind, run.id());
    reply.setReason(reason);
    WorkerScope.post(reply);
  }

  /** Replaces a slice that waits; one that is due already stays. */
  private void schedule(double wait) {
    int mine = ++turn;
    if (wait > 0) {
      WorkerScope.later(
          () -> {
            if (mine == turn) {
              slice();
            }
          },
          wait);
    } else if (!due) {
      due = true;
      soon.run();
    }
  }

  private void sliceDue() {
    due = false;
    slice();
  }

  private void slice() {
    if (!running) {
      return;
    }
    double begin = WorkerScope.now();
    pace.made(trainFor(pace.due(begin), begin));
    if (run.stopped() != null) {
      end();
    } else {
      offerSnapshot();
      schedule(pace.wait(WorkerScope.now()));
    }
  }

  /** Makes up to this many steps, but stops when the slice is over; returns how many it made. */
  private int trainFor(int steps, double begin) {
    int made = 0;
    double now = begin;
    while (made < steps && now - begin < SLICE_MILLISECONDS && run.stopped() == null) {
      int count = Math.min(chunk, steps - made);
      advance(count);
      made += count;
      double after = WorkerScope.now();
      adapt(after - now);
      now = after;
    }
    return made;
  }

  /**
   * So many steps between two looks at the clock that these do not count, but few enough to stop.
   */
  private void adapt(double milliseconds) {
    if (milliseconds < SLICE_MILLISECONDS / 8) {
      chunk = Math.min(chunk * 2, 1 << 20);
    } else if (milliseconds > SLICE_MILLISECONDS / 2) {
      chunk = Math.max(1, chunk / 2);
    }
  }

  private void advance(int steps) {
    run.advance(steps);
    meter.count(steps, WorkerScope.now());
    news = true;
  }

  /** What has come into sight is news even where training rests. */
  private void drawn(Request view) {
    pageIsDrawing = false;
    news |= view.getCurve() && !curveInSight || view.getPredictions() && !predictionsInSight;
    news |= view.getUnits() && !unitsInSight;
    news |= view.getPredictions() && run.look(view);
    look(view);
    offerSnapshot();
    if (view.getHealth()) {
      checkup.tell(run.checkpoint(), running);
    }
  }

  private void look(Request view) {
    curveInSight = view.getCurve();
    predictionsInSight = view.getPredictions();
    unitsInSight = view.getUnits();
  }

  private void offerSnapshot() {
    if (!pageIsDrawing && news) {
      snapshot();
    }
  }

  private void snapshot() {
    Reply reply = run.snapshot(curveInSight, predictionsInSight, unitsInSight);
    reply.setStepsPerSecond(running ? meter.perSecond(WorkerScope.now()) : 0);
    WorkerScope.post(reply);
    pageIsDrawing = true;
    news = false;
  }
}
