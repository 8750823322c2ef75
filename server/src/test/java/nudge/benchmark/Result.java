package nudge.benchmark;

import java.util.Map;

/**
 * What a contender reached on a workload.
 *
 * @param rate million samples a second; 0 if there is none
 * @param reason why there is none; empty if the contender does not know such workloads
 */
record Result(String contender, double rate, String reason) {
  static Result of(String contender, double rate) {
    return new Result(contender, rate, "");
  }

  /** From the page's object. */
  static Result of(Map<?, ?> result) {
    String name = (String) result.get("name");
    return result.get("rate") instanceof Number rate
        ? of(name, rate.doubleValue())
        : new Result(name, 0, result.get("error") instanceof String error ? error : "");
  }
}
