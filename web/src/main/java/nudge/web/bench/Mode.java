package nudge.web.bench;

/** What is done with the graph. */
enum Mode {
  LOOK("look"),
  STEP("step"),
  NUDGE("nudge"),
  CHECK("check");

  private final String id;

  Mode(String id) {
    this.id = id;
  }

  /** As it stands in an address and in the page. */
  String id() {
    return id;
  }

  /** The mode of this name; looking if there is none. */
  static Mode named(String id) {
    for (Mode mode : values()) {
      if (mode.id.equals(id)) {
        return mode;
      }
    }
    return LOOK;
  }
}
