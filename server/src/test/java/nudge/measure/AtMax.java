package nudge.measure;

import com.microsoft.playwright.Page;
import java.util.Locale;

/**
 * Training as fast as it goes: epochs a second, frames, tasks of the main thread over 50 ms (Long
 * Tasks), and the times from a click or a key until the page sets about it and until its effect is
 * on the screen (Event Timing, which rounds the second to 8 ms and leaves out what is below 16).
 * The second has little to do with training: it is measured at rest too. For TensorFlow
 * Playground's first experiment, whose own page does about 55 epochs a second, and for a network of
 * 8 layers of 64 units.
 */
final class AtMax {
  private static final double PEER = 55;

  /** 250 rows, 10 a batch. */
  private static final int STEPS_AN_EPOCH = 25;

  private static final int SECONDS = 10;
  private static final int INTERACTIONS = 20;

  /** TensorFlow Playground's default: a circle, 4 and 2 units of tanh. */
  private static final String CIRCLE =
      "#activation=tanh&batchSize=10&dataset=circle&regDataset=reg-plane&learningRate=0.03"
          + "&regularizationRate=0&noise=0&networkShape=4,2&seed=0.12345&percTrainData=50&x=true"
          + "&y=true&problem=classification&initZero=false";

  private static final String DEEP =
      CIRCLE.replace("networkShape=4,2", "networkShape=64" + ",64".repeat(7));

  private static final String WATCH =
      """
      () => {
        window.tasks = []; window.answers = []; window.frames = [];
        new PerformanceObserver(list => tasks.push(...list.getEntries().map(e => e.duration)))
            .observe({type: 'longtask'});
        new PerformanceObserver(list => answers.push(...list.getEntries()
            .filter(e => e.interactionId)))
            .observe({type: 'event', durationThreshold: 16});
        let last = performance.now();
        (function frame(now) { frames.push(now - last); last = now; requestAnimationFrame(frame); })(last);
      }
      """;

  private final Visits visits;

  AtMax(Visits visits) {
    this.visits = visits;
  }

  void measure() {
    try (Page page = visits.at(CIRCLE)) {
      atRest(page);
    }
    try (Page page = visits.at(CIRCLE)) {
      double rate = train("TensorFlow Playground's first experiment", page);
      System.out.printf(Locale.ROOT, "  that is %.0f times %.0f%n", rate / PEER, PEER);
    }
    try (Page page = visits.at(DEEP)) {
      train("8 layers of 64 units", page);
    }
  }

  private static double train(String name, Page page) {
    Visits.playAtMax(page);
    page.waitForTimeout(3000);
    page.evaluate(WATCH);
    double steps = Visits.count(page, "step-count");
    double begun = Visits.number(page, "() => performance.now()");
    page.waitForTimeout(SECONDS * 1000);
    double seconds = (Visits.number(page, "() => performance.now()") - begun) / 1000;
    double rate = (Visits.count(page, "step-count") - steps) / STEPS_AN_EPOCH / seconds;
    double frames = Visits.number(page, "() => frames.length") / seconds;
    double gap = Visits.number(page, "() => Math.max(...frames)");
    use(page);
    System.out.printf(
        Locale.ROOT,
        "%s at max: %,.0f epochs/s, %.0f frames/s, longest gap %.0f ms,"
            + " %.0f tasks over 50 ms (longest %.0f ms)%n",
        name,
        rate,
        frames,
        gap,
        Visits.number(page, "() => tasks.length"),
        Visits.number(page, "() => Math.max(0, ...tasks)"));
    printAnswers("meanwhile", page);
    return rate;
  }

  /** Once all is drawn. */
  private static void atRest(Page page) {
    page.waitForTimeout(3000);
    page.evaluate(WATCH);
    use(page);
    printAnswers("at rest", page);
  }

  private static void printAnswers(String when, Page page) {
    System.out.printf(
        Locale.ROOT,
        "  %d clicks and keys %s: begun after %.0f ms at most, seen after %.0f ms (median) to %.0f%n",
        3 * INTERACTIONS,
        when,
        Visits.number(
            page, "() => Math.max(0, ...answers.map(e => e.processingStart - e.startTime))"),
        Visits.number(
            page,
            "() => answers.map(e => e.duration).sort((a, b) => a - b)[answers.length >> 1] ?? 0"),
        Visits.number(page, "() => Math.max(0, ...answers.map(e => e.duration))"));
  }

  /** A click on a control, a panel that opens, and a key that closes it, again and again. */
  private static void use(Page page) {
    for (int i = 0; i < INTERACTIONS; i++) {
      page.locator("#loss-scale").click();
      page.locator("#share").click();
      page.waitForTimeout(60);
      page.keyboard().press("Escape");
      page.waitForTimeout(60);
    }
    page.waitForTimeout(500);
  }
}
