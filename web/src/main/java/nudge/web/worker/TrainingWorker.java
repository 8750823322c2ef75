package nudge.web.worker;

import java.util.List;
import nudge.playground.Experiment;
import nudge.playground.Playground;
import nudge.tape.Checkpoint;
import nudge.training.Evaluation;
import nudge.training.History;
import nudge.training.Trainer;
import nudge.web.protocol.PlaneGrid;
import nudge.web.protocol.Reply;
import nudge.web.protocol.Request;
import nudge.web.protocol.State;
import org.teavm.jso.typedarrays.Float64Array;

/**
 * Trains beside the page. Work is cut into slices of a few milliseconds with the mailbox looked at
 * in between, so that Pause is heard at once; a snapshot goes out only when the page has drawn the
 * last one. Confined to its worker.
 */
public final class TrainingWorker {
  private static final double SLICE_MILLISECONDS = 8;

  private final WorkerScope.Task soon = WorkerScope.soon(this::slice);

  private int run;
  private Playground playground;
  private Experiment experiment;
  private Trainer trainer;
  private History history;
  private double[] plane;

  private boolean running;
  private boolean sliceDue;
  private int turn;
  private int until;
  private Pace pace;
  private Meter meter = new Meter();
  private int chunk = 1;

  private boolean pageIsDrawing;
  private boolean news;

  /** Starts to listen and says so. */
  public void start() {
    WorkerScope.listen(this::hear);
    WorkerScope.post(Reply.create(Reply.READY, 0));
  }

  private void hear(Request request) {
    if (request.getKind().equals(Request.INIT)) {
      run = request.getRun();
      init(Playground.parse(request.getPlayground()), request.getState());
    } else if (request.getRun() == run) {
      answer(request);
    }
  }

  private void answer(Request request) {
    switch (request.getKind()) {
      case Request.RATE -> rate(request.getRate());
      case Request.RUN -> play(request.getSpeed(), request.getUntil());
      case Request.PAUSE -> stop(Reply.PAUSED);
      case Request.STEP -> step();
      case Request.VIEW -> drawn();
      default ->
          fail("The worker was asked for " + request.getKind() + ", which it does not know.");
    }
  }

  private void init(Playground document, State state) {
    playground = document;
    experiment = Experiment.of(document);
    trainer = experiment.trainer(state == null ? experiment.start() : State.checkpoint(state));
    plane = document.data().inputs() == 2 ? PlaneGrid.around(document.data()).points() : null;
    history = new History();
    history.add(trainer.evaluate());
    running = false;
    chunk = 1;
    meter = new Meter();
    pageIsDrawing = false;
    snapshot();
  }

  /** Only here is it known which step comes next, so this is where the schedule changes. */
  private void rate(double rate) {
    Checkpoint at = trainer.checkpoint();
    playground = playground.withRate(at.step(), rate);
    experiment = experiment.with(playground);
    trainer = experiment.trainer(at);
    Reply reply = Reply.create(Reply.RATE, run);
    reply.setStep(at.step());
    reply.setRate(rate);
    WorkerScope.post(reply);
  }

  private void play(double stepsPerSecond, int stopAt) {
    pace = new Pace(stepsPerSecond, WorkerScope.now());
    until = stopAt;
    running = true;
    scheduleSlice(0);
  }

  private void step() {
    advance(1);
    snapshot();
    if (trainer.exploded()) {
      stop(Reply.EXPLODED);
    }
  }

  private void stop(String reason) {
    running = false;
    snapshot();
    Reply reply = Reply.create(Reply.STOPPED, run);
    reply.setReason(reason);
    WorkerScope.post(reply);
  }

  private void fail(String reason) {
    Reply reply = Reply.create(Reply.ERROR, run);
    reply.setReason(reason);
    WorkerScope.post(reply);
  }

  /** Replaces a slice that waits; one that is due already stays. */
  private void scheduleSlice(double wait) {
    int mine = ++turn;
    if (wait > 0) {
      WorkerScope.later(() -> sliceIf(mine == turn), wait);
    } else if (!sliceDue) {
      sliceDue = true;
      soon.run();
    }
  }

  private void sliceIf(boolean stillWanted) {
    if (stillWanted) {
      slice();
    }
  }

  private void slice() {
    sliceDue = false;
    if (!running) {
      return;
    }
    double begin = WorkerScope.now();
    int due = pace.due(begin);
    int left = until > 0 ? until - trainer.checkpoint().step() : Integer.MAX_VALUE;
    int made = trainFor(Math.min(due, left), begin);
    pace.made(made);
    if (trainer.exploded()) {
      stop(Reply.EXPLODED);
    } else if (until > 0 && trainer.checkpoint().step() >= until) {
      stop(Reply.REACHED);
    } else {
      offerSnapshot();
      scheduleSlice(pace.wait(WorkerScope.now()));
    }
  }

  /** Makes up to this many steps, but stops when the slice is over; returns how many it made. */
  private int trainFor(int steps, double begin) {
    int made = 0;
    while (made < steps && !trainer.exploded()) {
      double before = WorkerScope.now();
      int count = Math.min(chunk, steps - made);
      advance(count);
      made += count;
      double now = WorkerScope.now();
      chunk = now - before < 1 ? chunk * 2 : Math.max(1, now - before > 4 ? chunk / 2 : chunk);
      if (now - begin > SLICE_MILLISECONDS) {
        break;
      }
    }
    return made;
  }

  private void advance(int steps) {
    List<Evaluation> evaluations = trainer.advance(steps);
    for (Evaluation evaluation : evaluations) {
      history.add(evaluation);
    }
    meter.count(steps, WorkerScope.now());
    news = true;
  }

  private void drawn() {
    pageIsDrawing = false;
    if (news) {
      offerSnapshot();
    }
  }

  private void offerSnapshot() {
    if (!pageIsDrawing && news) {
      snapshot();
    }
  }

  private void snapshot() {
    Checkpoint at = trainer.checkpoint();
    List<Evaluation> curve = history.evaluations();
    double[] steps = new double[curve.size()];
    double[] losses = new double[curve.size()];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = curve.get(i).step();
      losses[i] = curve.get(i).trainLoss();
    }
    Reply reply = Reply.create(Reply.SNAPSHOT, run);
    reply.setState(State.of(at));
    reply.setEngine(trainer.engineName());
    reply.setStepsPerSecond(running ? meter.perSecond(WorkerScope.now()) : 0);
    reply.setTrainLoss(history.newest().trainLoss());
    reply.setSteps(Float64Array.fromJavaArray(steps));
    reply.setLosses(Float64Array.fromJavaArray(losses));
    reply.setPredictions(Float64Array.fromJavaArray(trainer.predict(experiment.rows().inputs())));
    if (plane != null) {
      reply.setMap(Float64Array.fromJavaArray(firstOutputs(trainer.predict(plane))));
    }
    WorkerScope.post(reply);
    pageIsDrawing = true;
    news = false;
  }

  private double[] firstOutputs(double[] outputs) {
    int width = playground.data().targets();
    double[] first = new double[outputs.length / width];
    for (int i = 0; i < first.length; i++) {
      first[i] = outputs[i * width];
    }
    return first;
  }
}
