package nudge.web.page;

import java.util.ArrayList;
import java.util.List;
import nudge.data.Dataset;
import nudge.nn.LayerShape;
import nudge.playground.Data;
import nudge.playground.Network;
import nudge.playground.Playground;

/** What several panels say and do about tables. */
final class Tables {
  private Tables() {}

  /** Such as "4 rows, 3 inputs, 1 target". */
  static String describe(Dataset data) {
    return count(data.rows(), "row")
        + ", "
        + count(data.inputs(), "input")
        + ", "
        + count(data.targets(), "target");
  }

  private static String count(int number, String noun) {
    return Thousands.of(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** The playground with another table: the same hidden layers, drawn afresh from its seed. */
  static Playground replaced(Playground playground, Dataset data, Data.Version source) {
    Network network = playground.network();
    return playground.afresh(
        new Data.Given(data, source), network.with(layersFor(data, network.layers())));
  }

  /** The same layers with as many outputs as the table has targets. */
  private static List<LayerShape> layersFor(Dataset data, List<LayerShape> layers) {
    List<LayerShape> fitting = new ArrayList<>(layers);
    LayerShape last = fitting.remove(fitting.size() - 1);
    fitting.add(new LayerShape(data.targets(), last.activation()));
    return fitting;
  }
}
