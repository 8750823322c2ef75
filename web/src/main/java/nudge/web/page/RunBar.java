package nudge.web.page;

import nudge.playground.Limits;
import nudge.playground.Playground;
import nudge.text.Numbers;
import nudge.web.chart.Palette;
import nudge.web.chart.Rounded;
import nudge.web.chart.Thousands;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** Play, Step, Reset, the speed and the learning rate, and the figures of the run. */
final class RunBar implements Panel {
  /** Steps a second; the last is as many as possible. */
  private static final int[] SPEEDS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 0};

  private static final int FIRST_SPEED = 3;

  private final HTMLButtonElement play = Dom.byId("play");
  private final HTMLButtonElement stepOnce = Dom.byId("step");
  private final HTMLButtonElement reset = Dom.byId("reset");
  private final HTMLInputElement speed = Dom.byId("speed");
  private final HTMLElement speedText = Dom.byId("speed-text");
  private final HTMLInputElement rate = Dom.byId("learning-rate");
  private final HTMLElement stepCount = Dom.byId("step-count");
  private final HTMLElement epochCount = Dom.byId("epoch-count");
  private final HTMLElement trainLoss = Dom.byId("train-loss");
  private final HTMLElement engine = Dom.byId("engine");
  private final HTMLElement stepsPerSecond = Dom.byId("steps-per-second");
  private final Store store;
  private final Training training;
  private final Status status;
  private int step;

  /** Whether it played when the page was last out of sight. */
  private boolean goesOn;

  RunBar(Store store, Training training, Status status) {
    this.store = store;
    this.training = training;
    this.status = status;
    speed.setAttribute("min", "0");
    speed.setAttribute("max", Integer.toString(SPEEDS.length - 1));
    speed.setValue(Integer.toString(FIRST_SPEED));
    showSpeed();
    ready(play, this::playOrPause);
    ready(stepOnce, this::step);
    ready(reset, this::reset);
    Dom.onInput(speed, this::changeSpeed);
    Dom.onChange(rate, this::changeRate);
  }

  /**
   * The page is seen before its script runs; until then its buttons are off, and no click is lost.
   */
  private static void ready(HTMLButtonElement button, Runnable action) {
    Dom.onClick(button, action);
    button.setDisabled(false);
  }

  private void playOrPause() {
    if (training.isPlaying()) {
      training.pause();
    } else {
      status.clear();
      play();
    }
  }

  /** Past the end that the document has set, Play goes on without another. */
  private void play() {
    training.play(SPEEDS[speedIndex()]);
  }

  private void step() {
    status.clear();
    if (training.isPlaying()) {
      training.pause();
    }
    training.step();
  }

  private void reset() {
    status.clear();
    store.restart();
    int start = store.playground().startStep();
    if (start > 0) {
      status.say(
          "Back at step "
              + start
              + ", where this playground begins since it was changed. Enter in the field Seed starts"
              + " afresh");
    }
  }

  private void complainOfRate() {
    status.complain(
        "The learning rate must be a number from 0 to "
            + Limits.LEARNING_RATE
            + ", such as 0.05; training goes on with "
            + Numbers.format(store.playground().schedule().rate(step)));
  }

  /** Goes on playing a run that took another's place. */
  void playOn() {
    play();
  }

  /** A run begins at this step. */
  void begun(int atStep) {
    step = atStep;
  }

  /** The figures are of a run that is over, and the next has none yet. */
  void unknown() {
    Dom.figure(stepCount, "–", "");
    Dom.figure(epochCount, "–", "");
    Dom.figure(trainLoss, "–", "");
  }

  /** A page that nobody sees computes nothing. */
  void pauseForNow() {
    if (training.isPlaying()) {
      training.pause();
      goesOn = true;
    }
  }

  /** The page is seen again. */
  void goOn() {
    if (goesOn) {
      goesOn = false;
      play();
    }
  }

  private void changeSpeed() {
    showSpeed();
    if (training.isPlaying()) {
      play();
    }
  }

  private void showSpeed() {
    int perSecond = SPEEDS[speedIndex()];
    String text = perSecond == 0 ? "max" : perSecond + (perSecond == 1 ? " step/s" : " steps/s");
    speedText.setInnerText(text);
    speed.setAttribute("aria-valuetext", text);
  }

  private int speedIndex() {
    return (int) Numbers.parse(speed.getValue());
  }

  private void changeRate() {
    String text = rate.getValue().strip();
    double value = Numbers.isNumber(text) ? Numbers.parse(text) : Double.NaN;
    boolean usable = value >= 0 && value <= Limits.LEARNING_RATE;
    Dom.invalid(rate, !usable);
    if (usable) {
      status.attempt("The learning rate was not changed", () -> changeRate(value));
    } else {
      complainOfRate();
    }
  }

  private void changeRate(double value) {
    store.note(store.playground().withRate(step, value));
    training.rate(value);
  }

  void playing(boolean now) {
    play.setAttribute("aria-label", now ? "Pause" : "Play");
    play.setAttribute("data-playing", Boolean.toString(now));
  }

  @Override
  public void show(Playground playground) {
    showRate(playground);
  }

  private void showRate(Playground playground) {
    Dom.refresh(rate, Numbers.format(playground.schedule().rate(step)));
  }

  @Override
  public void draw(Snapshot snapshot, Palette palette) {
    step = snapshot.checkpoint().step();
  }

  @Override
  public void write(Snapshot snapshot) {
    showRate(store.playground());
    Dom.figure(stepCount, Thousands.of(step), Integer.toString(step));
    double epoch = snapshot.figures().getEpoch();
    Dom.figure(epochCount, Thousands.of((int) epoch), Numbers.format(epoch));
    double loss = snapshot.figures().getTrainLoss();
    Dom.figure(trainLoss, Rounded.text(loss), Numbers.format(loss));
    Dom.setText(engine, snapshot.engine());
    double rateNow = Math.floor(snapshot.stepsPerSecond());
    Dom.figure(stepsPerSecond, Thousands.of((int) rateNow), Numbers.format(rateNow));
  }
}
