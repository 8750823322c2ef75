package nudge.benchmark;

import java.util.List;

/**
 * What is to be measured: parts and workloads by name. Nothing named is everything; a workload
 * alone is its throughput.
 */
record Choice(List<String> names) {
  private static final String THROUGHPUT = "throughput";
  private static final String LEVELS = "levels";

  Choice {
    for (String name : names) {
      if (!name.equals(THROUGHPUT) && !name.equals(LEVELS) && !isWorkload(name)) {
        throw new IllegalArgumentException(
            "There is nothing to measure that is called "
                + name
                + ": there are throughput, levels and the workloads W1 to W5.");
      }
    }
  }

  private static boolean isWorkload(String name) {
    return Workloads.all().stream().anyMatch(workload -> workload.id().equals(name));
  }

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
