package nudge.web.conformance;

/**
 * What the core computes, case by case, as text: run on the JVM and in the browser, both must
 * answer alike. Plain Java, so that both can call it.
 */
public final class Cases {
  private Cases() {}

  /** Answers the named case for an input. */
  public static String run(String name, String input) {
    return switch (name) {
      case "echo" -> input;
      default -> throw new IllegalArgumentException("There is no conformance case '" + name + "'.");
    };
  }
}
