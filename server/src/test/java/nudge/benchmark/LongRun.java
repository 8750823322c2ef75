package nudge.benchmark;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import java.util.Locale;

/** Whether a run of a million updates leaves anything behind: the memory after each tenth of it. */
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
    Columns columns = new Columns("updates", "script's heap", "module's memory");
    try (Page page = pages.open()) {
      CDPSession browser = page.context().newCDPSession(page);
      JSHandle training = Pages.handle(page, "levels", "engine", WORKLOAD);
      for (int sample = 0; sample <= SAMPLES; sample++) {
        int memory = (int) training.evaluate(ADVANCE, sample == 0 ? 0 : UPDATES);
        columns.add(digits(sample * UPDATES), digits(heap(browser)), digits(memory));
      }
    }
    System.out.println("\nBytes while " + WORKLOAD + " is trained\n" + columns);
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
