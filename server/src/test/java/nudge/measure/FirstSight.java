package nudge.measure;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * From the address to the first paint, to a Play that can be pressed, and, with Play pressed at
 * that moment, to the first step that is drawn: the boundary moves. Medians and the slowest.
 *
 * <p>The page changes its figures within the frame in which it draws its charts, so a task that is
 * put in then begins when that frame has been painted.
 */
final class FirstSight {
  private static final int ROUNDS = 9;

  private static final String PLAY_AT_ONCE =
      """
      addEventListener('DOMContentLoaded', () => {
        const play = document.getElementById('play');
        const steps = document.getElementById('step-count');
        new MutationObserver((changes, watch) => {
          if (!play.disabled) { watch.disconnect(); window.ready = performance.now(); play.click(); }
        }).observe(play, {attributes: true});
        new MutationObserver((changes, watch) => {
          if (steps.dataset.value >= 1) {
            watch.disconnect();
            setTimeout(() => { window.moved = performance.now(); });
          }
        }).observe(steps, {attributes: true});
      });
      """;

  private final Visits visits;
  private final List<Double> paint = new ArrayList<>();
  private final List<Double> ready = new ArrayList<>();
  private final List<Double> moved = new ArrayList<>();

  FirstSight(Visits visits) {
    this.visits = visits;
  }

  void measure() {
    visit();
    paint.clear();
    ready.clear();
    moved.clear();
    for (int round = 0; round < ROUNDS; round++) {
      visit();
    }
    print("first paint", paint);
    print("Play can be pressed", ready);
    print("the first step is drawn", moved);
  }

  private void visit() {
    try (Page page = visits.begin()) {
      page.addInitScript(PLAY_AT_ONCE);
      page.navigate(visits.address());
      page.waitForFunction("() => window.moved");
      paint.add(
          Visits.number(
              page, "() => performance.getEntriesByName('first-contentful-paint')[0].startTime"));
      ready.add(Visits.number(page, "() => ready"));
      moved.add(Visits.number(page, "() => moved"));
    }
  }

  private static void print(String name, List<Double> times) {
    Collections.sort(times);
    System.out.printf(
        Locale.ROOT,
        "From the address until %s: %.0f ms, at most %.0f ms%n",
        name,
        times.get(times.size() / 2),
        times.get(times.size() - 1));
  }
}
