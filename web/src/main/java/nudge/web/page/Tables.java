package nudge.web.page;

import nudge.data.Dataset;
import nudge.playground.Data;
import nudge.playground.Playground;
import nudge.web.chart.Thousands;

/** What several panels say and do about tables. */
final class Tables {
  private Tables() {}

  /** Such as "4 rows, 3 inputs, 1 target". */
  static String describe(Dataset data) {
    return rows(data)
        + ", "
        + count(data.inputs(), "input")
        + ", "
        + count(data.targets(), "target");
  }

  /** Such as "4 rows". */
  static String rows(Dataset data) {
    return count(data.rows(), "row");
  }

  private static String count(int number, String noun) {
    return Thousands.of(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** The playground with another table: the same hidden layers, drawn afresh from its seed. */
  static Playground replaced(Playground playground, Dataset data, Data.Version source) {
    return Titles.overTable(playground.over(new Data.Given(data, source)));
  }
}
