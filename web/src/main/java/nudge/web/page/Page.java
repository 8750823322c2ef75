package nudge.web.page;

import java.util.ArrayList;
import java.util.List;
import nudge.optim.Schedule;
import nudge.playground.Playground;
import nudge.playground.Presets;
import nudge.tape.Checkpoint;
import nudge.web.chart.Palette;
import nudge.web.chart.Rounded;
import nudge.web.chart.Thousands;
import nudge.web.dom.Dom;
import nudge.web.protocol.Reply;
import nudge.web.protocol.Request;

/**
 * Puts the page together. Documents flow one way: a panel proposes a change to the store, the store
 * tells this page, which tells the panels and begins a run; snapshots of the run come back and are
 * drawn at most once a frame.
 */
public final class Page implements Store.Listener, Training.Listener {
  private static final String STILL_COMPUTING =
      "Still computing: so large a network takes long over so many rows. Fewer units or rows are"
          + " faster";

  /** From one writing of the numbers to the next. */
  private static final double READABLE_MILLISECONDS = 50;

  /** Frames that are no further apart follow one another. */
  private static final double FLUENT_MILLISECONDS = 25;

  private final Status status = new Status();
  private final Store store = new Store(Presets.named(Presets.FIRST), this);
  private final Training training;
  private final RunBar runBar;
  private final Address address = new Address(store, status);
  private final Draft draft = new Draft(store);
  private final NetworkPanel network;
  private final LessonEditor lesson = new LessonEditor(store, status);
  private final List<Panel> panels;

  /** Those with charts, which a run is asked to tell something. */
  private final List<Panel> charts;

  private final List<Panel> others;

  /** The charts in the order in which they are drawn where frames are many. */
  private final List<Panel> turns;

  private int turn;

  private Palette palette = Palette.read();

  /** Of the present document's run; null until the first one came. */
  private Snapshot latest;

  /** The one with the lowest loss so far, to go back to. */
  private Snapshot best;

  /** Those that the next frame of a run is for. */
  private List<Panel> due;

  private boolean frameDue;
  private double drawn;
  private double written;
  private boolean unanswered;
  private boolean slow;

  private Page(WorkerPort worker) {
    this.training = new Training(worker, this);
    this.runBar = new RunBar(store, training, status);
    network = new NetworkPanel(store, status, this::sightChanged);
    RowPanel inside = new RowPanel();
    DataPanel data = new DataPanel(store, status, inside::open);
    Panel predictions = new PredictionPanel(store, status, data::pick, this::sightChanged);
    Panel loss = new LossPanel(this::sightChanged);
    this.charts = List.of(predictions, network, loss);
    this.others =
        List.of(
            runBar,
            new LearningPanel(store, status),
            address,
            draft,
            new HeaderBar(store, address, status),
            new HistoryPanel(store, status),
            new PresetGallery(address),
            new LessonPanel(store, status),
            lesson,
            new GeneratorPanel(store, status),
            new FeaturesPanel(store, status),
            data,
            inside,
            new NetworkInside(),
            new MeasuresPanel(),
            new ConfusionPanel());
    this.panels = new ArrayList<>(charts);
    panels.addAll(others);
    this.turns = List.of(predictions, network, predictions, loss);
    this.due = panels;
  }

  /** Brings the page to life and opens what its address says. */
  public static Explanation.Source open(WorkerPort worker) {
    Page page = new Page(worker);
    page.start();
    return page::explain;
  }

  private Explanation explain(boolean brief) {
    return latest == null
        ? null
        : Explanation.of(store.playground(), store.json(), latest.checkpoint(), brief);
  }

  private void start() {
    SharePanel share = new SharePanel(store, address, status);
    new PastePanel(store, status, share::open);
    new SavedDatasets(store, status);
    lesson.onEdit(share::fill);
    new ForeignLink(address, status, share::fill);
    Dom.onNewLook(this::newLook);
    Dom.onApproach(Dom.byId("network-panel"), training::rehearse);
    Dom.onHidden(runBar::pauseForNow, runBar::goOn);
    if (!address.holdsOne()) {
      changed(store.playground(), null);
    }
    if (address.isBare()) {
      draft.offer(address, status);
    }
    address.openWhatItSays();
  }

  /** The worker begins while the panels that it need not know of are shown. */
  @Override
  public void changed(Playground playground, Checkpoint from) {
    latest = null;
    best = null;
    runBar.begun(from == null ? playground.startStep() : from.step());
    show(playground, charts);
    training.begin(playground, store.json(), from);
    show(playground, others);
  }

