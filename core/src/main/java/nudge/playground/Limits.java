package nudge.playground;

import nudge.expression.Formula;
import nudge.optim.Curve;
import nudge.optim.Schedule;

/** How large a playground may be, so that neither a page nor a server is brought to its knees. */
public final class Limits {
  public static final int LAYERS = 8;
  public static final int UNITS = 256;
  public static final int PARAMETERS = 100_000;
  public static final int STEPS = Schedule.MAX_STEPS;
  public static final int LEARNING_RATE = Curve.MAX_RATE;
  public static final int TITLE = 100;
  public static final int FORMULA = Formula.LONGEST;
  public static final int EXPRESSION = 20_000;

  /** Numbers that an optimizer may keep for each parameter. */
  public static final int SLOTS = 4;

  /** Characters of a document's JSON, however it arrives. */
  public static final int DOCUMENT = 6_000_000;

  private Limits() {}
}
