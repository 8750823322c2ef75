package nudge.tape;

/**
 * Numbers that are computed alike for units side by side, and that come to lie in registers side by
 * side.
 */
final class Run {
  /** A number for each unit. */
  final Node[] members;

  /** The group of all that are computed alike, of which these are neighbours. */
  final int group;

  /** The unit of the first member. */
  final int from;

  /** Where it is computed; null for what comes with the rows. */
  Draft draft;

  /** The register of the first member; −1 while none needs it. */
  int register = -1;

  Run(Node[] members, int group, int from) {
    this.members = members;
    this.group = group;
    this.from = from;
  }
}
