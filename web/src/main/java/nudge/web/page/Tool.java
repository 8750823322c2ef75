package nudge.web.page;

/** What a press on a chart with points does. */
enum Tool {
  LOOK,
  BRUSH,
  POINT,
  MOVE,
  ERASE;

  /** Its button's id ends so. */
  String id() {
    return switch (this) {
      case LOOK -> "look";
      case BRUSH -> "brush";
      case POINT -> "point";
      case MOVE -> "move";
      case ERASE -> "erase";
    };
  }

  /** Whether it makes new rows, for which a target is to be chosen. */
  boolean draws() {
    return this == BRUSH || this == POINT;
  }
}
