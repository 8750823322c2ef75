package nudge.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import nudge.data.Normalization;
import nudge.playground.Link;
import nudge.playground.Part;
import nudge.playground.Playground;
import nudge.playground.Presets;
import nudge.playground.View;
import nudge.playground.View.Access;
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

  @Test
  void lesson_hidesAndLocks_forWhoeverOpensItsLink(Page author, Page pupil) {
    PlaygroundPage mine = PlaygroundPage.open(author);
    mine.step(2);
    mine.part("share").click();
    mine.part("lesson-door").click();
    mine.part("lesson-note").fill("Look at <b>one</b> thing.\n- [ ] Press Play");
    mine.part("part-data").selectOption("hidden");
    mine.part("part-shape").selectOption("locked");
    author.keyboard().press("Escape");
    mine.awaitStep(2);
    assertThat(author.locator("#data-panel")).isHidden();
    PlaygroundPage theirs = PlaygroundPage.open(pupil, mine.link());
    assertThat(theirs.part("lesson")).containsText("Look at <b>one</b> thing.");
    theirs.part("lesson").getByRole(AriaRole.CHECKBOX).check();
    assertThat(pupil.locator("#data-panel")).isHidden();
    theirs.part("network-shape").focus();
    pupil.keyboard().type("9");
    assertThat(theirs.part("network-shape")).hasValue("3-4-4-1");
    assertThat(theirs.status()).containsText("locked");
    theirs.part("open-parts").click();
    theirs.change(theirs.part("network-shape"), "3-2-1");
    assertThat(theirs.part("dataset-editor")).isVisible();
    assertThat(theirs.part("lesson")).containsText("Press Play");
    theirs.part("undo").click();
    theirs.part("undo").click();
    assertThat(pupil.locator("#data-panel")).isHidden();
  }

  @Test
  void lesson_embedded_staysAsItIs_andANoteThatIsTooLongIsExplained(Page page) {
    View view =
        View.ALL.withNote("Look").with(Part.NETWORK, Access.HIDDEN).with(Part.SEED, Access.LOCKED);
    String link = Link.write(Presets.named("notebook").with(view));
    PlaygroundPage nudge = PlaygroundPage.open(page, "/?embed=1#" + link);
    assertThat(nudge.part("lesson")).isVisible();
    assertThat(page.locator("#network-panel")).isHidden();
    assertThat(nudge.part("open-parts")).isHidden();
    nudge.step(1);
    nudge = PlaygroundPage.openFirst(page);
    nudge.part("share").click();
    nudge.part("lesson-door").click();
    nudge.part("lesson-note").fill("a".repeat(View.LONGEST_NOTE + 1));
    nudge.part("lesson-note").blur();
    assertThat(nudge.part("lesson-note")).hasAttribute("aria-invalid", "true");
    assertThat(nudge.status()).containsText("shorten it to at most 2000");
    assertThat(nudge.part("lesson")).isHidden();
  }

  @Test
  void inputs_areTickedAndTyped_andWhatIsNoFormulaIsSaid(Page page) {
    PlaygroundPage nudge = PlaygroundPage.openFirst(page);
    nudge.part("features-door").click();
    page.getByLabel("x1^2", new Page.GetByLabelOptions().setExact(true)).check();
    page.getByLabel("x2^2", new Page.GetByLabelOptions().setExact(true)).check();
    assertThat(nudge.part("feature-formulas")).hasValue("x1\nx2\nx1^2\nx2^2");
    assertThat(nudge.part("network-shape")).hasValue("4-6-1");
    nudge.part("normalization").selectOption("standard");
    nudge.part("feature-formulas").fill("x1\nsin(3*x2)\nx1*x9");
    nudge.part("feature-formulas").blur();
    assertThat(nudge.part("feature-formulas")).hasAttribute("aria-invalid", "true");
    assertThat(nudge.status()).containsText("x9");
    nudge.part("feature-formulas").fill("x1\nsin(3*x2)");
    nudge.part("feature-formulas").blur();
    assertThat(nudge.part("network-shape")).hasValue("2-6-1");
    page.keyboard().press("Escape");
    nudge.step(1);
    Playground shared = nudge.shared();
    assertEquals(List.of("x1", "sin(3*x2)"), shared.preparation().features().formulas());
    assertEquals(Normalization.STANDARD, shared.preparation().normalization());
    nudge.assertAgreesWithTheJvm(shared);
    nudge.part("undo").click();
    assertThat(nudge.part("network-shape")).hasValue("4-6-1");
  }

  private static String pixels(Locator canvas) {
    return (String) canvas.evaluate("element => element.toDataURL()");
  }
}
