package nudge.measure;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Locale;

/**
 * What stays in memory: the page's heap after a collection, and its nodes and listeners, over
 * minutes of training at full speed and over a thousand edits, each of which begins or goes on with
 * a run. The history of what can be undone is full after the first hundred edits.
 */
final class LongUse {
  private static final int SAMPLES = 10;
  private static final int EDITS = 1000;

  private final Visits visits;
  private final double minutes;

  LongUse(Visits visits, double minutes) {
    this.visits = visits;
    this.minutes = minutes;
  }

  void measure() {
    try (Page page = visits.at("")) {
      Visits.playAtMax(page);
      page.waitForTimeout(5000);
      print(page, "training begins");
      for (int i = 1; i <= SAMPLES; i++) {
        page.waitForTimeout(minutes * 60_000 / SAMPLES);
        print(page, String.format(Locale.ROOT, "%.1f minutes", i * minutes / SAMPLES));
      }
      page.locator("#play").click();
    }
    try (Page page = visits.at("")) {
      print(page, "editing begins");
      for (int i = 1; i <= EDITS; i++) {
        edit(page, i);
        if (i % (EDITS / SAMPLES) == 0) {
          print(page, i + " edits");
        }
      }
    }
  }

  /** The rate, the shape of the network, and the noise of the data in turn. */
  private static void edit(Page page, int i) {
    switch (i % 3) {
      case 0 -> type(page, "learning-rate", "0.0" + (1 + i % 9));
      case 1 -> type(page, "network-shape", "2-" + (2 + i % 7) + "-1");
      default -> page.locator("#noise").press(i % 2 == 0 ? "ArrowRight" : "ArrowLeft");
    }
  }

  private static void type(Page page, String field, String text) {
    page.getByTestId(field).fill(text);
    page.getByTestId(field).press("Enter");
  }

  private static void print(Page page, String moment) {
    CDPSession browser = page.context().newCDPSession(page);
    browser.send("HeapProfiler.collectGarbage");
    JsonObject heap = browser.send("Runtime.getHeapUsage");
    JsonObject dom = browser.send("Memory.getDOMCounters");
    browser.detach();
    System.out.printf(
        Locale.ROOT,
        "%-18s heap %6.2f MB, %s nodes, %s listeners%n",
        moment,
        heap.get("usedSize").getAsDouble() / 1e6,
        dom.get("nodes"),
        dom.get("jsEventListeners"));
  }
}