  @Override
  public void wish(Request view) {
    for (Panel panel : panels) {
      panel.wish(view);
    }
  }

  @Override
  public void edited(Playground playground) {
    boolean wasPlaying = training.isPlaying();
    changed(playground, null);
    if (wasPlaying) {
      runBar.playOn();
    }
  }

  @Override
  public void noted(Playground playground) {
    show(playground, panels);
  }

  private static void show(Playground playground, List<Panel> panels) {
    for (Panel panel : panels) {
      panel.show(playground);
    }
  }

  @Override
  public void came(Snapshot snapshot) {
    latest = snapshot;
    if (best == null || snapshot.figures().getTrainLoss() < best.figures().getTrainLoss()) {
      best = snapshot;
    }
    if (slow) {
      slow = false;
      status.takeBack(STILL_COMPUTING);
    }
    store.reached(snapshot.checkpoint());
    unanswered = true;
    drawSoon();
  }

  @Override
  public void examined(Examination found) {
    network.examined(found);
    drawSoon();
  }

  /** A snapshot that is yet to be drawn asks for the next one anyhow. */
  private void sightChanged() {
    if (latest != null && !unanswered) {
      askFor(panels);
    }
  }

  private void askFor(List<Panel> next) {
    due = next;
    training.drawn(next);
  }

  /**
   * Where frames follow one another, each is for one chart only: every one of them is still drawn
   * as often as anybody can follow, and training has the time that is spared.
   */
  private List<Panel> dueAfter(boolean fluent) {
    if (!fluent) {
      return panels;
    }
    turn = (turn + 1) % turns.size();
    return List.of(runBar, turns.get(turn));
  }

  private void newLook() {
    palette = Palette.read();
    drawSoon();
  }

  private void drawSoon() {
    if (!frameDue && latest != null) {
      frameDue = true;
      Dom.onNextFrame(this::draw);
    }
  }

  private void draw() {
    frameDue = false;
    if (latest == null) {
      return;
    }
    double now = Dom.now();
    boolean fluent = !latest.isResting() && now - drawn < FLUENT_MILLISECONDS;
    drawn = now;
    for (Panel panel : latest.isResting() ? panels : due) {
      panel.draw(latest, palette);
    }
    if (latest.isResting() || Dom.now() - written >= READABLE_MILLISECONDS) {
      write();
    }
    if (unanswered) {
      unanswered = false;
      askFor(dueAfter(fluent));
    }
  }

  private void write() {
    written = Dom.now();
    for (Panel panel : panels) {
      panel.write(latest);
    }
  }

  @Override
  public void playing(boolean now) {
    runBar.playing(now);
  }

  @Override
  public void stopped(String reason, String sentence) {
    if (reason.equals(Reply.REACHED)) {
      status.say("Stopped: " + sentence + ", as this playground asks. Press Play to go on");
    } else if (reason.equals(Reply.EXPLODED)) {
      status.complain("Training stopped. " + sentence + " Or press Reset");
      if (best != null) {
        offerRescue(best.checkpoint());
      }
    }
  }

  private void offerRescue(Checkpoint at) {
    Playground playground = store.playground();
    double rate = playground.schedule().rate(at.step()) / 3;
    status.offer(
        "Rewind to step " + Thousands.of(at.step()) + " and divide the rate by 3",
        () -> {
          store.open(playground.startingAt(at).withRate(at.step(), rate));
          status.say(
              "Back at step "
                  + Thousands.of(at.step())
                  + ", where the loss was lowest, with the rate "
                  + Rounded.text(rate)
                  + ". Press Play to go on");
        });
  }

  @Override
  public void rateChanged(Schedule sofar) {
    Playground playground = store.playground();
    store.correct(playground.with(playground.learning().with(sofar)));
  }

  @Override
  public void slow() {
    slow = true;
    if (latest == null) {
      runBar.unknown();
    }
    status.mention(STILL_COMPUTING);
  }

  @Override
  public void stuck() {
    slow = false;
    status.say(
        "One step took too long to wait for, so training was interrupted at the last finished step."
            + " A smaller network or fewer rows are faster");
  }

  @Override
  public void failed(String reason) {
    status.complain(
        "Training has stopped because of a fault in this page: " + reason + ". Please reload it");
  }
}
