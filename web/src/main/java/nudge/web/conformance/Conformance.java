package nudge.web.conformance;

import org.teavm.jso.JSExport;

/** The browser's door to {@link Cases}. */
public final class Conformance {
  private Conformance() {}

  @JSExport
  public static String run(String name, String input) {
    return Cases.run(name, input);
  }
}
