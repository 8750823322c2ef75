package nudge.optim;

import nudge.text.Choices;
import nudge.text.Setting;

/** The curves, in the order in which a person is offered them. */
public final class Curves {
  public static final Choices<Curve> ALL =
      new Choices<Curve>()
          .with(s -> new Curve.Constant(s[0]), rate("rate", 0.05))
          .with(
              s -> new Curve.Linear(s[0], s[1], s[2]),
              rate("rate", 1),
              rate("to", 0.1),
              steps("steps"))
          .with(
              s -> new Curve.Stairs(s[0], s[1], s[2]),
              rate("rate", 0.1),
              factor(0.5),
              steps("every"))
          .with(
              s -> new Curve.Exponential(s[0], s[1], s[2]),
              rate("rate", 0.1),
              factor(0.5),
              steps("every"))
          .with(
              s -> new Curve.Cosine(s[0], s[1], s[2]),
              rate("rate", 0.1),
              rate("to", 0),
              steps("steps"));

  private Curves() {}

  private static Setting rate(String name, double usual) {
    return new Setting(name, usual, 0, Curve.MAX_RATE);
  }

  private static Setting factor(double usual) {
    return new Setting("factor", usual, 0, 1);
  }

  private static Setting steps(String name) {
    return new Setting(name, 100, 1, Schedule.MAX_STEPS);
  }
}
