package nudge.server.command;

import nudge.text.Json;

/** JSON has no number that is not finite: those are the texts "NaN", "Infinity", "-Infinity". */
final class JsonNumber {
  private JsonNumber() {}

  static Json of(double x) {
    return Double.isFinite(x) ? Json.Num.of(x) : Json.text(Double.toString(x));
  }
}
