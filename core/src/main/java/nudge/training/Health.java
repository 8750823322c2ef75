package nudge.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nudge.nn.Unit;
import nudge.tape.Checkpoint;
import nudge.tape.RowGraph;
import nudge.tape.RowReplay;
import nudge.tape.Rows;

/**
 * Which units can still learn from a set of rows. Nothing before a unit learns through it where the
 * slope of its activation is 0, and little where it is small.
 *
 * @param units layer by layer
 */
public record Health(List<List<Condition>> units) {
  /** A slope below this is small. */
  public static final double SMALL = 0.01;

  /** How a unit is. */
  public enum Condition {
    ALIVE,
    /** Its output and its slope are 0 for every row, as of a relu whose sums are all negative. */
    DEAD,
    /** Its slope is small for at least 95 % of the rows, as of a tanh whose sums are large. */
    SATURATED
  }

  /** Looks at every unit for every one of these rows. */
  public static Health of(RowGraph graph, Checkpoint at, Rows rows) {
    RowReplay replay = new RowReplay(graph);
    replay.parameters(at.parameters());
    List<List<UnitWatch>> watches = watches(graph, replay);
    for (int r = 0; r < rows.count(); r++) {
      replay.forward(rows, r);
      for (List<UnitWatch> layer : watches) {
        for (UnitWatch watch : layer) {
          watch.look();
        }
      }
    }
    return new Health(conditions(watches, rows.count()));
  }

  private static List<List<UnitWatch>> watches(RowGraph graph, RowReplay replay) {
    Slopes slopes = new Slopes(replay.graph());
    List<List<UnitWatch>> watches = new ArrayList<>();
    for (List<Unit> layer : graph.units()) {
      List<UnitWatch> watched = new ArrayList<>();
      for (Unit unit : layer) {
        watched.add(new UnitWatch(unit, slopes));
      }
      watches.add(watched);
    }
    return watches;
  }

  private static List<List<Condition>> conditions(List<List<UnitWatch>> watches, int rows) {
    List<List<Condition>> conditions = new ArrayList<>();
    for (List<UnitWatch> layer : watches) {
      List<Condition> found = new ArrayList<>();
      for (UnitWatch watch : layer) {
        found.add(watch.condition(rows));
      }
      conditions.add(List.copyOf(found));
    }
    return List.copyOf(conditions);
  }

  /** How many units of a layer, counted from 0, are in this condition. */
  public int count(int layer, Condition condition) {
    return Collections.frequency(units.get(layer), condition);
  }

  /** What is seen of one unit, row after row. */
  private static final class UnitWatch {
    private final Unit unit;
    private final Slopes slopes;
    private int dead;
    private int flat;

    UnitWatch(Unit unit, Slopes slopes) {
      this.unit = unit;
      this.slopes = slopes;
    }

    void look() {
      double slope = Math.abs(slopes.of(unit));
      dead += slope == 0 && unit.output().data() == 0 ? 1 : 0;
      flat += slope < SMALL ? 1 : 0;
    }

    Condition condition(int rows) {
      if (dead == rows) {
        return Condition.DEAD;
      }
      return flat * 100 >= rows * 95 ? Condition.SATURATED : Condition.ALIVE;
    }
  }
}
