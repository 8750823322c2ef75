package nudge.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing is cut off at any width; pictures of the main states are kept for people to look at. */
@BrowserTest
final class LooksIT {
  private static final int[] WIDTHS = {360, 768, 1440, 2560};

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void states_atEveryWidth_needNoSidewaysScrolling(ColorScheme scheme, Page page) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    PlaygroundPage nudge = PlaygroundPage.open(page);
    look("1-start", scheme, page);
    nudge.step(20);
    look("2-trained", scheme, page);
    nudge.part("share").click();
    assertThat(nudge.part("share-link")).isVisible();
    look("3-share", scheme, page);
    page.keyboard().press("Escape");
    nudge.part("more-learning").click();
    look("3-learning", scheme, page);
    page.keyboard().press("Escape");
    nudge.button("Paste").click();
    page.locator("#paste-text").fill("height\tweight\ty\n1.5\t-2\t1\n0.5\t3\t-1");
    look("4-paste", scheme, page);
    page.locator("#paste-text").fill("");
    page.keyboard().press("Escape");
    nudge.change(nudge.cell(1, 1), "a word");
    nudge.change(nudge.part("network-shape"), "3-1000-1000-1");
    look("5-errors", scheme, page);
    page.keyboard().press("Tab");
    nudge.part("preset").selectOption("neuron");
    nudge.awaitStep(0);
    nudge.step(5);
    look("6-map", scheme, page);
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void drawnData_atEveryWidth_needNoSidewaysScrolling(ColorScheme scheme, Page page) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.part("generator-spiral").click();
    nudge.part("more-generators").click();
    look("7-drawn", scheme, page);
    nudge.openSaved();
    look("8-saved", scheme, page);
  }

  private static void look(String state, ColorScheme scheme, Page page) {
    for (int width : WIDTHS) {
      page.setViewportSize(width, width < 700 ? 800 : width < 2000 ? 900 : 1400);
      page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))");
      assertEquals(
          width,
          page.evaluate("() => document.documentElement.scrollWidth"),
          state + " at " + width + " px");
      String name = state + "-" + width + "-" + scheme.name().toLowerCase() + ".png";
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(width < 1200)
              .setPath(Session.FOLDER.resolve("looks").resolve(name)));
    }
  }
}
