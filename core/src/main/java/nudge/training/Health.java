package nudge.training;

import java.util.Collections;
import java.util.List;
import nudge.tape.Checkpoint;
import nudge.tape.RowGraph;
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

  /** A unit whose slope is small for so many of a hundred rows is saturated. */
  public static final int MOST = 95;

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
    return new HealthWatch(graph).look(at, rows);
  }

  /** How many units of a layer, counted from 0, are in this condition. */
  public int count(int layer, Condition condition) {
    return Collections.frequency(units.get(layer), condition);
  }
}
