package nudge.benchmark;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether a run of a million updates leaves anything behind: the memory after each tenth of it,
 * beside that of a page that is asked as often and does not train, for asking leaves something too.
 */
final class LongRun {
  private static final String WORKLOAD = "W1";
  private static final int SAMPLES = 10;
  private static final int UPDATES = 100_000;
  private static final String ADVANCE =
      "(training, updates) => import('/benchmark/levels.js').then(l => l.advance(training, updates))";

  private final Pages pages;

  LongRun(Pages pages) {
    this.pages = pages;
  }

  void measure() {
    List<long[]> training = samples(UPDATES);
    List<long[]> resting = samples(0);
    Columns columns =
        new Columns("updates", "module's memory", "script's heap", "script's heap at rest");
    for (int i = 0; i <= SAMPLES; i++) {
      long[] sample = training.get(i);
      columns.add(
          digits(i * UPDATES), digits(sample[0]), digits(sample[1]), digits(resting.get(i)[1]));
    }
    System.out.println("\nBytes while " + WORKLOAD + " is trained\n" + columns);
  }

  /** The module's memory and the heap, first when the engine is warm. */
  private List<long[]> samples(int updates) {
    List<long[]> samples = new ArrayList<>();
    try (Page page = pages.open()) {
      CDPSession browser = page.context().newCDPSession(page);
      JSHandle training = Pages.handle(page, "levels", "engine", WORKLOAD);
      training.evaluate(ADVANCE, UPDATES);
      for (int i = 0; i <= SAMPLES; i++) {
        int memory = (int) training.evaluate(ADVANCE, i == 0 ? 0 : updates);
        samples.add(new long[] {memory, heap(browser)});
      }
    }
    return samples;
  }

  /** What is in use, not what waits to be collected. */
  private static long heap(CDPSession browser) {
    browser.send("HeapProfiler.collectGarbage");
    JsonObject usage = browser.send("Runtime.getHeapUsage");
    return usage.get("usedSize").getAsLong();
  }

  private static String digits(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
