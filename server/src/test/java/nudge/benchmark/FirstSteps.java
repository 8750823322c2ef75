package nudge.benchmark;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a new engine costs: its bytes, and the time from the document to the first trained step, in
 * a page that has made no engine before and in one that has made some of other shapes. Every time
 * is of a page of its own, for none but the first engine of a page is cold.
 */
final class FirstSteps {
  private static final String LARGEST = "2-256-256-1";
  private static final int COLD = 0;

  /** As long as the page's worker makes engines that nobody asked for. */
  private static final int WARM = 400;

  private final Pages pages;
  private final int rounds;

  FirstSteps(Pages pages, int rounds) {
    this.pages = pages;
    this.rounds = rounds;
  }

  private final class Entry {
    private final String id;
    private final List<double[]> cold = new ArrayList<>();
    private final List<double[]> warm = new ArrayList<>();

    Entry(String id) {
      this.id = id;
    }

    void race() {
      cold.add(firstStep(id, COLD));
      warm.add(firstStep(id, WARM));
    }

    void addTo(Columns columns) {
      double[] any = cold.get(0);
      columns.add(
          id,
          String.format(Locale.ROOT, "%,.0f", any[1]),
          String.format(Locale.ROOT, "%,.0f", any[2]),
          milliseconds(cold),
          milliseconds(warm));
    }
  }

  void measure() {
    List<Entry> entries =
        Stream.concat(Workloads.all().stream().map(Workload::id), Stream.of(LARGEST))
            .map(Entry::new)
            .toList();
    for (int round = 0; round < rounds; round++) {
      entries.forEach(Entry::race);
    }
    Columns columns = new Columns("", "code bytes", "memory bytes", "cold ms", "warm ms");
    entries.forEach(entry -> entry.addTo(columns));
    System.out.println("\nFrom the document to the first trained step\n" + columns);
  }

  /** Milliseconds, bytes of code, bytes of memory. */
  private double[] firstStep(String id, int rehearsal) {
    try (Page page = pages.open()) {
      return Pages.numbers(Pages.call(page, "levels", "firstStep", id, rehearsal));
    }
  }

  private static String milliseconds(List<double[]> rounds) {
    double[] times = rounds.stream().mapToDouble(figures -> figures[0]).toArray();
    return String.format(Locale.ROOT, "%.1f", Contest.median(times));
  }
}
