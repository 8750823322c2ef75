package nudge.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import nudge.playground.Presets;
import org.junit.jupiter.api.Test;

/** The first sight, the gallery, and what is made of a playground for a lesson. */
@BrowserTest
final class PresetsIT {
  @Test
  void firstVisit_showsABoundaryThatMoves_andTheNotebookOneClickAway(Page page) {
    PlaygroundPage nudge = PlaygroundPage.openFirst(page);
    assertThat(nudge.part("preset")).hasValue(Presets.FIRST);
    assertThat(page.locator("#gallery-cards")).isEmpty();
    String before = pixels(nudge.part("prediction-chart"));
    nudge.play();
    nudge.awaitAtLeast(5);
    nudge.pause();
    assertNotEquals(before, pixels(nudge.part("prediction-chart")));
    nudge.assertAgreesWithTheJvm(Presets.named(Presets.FIRST));
    nudge.part("open-notebook").click();
    assertThat(nudge.part("preset")).hasValue("notebook");
    assertEquals(Presets.named("notebook"), nudge.shared());
    page.goBack();
    assertThat(nudge.part("preset")).hasValue(Presets.FIRST);
  }

  @Test
  void gallery_hasAPictureOfEveryPreset_andOpensOneByKeyboard(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.part("gallery").click();
    Locator cards = page.locator("#gallery-cards button");
    assertThat(cards).hasCount(Presets.names().size());
    page.waitForFunction(
        "() => [...document.querySelectorAll('#gallery-cards canvas')].every(canvas =>"
            + " canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data"
            + ".some(part => part > 0))");
    assertThat(nudge.part("card-notebook")).hasAttribute("aria-pressed", "true");
    page.keyboard().press("Escape");
    assertThat(cards.first()).isHidden();
    nudge.part("gallery").press("Enter");
    nudge.part("card-overfitting").press("Enter");
    assertThat(nudge.part("preset")).hasValue("overfitting");
    assertThat(cards.first()).isHidden();
    assertEquals(Presets.named("overfitting"), nudge.shared());
    nudge.part("undo").click();
    assertThat(nudge.part("preset")).hasValue("notebook");
    nudge.step(1);
  }

  private static String pixels(Locator canvas) {
    return (String) canvas.evaluate("element => element.toDataURL()");
  }
}
