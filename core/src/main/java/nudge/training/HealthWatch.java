package nudge.training;

import java.util.ArrayList;
import java.util.List;
import nudge.nn.Unit;
import nudge.tape.Checkpoint;
import nudge.tape.RowGraph;
import nudge.tape.RowReplay;
import nudge.tape.Rows;
import nudge.training.Health.Condition;

/**
 * Looks at the units of one network as often as somebody asks; what that takes is put together
 * once. Confined to one thread.
 */
public final class HealthWatch {
  private final RowReplay replay;
  private final Slopes slopes;
  private final List<List<UnitWatch>> watches = new ArrayList<>();

  public HealthWatch(RowGraph graph) {
    replay = new RowReplay(graph);
    slopes = new Slopes(replay.graph());
    for (List<Unit> layer : graph.units()) {
      List<UnitWatch> watched = new ArrayList<>();
      for (Unit unit : layer) {
        watched.add(new UnitWatch(unit));
      }
      watches.add(watched);
    }
  }

  /** How every unit is at a checkpoint, for every one of these rows. */
  public Health look(Checkpoint at, Rows rows) {
    replay.parameters(at.parameters());
    for (List<UnitWatch> layer : watches) {
      layer.forEach(UnitWatch::forget);
    }
    for (int r = 0; r < rows.count(); r++) {
      replay.forward(rows, r);
      for (List<UnitWatch> layer : watches) {
        layer.forEach(UnitWatch::look);
      }
    }
    return new Health(conditions(rows.count()));
  }

  private List<List<Condition>> conditions(int rows) {
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

  /** What is seen of one unit, row after row. */
  private final class UnitWatch {
    private final Unit unit;
    private int dead;
    private int flat;

    UnitWatch(Unit unit) {
      this.unit = unit;
    }

    void forget() {
      dead = 0;
      flat = 0;
    }

    void look() {
      double slope = Math.abs(slopes.of(unit));
      dead += slope == 0 && unit.output().data() == 0 ? 1 : 0;
      flat += slope < Health.SMALL ? 1 : 0;
    }

    Condition condition(int rows) {
      if (dead == rows) {
        return Condition.DEAD;
      }
      return flat * 100 >= rows * Health.MOST ? Condition.SATURATED : Condition.ALIVE;
    }
  }
}
