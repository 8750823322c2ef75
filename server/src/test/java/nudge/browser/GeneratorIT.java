package nudge.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import nudge.data.Generator;
import nudge.data.Recipe;
import nudge.data.Split;
import nudge.playground.Data;
import nudge.playground.Link;
import nudge.playground.Playground;
import nudge.playground.Presets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pictures of what can be drawn, the sliders under them, and which rows are for the test. */
@BrowserTest
final class GeneratorIT {
  private static final Playground NOTEBOOK = Presets.named("notebook");

  @Test
  void pictures_areThereForAllThatCanBeDrawn(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    for (Generator generator : Generator.values()) {
      assertThat(picture(generator, nudge)).hasCount(1);
    }
  }

  /** Of each kind: classes, many of them, numbers over a plane, a curve, a table. */
  @ParameterizedTest
  @EnumSource(names = {"CIRCLE", "BLOBS", "PLANE", "SINE", "IRIS"})
  void picture_clicked_drawsItsDataAndUndoTakesThemBack(Generator generator, Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    assertPressed(Generator.NOTEBOOK, nudge);
    Locator picture = picture(generator, nudge);
    if (picture.isHidden()) {
      nudge.part("more-generators").click();
    }
    picture.click();
    assertPressed(generator, nudge);
    assertThat(nudge.status()).containsText("Drew " + generator.id() + ": ");
    Playground shared = nudge.shared();
    assertEquals(generator, recipe(shared).generator());
    assertEquals(
        NOTEBOOK.network().layers().subList(0, 2), shared.network().layers().subList(0, 2));
    assertEquals(NOTEBOOK.learning(), shared.learning());
    nudge.step(2);
    nudge.assertAgreesWithTheJvm(shared);
    nudge.part("undo").click();
    assertPressed(Generator.NOTEBOOK, nudge);
    assertEquals(NOTEBOOK, nudge.shared());
    nudge.part("redo").click();
    assertPressed(generator, nudge);
    assertEquals(shared, nudge.shared());
  }

  @Test
  void picture_ofACurve_replacesALossForClassesAndSaysSo(Page page) {
    PlaygroundPage nudge = open("iris", page);
    assertPressed(Generator.IRIS, nudge);
    picture(Generator.SINE, nudge, "more-generators").click();
    assertThat(nudge.status()).containsText("1-8-1 instead of 4-8-3");
    assertThat(nudge.status()).containsText("squared error in place of softmax cross entropy");
    nudge.step(1);
    nudge.assertAgreesWithTheJvm(nudge.shared());
    nudge.part("undo").click();
    assertEquals(Presets.named("iris"), nudge.shared());
  }

  @Test
  void sliders_ofAPlainTable_areTheTrainingShareOnly(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    assertThat(page.getByLabel("Training share")).isVisible();
    for (String drawn : new String[] {"noise", "rows", "classes", "data-seed", "new-data"}) {
      assertThat(nudge.part(drawn)).isHidden();
    }
    slide("train-share", "50", nudge);
    assertThat(page.locator("#train-share-text")).hasText("50 %");
    assertThat(nudge.tableMessage()).hasText("4 rows, 3 inputs, 1 target; 2 for the test (○)");
    assertEquals(0.5, nudge.shared().preparation().split().trainShare());
    nudge.step(2);
    nudge.assertAgreesWithTheJvm(nudge.shared());
    nudge.part("reset").click();
    nudge.part("undo").click();
    assertEquals(NOTEBOOK, nudge.shared());
    assertThat(page.locator("#train-share-text")).hasText("100 %");
  }

  @Test
  void noiseRowsAndShare_changedInTraining_goOnFromThePresentWeights(Page page) {
    PlaygroundPage nudge = open("moons", page);
    nudge.step(12);
    slide("noise", "0.25", nudge);
    nudge.step(1);
    slide("rows", "50", nudge);
    nudge.awaitStep(13);
    nudge.step(1);
    slide("train-share", "20", nudge);
    nudge.awaitStep(14);
    nudge.step(1);
    nudge.awaitStep(15);
    Playground shared = nudge.shared();
    assertEquals(0.25, recipe(shared).noise());
    assertEquals(50, recipe(shared).rows());
    assertEquals(0.2, shared.preparation().split().trainShare());
    assertEquals(14, shared.startStep());
    nudge.assertAgreesWithTheJvm(shared);
    for (int i = 0; i < 3; i++) {
      nudge.part("undo").click();
    }
    assertEquals(Presets.named("moons"), nudge.shared());
    nudge.awaitStep(12);
  }

  @Test
  void slider_dragged_isReadOutAtOnceAndAppliedWhenItIsLetGo(Page page) {
    PlaygroundPage nudge = open("moons", page);
    nudge
        .part("rows")
        .evaluate("s => { s.value = 310; s.dispatchEvent(new Event('input', {bubbles: true})); }");
    assertThat(page.locator("#rows-text")).hasText("310");
    assertThat(nudge.tableMessage()).containsText("200 rows");
    nudge.part("rows").dispatchEvent("change");
    assertThat(nudge.tableMessage()).containsText("310 rows, 2 inputs, 1 target");
    nudge.part("noise").press("ArrowRight");
    assertThat(page.locator("#noise-text")).hasText("0.11");
    assertEquals(0.11, recipe(nudge.shared()).noise());
  }

