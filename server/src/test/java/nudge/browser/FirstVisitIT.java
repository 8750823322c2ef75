package nudge.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import nudge.playground.Presets;
import org.junit.jupiter.api.Test;

/** What a first visit costs, where it goes, and how soon something happens. */
@BrowserTest
final class FirstVisitIT {
  private static final int MOST_BYTES = 200_000;

  /** Presses Play as soon as the page is there and notes when the first step is drawn. */
  private static final String PLAY_AT_ONCE =
      "addEventListener('DOMContentLoaded', () => {"
          + " new MutationObserver((changes, watch) => {"
          + "  if (document.getElementById('step-count').dataset.value >= 1) {"
          + "   window.firstStep = performance.now(); watch.disconnect(); } })"
          + " .observe(document.getElementById('step-count'), {attributes: true});"
          + " const play = document.getElementById('play');"
          + " new MutationObserver((changes, watch) => {"
          + "  if (!play.disabled) { watch.disconnect(); play.click(); } })"
          + " .observe(play, {attributes: true}); });";

  @Test
  void visit_first_sendsLittleAndOnlyToTheServer(Page page) {
    List<Request> requests = new CopyOnWriteArrayList<>();
    page.context().onRequestFinished(requests::add);
    PlaygroundPage nudge = PlaygroundPage.openFirst(page);
    nudge.step(1);
    page.waitForLoadState();
    Set<String> hosts = new TreeSet<>();
    int bytes = 0;
    for (Request request : requests) {
      URI url = URI.create(request.url());
      hosts.add(url.getAuthority());
      boolean counts = url.getPath().endsWith(".js") || url.getPath().endsWith(".css");
      int size = counts ? request.sizes().responseBodySize : 0;
      bytes += size;
      if (counts) {
        System.out.println(url.getPath() + ": " + size + " bytes");
      }
    }
    System.out.println("Script and style of a first visit: " + bytes + " bytes");
    assertEquals(Set.of(URI.create(page.url()).getAuthority()), hosts);
    assertTrue(bytes > 0 && bytes <= MOST_BYTES, bytes + " bytes of script and style");
  }

  @Test
  void play_pressedAtOnce_drawsTheFirstStep(Page page) {
    page.addInitScript(PLAY_AT_ONCE);
    PlaygroundPage nudge = PlaygroundPage.openFirst(page);
    nudge.awaitAtLeast(1);
    System.out.println(
        "From navigation to the first drawn step: " + page.evaluate("() => firstStep") + " ms");
    nudge.awaitAtLeast(20);
    nudge.pause();
    nudge.assertAgreesWithTheJvm(Presets.named(Presets.FIRST));
  }
}
