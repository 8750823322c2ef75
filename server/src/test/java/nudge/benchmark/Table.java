package nudge.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Million samples a second, a contender a line and a workload a column, with how many times the
 * first contender's that is; below, why some have none.
 */
final class Table {
  private final Map<String, List<Result>> workloads = new LinkedHashMap<>();

  void add(String workload, List<Result> results) {
    workloads.put(workload, results);
  }

  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    lines.add(line("", List.copyOf(workloads.keySet())));
    List<Result> first = workloads.values().iterator().next();
    for (int i = 0; i < first.size(); i++) {
      int contender = i;
      lines.add(
          line(
              first.get(i).contender(),
              workloads.values().stream().map(column -> cell(column, contender)).toList()));
    }
    lines.addAll(reasons());
    return String.join("\n", lines);
  }

  private static String line(String name, List<String> cells) {
    return String.format("%-22s", name)
        + cells.stream().map(cell -> String.format("%18s", cell)).collect(Collectors.joining());
  }

  private static String cell(List<Result> column, int contender) {
    double rate = column.get(contender).rate();
    return rate == 0
        ? "-"
        : digits(rate) + String.format("%8s", times(rate / column.get(0).rate()));
  }

  /** Three of them. */
  private static String digits(double number) {
    int decimals = (int) Math.max(0, 2 - Math.floor(Math.log10(number)));
    return String.format(Locale.ROOT, "%." + decimals + "f", number);
  }

  private static String times(double ratio) {
    return String.format(Locale.ROOT, ratio < 0.095 ? "%.3fx" : "%.2fx", ratio);
  }

  private Set<String> reasons() {
    Set<String> reasons = new LinkedHashSet<>();
    workloads.forEach(
        (workload, column) ->
            column.stream()
                .filter(result -> !result.reason().isEmpty())
                .forEach(
                    result ->
                        reasons.add(
                            result.contender() + " on " + workload + ": " + result.reason())));
    return reasons;
  }
}
