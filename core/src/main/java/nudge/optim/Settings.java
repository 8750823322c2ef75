package nudge.optim;

import nudge.text.Setting;

/** Settings that several optimizers share, in ranges in which none of them divides by 0. */
final class Settings {
  private static final double SLOWEST_DECAY = 0.999999;
  private static final double SMALLEST_EPSILON = 1e-20;

  private Settings() {}

  /** The part of a moving average that is kept; were it all, nothing would ever come in. */
  static Setting decay(String name, double usual) {
    return new Setting(name, usual, 0, SLOWEST_DECAY);
  }

  static Setting epsilon(double usual) {
    return new Setting("epsilon", usual, SMALLEST_EPSILON, 1);
  }
}
