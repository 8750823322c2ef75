package nudge.server.command;

/** Ends a command with one line on standard error and an exit code. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final String PREFIX = "nudge: ";

  private final int exitCode;

  private Failure(String line, int exitCode) {
    super(line, null, false, false);
    this.exitCode = exitCode;
  }

  /** What was asked for cannot be done as it was asked. */
  static Failure badInput(String sentence) {
    return new Failure(PREFIX + sentence, Main.BAD_INPUT);
  }

  /** A place in a text is wrong; the line begins as editors and compilers expect it. */
  static Failure badInput(String place, String sentence) {
    return new Failure(place + ": " + sentence, Main.BAD_INPUT);
  }

  /** What was asked for is fine, but it did not work here and now. */
  static Failure notNow(String sentence) {
    return new Failure(PREFIX + sentence, Main.FAILED);
  }

  int exitCode() {
    return exitCode;
  }
}