  @Test
  void classes_ofASpiral_changeTheOutputs(Page page) {
    PlaygroundPage nudge = open("spiral", page);
    slide("classes", "3", nudge);
    assertThat(nudge.part("network-shape")).hasValue("2-16-16-3");
    assertThat(nudge.status()).containsText("2-16-16-3 instead of 2-16-16-1");
    nudge.step(1);
    nudge.assertAgreesWithTheJvm(nudge.shared());
    picture(Generator.MOONS, nudge).click();
    assertThat(nudge.part("classes")).isHidden();
  }

  @Test
  void seed_typedOrNew_drawsOtherRowsAndRefusesWords(Page page) {
    PlaygroundPage nudge = open("moons", page);
    String before = nudge.table();
    nudge.change(nudge.part("data-seed"), "seven");
    assertThat(nudge.part("data-seed")).hasAttribute("aria-invalid", "true");
    assertThat(nudge.status()).containsText("The data's seed was not changed");
    assertEquals(Presets.named("moons"), nudge.shared());
    nudge.change(nudge.part("data-seed"), "7");
    assertThat(nudge.part("data-seed")).not().hasAttribute("aria-invalid", "true");
    String seventh = nudge.table();
    assertNotEquals(before, seventh);
    assertEquals("7", recipe(nudge.shared()).seed().value());
    nudge.part("new-data").click();
    assertNotEquals("7", nudge.part("data-seed").inputValue());
    assertNotEquals(seventh, nudge.table());
    nudge.part("undo").click();
    assertThat(nudge.part("data-seed")).hasValue("7");
    assertEquals(seventh, nudge.table());
  }

  @Test
  void cell_ofDrawnData_changed_makesThemAPlainTable(Page page) {
    PlaygroundPage nudge = open("moons", page);
    nudge.change(nudge.cell(0, 0), "0.5");
    assertThat(picture(Generator.MOONS, nudge)).hasAttribute("aria-pressed", "false");
    assertThat(nudge.part("noise")).isHidden();
    assertThat(nudge.part("train-share")).isVisible();
    assertTrue(nudge.shared().data() instanceof Data.Given);
    nudge.part("undo").click();
    assertPressed(Generator.MOONS, nudge);
    assertThat(nudge.part("noise")).isVisible();
  }

  @Test
  void rowsForTheTest_areMarkedAsTheSplitChoosesThem(Page page) {
    PlaygroundPage nudge = open("moons", page);
    Split split = Presets.named("moons").preparation().split();
    int[] test = split.test(200);
    assertThat(nudge.tableMessage()).hasText("200 rows, 2 inputs, 1 target; 60 for the test (○)");
    assertThat(nudge.part("prediction-chart"))
        .hasAttribute("aria-label", Pattern.compile(".*hollow points are for the test"));
    Locator marked = page.locator("#table .held-out");
    assertThat(marked.first()).hasText((test[0] + 1) + " test");
    assertThat(marked.nth(1)).hasText((test[1] + 1) + " test");
    slide("train-share", "100", nudge);
    assertThat(marked).hasCount(0);
  }

  @Test
  void link_withSettingsBeyondTheSliders_isShownAsItIs(Page page) {
    Recipe far = new Recipe(Generator.CIRCLE, 1234, 3.125, 2, recipe("moons").seed());
    Playground playground = Presets.named("moons").over(Data.Generated.of(far));
    PlaygroundPage nudge = PlaygroundPage.open(page, "/#" + Link.write(playground));
    assertThat(page.locator("#rows-text")).hasText("1,234");
    assertThat(page.locator("#noise-text")).hasText("3.125");
    assertPressed(Generator.CIRCLE, nudge);
    assertEquals(playground, nudge.shared());
  }

  /** Every picture has something on it, also in the other colours and behind the door. */
  @Test
  void pictures_areDrawnInBothSchemes(Page page) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    PlaygroundPage nudge = PlaygroundPage.open(page);
    assertDrawn(page);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    nudge.part("more-generators").click();
    assertThat(nudge.part("more-generators")).hasAttribute("aria-expanded", "true");
    assertDrawn(page);
  }

  private static void assertDrawn(Page page) {
    page.waitForFunction(
        "() => { const shown = [...document.querySelectorAll('.generator:not([hidden]) canvas')];"
            + " return shown.length === 8 && shown.every(c => c.width > 0 && c.getContext('2d')"
            + " .getImageData(0, 0, c.width, c.height).data.some(v => v > 0)); }");
  }

  private static PlaygroundPage open(String preset, Page page) {
    return PlaygroundPage.open(page, "/#" + Link.write(Presets.named(preset)));
  }

  private static Recipe recipe(String preset) {
    return recipe(Presets.named(preset));
  }

  private static Recipe recipe(Playground playground) {
    return ((Data.Generated) playground.data()).recipe();
  }

  private static Locator picture(Generator generator, PlaygroundPage nudge) {
    return nudge.part("generator-" + generator.id());
  }

  /** Behind a door that is opened, or closed, first. */
  private static Locator picture(Generator generator, PlaygroundPage nudge, String door) {
    nudge.part(door).click();
    return picture(generator, nudge);
  }

  private static void assertPressed(Generator generator, PlaygroundPage nudge) {
    assertThat(picture(generator, nudge)).hasAttribute("aria-pressed", "true");
    assertThat(picture(generator, nudge)).isVisible();
    assertThat(nudge.page().locator(".generator[aria-pressed='true']")).hasCount(1);
  }

  /** Moves a slider there and lets it go. */
  private static void slide(String testId, String value, PlaygroundPage nudge) {
    nudge
        .part(testId)
        .evaluate(
            "(s, value) => { s.value = value;"
                + " s.dispatchEvent(new Event('input', {bubbles: true}));"
                + " s.dispatchEvent(new Event('change', {bubbles: true})); }",
            value);
  }
}
