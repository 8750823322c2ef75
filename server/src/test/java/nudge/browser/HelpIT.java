package nudge.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nudge.playground.Link;
import nudge.playground.Presets;
import org.junit.jupiter.api.Test;

/** The "?" of every control: a sentence, a formula, and the numbers of now. */
@BrowserTest
final class HelpIT {
  /** What says itself what it does. */
  private static final String PLAIN =
      "#play, #reset, #more-learning, #saved-door, #more-generators, #add-row, #add-column, #paste,"
          + " #new-data, #new-seed, #features-door, #network-door, #loss-whole, #loss-csv,"
          + " #loss-png, #table-save, .row-door, #slice-means, #slice-row, .help-mark, #worst-rows *";

  private static final Pattern NUDGE =
      Pattern.compile(":(-?[0-9.]+) - ([0-9.]+) · \\(?(-?[0-9.]+)\\)? = (-?[0-9.]+)");

  /** The visible controls that no mark is for. */
  private static final String UNEXPLAINED =
      "async plain => { const topics = await (await fetch('/help/texts.json')).json();"
          + " const marked = topics.map(t => document.querySelector(t.at)).filter(e => e)"
          + "  .map(e => e.closest('label, .field') ?? e);"
          + " return [...document.querySelectorAll('.run, main, #learning-panel, #features-panel')]"
          + "  .flatMap(part => [...part.querySelectorAll('input, select, button, textarea')])"
          + "  .filter(e => e.checkVisibility() && !e.matches(plain))"
          + "  .filter(e => !marked.some(m => m.contains(e))).map(e => e.outerHTML); }";

  @Test
  void help_switchedOnByKey_explainsWithTheNumbersOfNow(Page page) {
    List<Request> requests = new CopyOnWriteArrayList<>();
    PlaygroundPage nudge = PlaygroundPage.open(page);
    page.onRequest(requests::add);
    assertThat(page.locator(".help-mark")).hasCount(0);
    page.keyboard().press("?");
    mark("Learning rate", page).press("Enter");
    Locator panel = nudge.part("help-panel");
    assertThat(panel).isFocused();
    assertThat(panel).containsText("w ← w − rate · ∂loss/∂w");
    assertThat(panel).containsText("Now, at step 0");
    assertNudges(panel.textContent());
    assertEquals(
        4,
        requests.stream().filter(request -> request.url().contains("/help/")).count(),
        "styles, two scripts, texts");
    page.keyboard().press("Escape");
    assertThat(panel).isHidden();
    assertThat(mark("Learning rate", page)).isFocused();
    nudge.step(1);
    mark("Loss", page).click();
    assertThat(panel).containsText("(y − t)²");
    assertThat(panel).containsText("at step 1");
    mark("Shape", page).click();
    assertThat(panel).containsText("3-4-4-1: (3 + 1) · 4 + (4 + 1) · 4 + (4 + 1) · 1 = 41");
    page.keyboard().press("Escape");
    page.keyboard().press("?");
    assertThat(page.locator(".help-mark")).hasCount(0);
  }

  /** The numbers of w − rate · g = w, of which the arithmetic is right but for rounding. */
  private static void assertNudges(String text) {
    Matcher line = NUDGE.matcher(text.replace('−', '-'));
    assertTrue(line.find(), text);
    double[] n = new double[4];
    for (int i = 0; i < n.length; i++) {
      n[i] = Double.parseDouble(line.group(i + 1));
    }
    assertEquals(n[0] - n[1] * n[2], n[3], 1e-3, text);
  }

  @Test
  void everyControl_isExplained_orSaysItself(Page page) {
    PlaygroundPage nudge = PlaygroundPage.openFirst(page);
    nudge.part("help").click();
    assertThat(mark("Noise", page)).isVisible();
    assertUnexplained(page);
    for (String optimizer : List.of("momentum", "adadelta", "adamw")) {
      nudge.part("optimizer").selectOption(optimizer);
      nudge.part("more-learning").click();
      nudge.part("clipping").selectOption("norm");
      nudge.part("curve").selectOption("exponential");
      nudge.part("penalty").selectOption("l2");
      assertUnexplained(page);
      page.keyboard().press("Escape");
    }
    nudge.part("features-door").click();
    assertUnexplained(page);
    page.keyboard().press("Escape");
    PlaygroundPage.open(page, "/#" + Link.write(Presets.named("iris")));
    assertUnexplained(page);
  }

  private static void assertUnexplained(Page page) {
    assertEquals(List.of(), page.evaluate(UNEXPLAINED, PLAIN));
  }

  @Test
  void help_inAWindow_leavesItOpen(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.part("help").click();
    nudge.part("batch-size").fill("3");
    nudge.part("batch-size").press("Enter");
    mark("Batch", page).click();
    Locator panel = nudge.part("help-panel");
    assertThat(panel).containsText("⌈4 / 3⌉ = 2 batches an epoch");
    page.keyboard().press("Escape");
    nudge.part("more-learning").click();
    nudge.part("initializer").selectOption("xavier");
    mark("Initializer", page).click();
    assertThat(panel).containsText("±√(6/(3 + 4)) = ±0.9258");
    mark("Clip gradients", page).click();
    assertThat(panel).containsText("Clip gradients");
    page.keyboard().press("Escape");
    assertThat(panel).isHidden();
    assertThat(nudge.part("initializer")).isVisible();
  }

  @Test
  void help_onAPhone_keepsToTheScreen(Page page) {
    page.setViewportSize(390, 844);
    PlaygroundPage nudge = PlaygroundPage.openFirst(page);
    nudge.part("help").click();
    mark("Predictions", page).click();
    assertThat(nudge.part("help-panel")).isInViewport();
    assertEquals(390, page.evaluate("() => document.documentElement.scrollWidth"));
  }

  @Test
  @Tolerates("net::ERR_FAILED")
  void help_thatCannotBeLoaded_saysSo(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    page.route("**/help/texts.json", route -> route.abort());
    nudge.part("help").click();
    assertThat(nudge.status()).containsText("could not be loaded");
  }

  private static Locator mark(String name, Page page) {
    return page.getByLabel("Explain: " + name, new Page.GetByLabelOptions().setExact(true));
  }
}
