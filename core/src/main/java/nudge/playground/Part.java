package nudge.playground;

import nudge.text.Named;

/** A part of the page that a document can hide or lock. */
public enum Part implements Named {
  PRESETS("presets"),
  TITLE("title"),
  UNDO("undo"),
  SHARE("share"),
  PLAY("play"),
  STEP("step"),
  RESET("reset"),
  SPEED("speed"),
  LEARNING_RATE("learning-rate"),
  OPTIMIZER("optimizer"),
  LOSS("loss"),
  BATCH("batch"),
  MORE_LEARNING("more-learning"),
  DATA("data"),
  GENERATORS("generators"),
  DATA_SETTINGS("data-settings"),
  TABLE("table"),
  NETWORK("network"),
  FEATURES("features"),
  SHAPE("shape"),
  ACTIVATION("activation"),
  SEED("seed"),
  WEIGHTS("weights"),
  PREDICTIONS("predictions"),
  LOSS_CHART("loss-chart");

  private final String id;

  Part(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
