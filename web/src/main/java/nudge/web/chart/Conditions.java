package nudge.web.chart;

/**
 * Which units do not learn any more, unit after unit, inputs left out.
 *
 * @param units {@link #WELL} or another of these for each
 * @param words what is said of a unit that is like this
 */
public record Conditions(int[] units, String[] words) {
  public static final int WELL = 0;

  /** Gives nothing, whatever it is given; marked by a cross. */
  public static final int DEAD = 1;

  /** Gives nearly the same, whatever it is given; marked by a level line. */
  public static final int SATURATED = 2;

  static final Conditions UNKNOWN = new Conditions(new int[0], new String[0]);

  int of(int unit) {
    return unit >= 0 && unit < units.length ? units[unit] : WELL;
  }

  String words(int unit) {
    return of(unit) == WELL ? "" : words[of(unit)];
  }
}
