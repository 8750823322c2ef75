package nudge.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;

/** A single step that takes longer than anybody wants to wait: the page stays in charge. */
@BrowserTest
final class LargeStepIT {
  private static final String FILL_IN_ROWS =
      "count => { const text = document.getElementById('paste-text'); let rows = '';"
          + " for (let i = 0; i < count; i++) rows += `${i % 7 - 3},${i % 5 - 2},${i % 3 - 1},"
          + "${i % 2 * 2 - 1}\\n`;"
          + " text.value = rows; text.dispatchEvent(new Event('input')); }";

  /** Keeps the longest time between two frames from now on. */
  private static final String WATCH_FRAMES =
      "() => { window.longestFrame = 0; let last = performance.now();"
          + " const frame = now => { longestFrame = Math.max(longestFrame, now - last);"
          + " last = now; requestAnimationFrame(frame); }; requestAnimationFrame(frame); }";

  @Test
  void pause_inALongStep_goesOnFromTheLastFinishedStep(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    replaceBy(2_000, nudge);
    nudge.change(nudge.part("network-shape"), "3-256-256-1");
    assertThat(page.locator("#network-summary")).containsText("67,073 parameters");
    nudge.trainAsFastAsPossible();
    nudge.play();
    nudge.awaitAtLeast(1);
    nudge.button("Pause").click();
    nudge.awaitPaused();
    int before = nudge.steps();
    nudge.part("step").click();
    nudge.awaitAtLeast(before + 1);
    nudge.assertAgreesWithTheJvm(nudge.shared());
  }

  @Test
  void step_tooLargeToWaitFor_canBePausedAndLeft(Page page) {
    leaveOutWebAssembly(page);
    PlaygroundPage nudge = PlaygroundPage.open(page);
    assertThat(nudge.part("engine")).hasText("tape");
    replaceBy(10_000, nudge);
    nudge.trainAsFastAsPossible();
    page.evaluate(WATCH_FRAMES);
    nudge.change(nudge.part("network-shape"), "3-256-256-1");
    nudge.play();
    assertThat(nudge.status()).containsText("Still computing");
    assertThat(nudge.button("Pause")).isVisible();
    nudge.change(nudge.part("title"), "Still here");
    assertThat(page).hasTitle("Still here – Nudge");
    long asked = System.currentTimeMillis();
    nudge.button("Pause").click();
    assertThat(nudge.button("Play")).isVisible();
    System.out.println("Pause answered after " + (System.currentTimeMillis() - asked) + " ms");
    nudge.change(nudge.part("network-shape"), "3-4-1");
    nudge.awaitStep(0);
    nudge.step(2);
    nudge.assertAgreesWithTheJvm(nudge.shared());
    double longest = ((Number) page.evaluate("() => longestFrame")).doubleValue();
    System.out.println("Longest time between two frames: " + longest + " ms");
    assertTrue(longest < 2_000, "the page froze for " + longest + " ms");
  }

  /** No network that a document may have is too large for a step in WebAssembly. */
  private static void leaveOutWebAssembly(Page page) {
    String worker =
        "import {startWorker} from './nudge.js';"
            + " WebAssembly.validate = () => false; startWorker();";
    page.route(
        "**/js/worker.js",
        route ->
            route.fulfill(new Route.FulfillOptions().setResponse(route.fetch()).setBody(worker)));
  }

  private static void replaceBy(int rows, PlaygroundPage nudge) {
    nudge.button("Paste").click();
    nudge.page().evaluate(FILL_IN_ROWS, rows);
    nudge.button("Replace the table").click();
  }
}
