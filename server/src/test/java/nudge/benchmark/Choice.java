package nudge.benchmark;

import java.util.List;

/**
 * What is to be measured: parts and workloads by name. Nothing named is everything; a workload
 * alone is its throughput.
 */
record Choice(List<String> names) {
  private static final String THROUGHPUT = "throughput";
  private static final String LEVELS = "levels";

  boolean throughput() {
    return names.isEmpty() || names.contains(THROUGHPUT) || !names.contains(LEVELS);
  }

  boolean levels() {
    return names.isEmpty() || names.contains(LEVELS);
  }

  List<Workload> workloads() {
    List<Workload> named =
        Workloads.all().stream().filter(workload -> names.contains(workload.id())).toList();
    return named.isEmpty() ? Workloads.all() : named;
  }
}
