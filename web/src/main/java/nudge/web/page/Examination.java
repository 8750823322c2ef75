package nudge.web.page;

import nudge.training.Health;
import nudge.web.chart.Conditions;
import nudge.web.chart.Thousands;
import nudge.web.protocol.Reply;

/**
 * How the units of the network are.
 *
 * @param units for each the place of its condition in {@link Health.Condition}
 * @param rows so many training rows were looked at
 */
record Examination(int[] units, int rows) {
  static Examination of(Reply reply) {
    double[] conditions = reply.getConditions().toJavaArray();
    int[] units = new int[conditions.length];
    for (int i = 0; i < units.length; i++) {
      units[i] = (int) conditions[i];
    }
    return new Examination(units, reply.getRows());
  }

  /** As the picture marks them, with what is said of each. */
  Conditions conditions() {
    int[] marks = new int[units.length];
    for (int i = 0; i < marks.length; i++) {
      marks[i] =
          units[i] == Health.Condition.DEAD.ordinal()
              ? Conditions.DEAD
              : units[i] == Health.Condition.SATURATED.ordinal()
                  ? Conditions.SATURATED
                  : Conditions.WELL;
    }
    String of = rows == 1 ? "the row" : "all " + Thousands.of(rows) + " rows";
    return new Conditions(
        marks,
        new String[] {
          "",
          "dead: gives 0 for " + of + " looked at",
          "saturated: slope below 0.01 for " + Health.MOST + " % of rows"
        });
  }

  /** How many are like that, in words that follow others; empty if none is. */
  String summary() {
    int dead = 0;
    int saturated = 0;
    for (int unit : units) {
      dead += unit == Health.Condition.DEAD.ordinal() ? 1 : 0;
      saturated += unit == Health.Condition.SATURATED.ordinal() ? 1 : 0;
    }
    return (dead == 0 ? "" : " · " + Thousands.of(dead) + " dead")
        + (saturated == 0 ? "" : " · " + Thousands.of(saturated) + " saturated");
  }
}
