package nudge.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.regex.Pattern;
import nudge.playground.Link;
import nudge.playground.Playground;
import nudge.playground.Presets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed, pasted or opened: a clear sentence, and what was there goes on training. */
@BrowserTest
final class BadInputIT {
  private static final Playground FIRST = Presets.named(Presets.FIRST);
  private static final Playground NOTEBOOK = Presets.named("notebook");
  private static final String NOTEBOOK_LINK = Link.write(NOTEBOOK);
  private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

  /** What somebody types, and what the page should answer. */
  record Refusal(String typed, String because) {}

  @Test
  @Tolerates("worker.js")
  void worker_thatCannotBeLoaded_isSaid(Page page) {
    page.route("**/js/worker.js", Route::abort);
    page.navigate("/");
    assertThat(page.getByTestId("status")).containsText("it could not be loaded. Please reload");
  }

  @Test
  void cell_ofNoNumber_isMarkedAndKeptAndDoesNoHarm(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    Locator cell = nudge.cell(1, 2);
    for (Refusal refusal :
        List.of(
            new Refusal("one half", "\"one half\" is no number"),
            new Refusal("0,5", "\"0,5\" is no number"),
            new Refusal("NaN", "\"NaN\" is no number"),
            new Refusal("1e999", "\"1e999\" is no number"),
            new Refusal("", "the cell is empty"))) {
      nudge.change(cell, refusal.typed());
      assertThat(cell).hasAttribute("aria-invalid", "true");
      assertThat(nudge.tableMessage()).containsText("Row 2, x3: " + refusal.because());
      assertThat(nudge.tableMessage()).containsText("until then 0.5 is used");
      assertThat(cell).hasValue(refusal.typed());
    }
    assertUnharmed(nudge);
    assertThat(cell).hasAttribute("aria-invalid", "true");
    nudge.change(cell, "0.25");
    assertThat(cell).not().hasAttribute("aria-invalid", "true");
    assertThat(nudge.tableMessage()).hasText("4 rows, 3 inputs, 1 target");
  }

  @Test
  void cell_ofNoNumber_staysWhenRowsComeAndGo(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.change(nudge.cell(2, 1), "abc");
    nudge.button("Add row").click();
    assertThat(nudge.cell(2, 1)).hasValue("abc");
    nudge.button("Delete row 1").click();
    assertThat(nudge.cell(1, 1)).hasValue("abc");
    assertThat(nudge.cell(1, 1)).hasAttribute("aria-invalid", "true");
    assertThat(nudge.tableMessage()).containsText("abc");
  }

  /** The shape is allowed for three inputs; the table that is pasted has thirty-one. */
  @Test
  void paste_thatMakesTheNetworkTooLarge_isExplained(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.change(nudge.part("network-shape"), "3-256-256-110-1");
    String row = "1,".repeat(31) + "1\n";
    nudge.button("Paste").click();
    page.locator("#paste-text").fill(row + row);
    page.locator("#paste-apply").click();
    assertThat(nudge.status()).containsText("The table was not replaced");
    assertThat(nudge.status()).containsText("102365 parameters");
    assertThat(nudge.tableMessage()).hasText("4 rows, 3 inputs, 1 target");
  }

  @Test
  void rows_deletedToTheLast_keepsOne(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    for (int i = 0; i < 4; i++) {
      nudge.button("Delete row 1").click();
    }
    assertThat(nudge.tableMessage()).containsText("at least one row");
    assertThat(nudge.tableMessage()).containsText("The table stays as it was");
    assertThat(nudge.cell(0, 3)).hasValue("1");
    nudge.step(1);
  }

  @Test
  void columns_deletedToTheLastInputOrTarget_keepsOneOfEach(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.button("Delete column target").click();
    assertThat(nudge.tableMessage()).containsText("The table has no target column");
    for (String name : new String[] {"x1", "x2", "x3"}) {
      nudge.button("Delete column " + name).click();
    }
    assertThat(nudge.tableMessage()).containsText("The table has no input column");
    page.getByLabel("Role of column x3").selectOption("target");
    assertThat(nudge.tableMessage()).containsText("The table has no input column");
    assertThat(page.getByLabel("Role of column x3")).hasValue("input");
    nudge.step(1);
  }

  @ParameterizedTest
  @CsvSource({"x2, Two columns are named", "'', Column 1 has no name"})
  void column_renamedBadly_keepsItsName(String name, String complaint, Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.change(nudge.columnName(0), name);
    assertThat(nudge.tableMessage()).containsText(complaint);
    assertThat(nudge.columnName(0)).hasValue("x1");
    assertUnharmed(nudge);
  }

  @Test
  void link_cutInHalf_isExplainedAndThePageWorks(Page page) {
    String half = NOTEBOOK_LINK.substring(0, NOTEBOOK_LINK.length() / 2);
    PlaygroundPage nudge = PlaygroundPage.open(page, "/#" + half);
    assertThat(nudge.status()).containsText("damaged or cut off");
    assertUnharmed(FIRST, nudge);
  }

  @Test
  void link_ofVersionTwo_isExplainedAndThePageWorks(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page, "/#2" + NOTEBOOK_LINK.substring(1));
    assertThat(nudge.status()).containsText("This link is of version 2");
    assertUnharmed(FIRST, nudge);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "1.", "1.!!!!", "1.AAAA"})
  void link_openedOverOtherWork_leavesThatWorkAlone(String fragment, Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    String opened = page.url();
    nudge.change(nudge.part("title"), "My work");
    page.waitForURL(url -> url.contains("#1.") && !url.equals(opened));
    page.navigate("/#" + fragment);
    assertThat(nudge.status()).containsText("What is open stays as it is");
    assertEquals(NOTEBOOK.withTitle("My work"), nudge.shared());
    nudge.step(1);
  }

  @Test
  @Tolerates("404")
  void shortLink_unknown_isExplainedAndThePageWorks(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page, "/p/doesnotexist");
    assertThat(nudge.status()).containsText("There is no playground at this address");
    assertUnharmed(FIRST, nudge);
  }

  @Test
  void tenMegabytes_pastedIntoTheTableOrTheBox_areRefusedAtOnce(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.cell(0, 0).click();
    nudge.paste("0.5\t1\n".repeat(TEN_MEGABYTES / 6));
    assertThat(page.locator("#paste-preview")).containsText("at most 2000000 are possible");
    assertThat(nudge.button("Replace the table")).isDisabled();
    page.locator("#paste-text").fill("1,2\n3,4");
    assertThat(page.locator("#paste-preview")).containsText("2 rows");
    page.locator("#paste-text").focus();
    page.keyboard().press("ControlOrMeta+V");
    assertThat(page.locator("#paste-preview")).containsText("at most 2000000 are possible");
    page.keyboard().press("Escape");
    assertThat(page.locator("#paste-panel")).isHidden();
    assertUnharmed(nudge);
  }

  @Test
  void shape_ofNoUse_isMarkedAndExplained(Page page) {
    assertRefused(
        "network-shape",
        page,
        new Refusal(
            "3-1000-1000-1", "The network was not changed: a layer has 1 to 256 units, not 1000"),
        new Refusal("3-256-256-256-1", "and 100000 is the most"),
        new Refusal("3-0-1", "a layer has 1 to 256 units, not 0"),
        new Refusal("3-1-1-1-1-1-1-1-1-1", "a network has 1 to 8 layers, not 9"),
        new Refusal("three layers please", "\"three layers please\" is no shape"),
        new Refusal("", "is no shape"),
        new Refusal("3--1", "is no shape"),
        new Refusal("4-4-1", "starts with 3, its input columns"),
        new Refusal("3-4-2", "ends with 1, its target columns"));
  }

  @Test
  void learningRate_ofNoUse_isMarkedAndExplained(Page page) {
    String range = "must be a number from 0 to 1000, such as 0.05; training goes on with 0.05";
    assertRefused(
        "learning-rate",
        page,
        new Refusal("1e9", range),
        new Refusal("NaN", range),
        new Refusal("", range),
        new Refusal("-0.1", range),
        new Refusal("Infinity", range),
        new Refusal("fast", range));
    Locator rate = page.getByTestId("learning-rate");
    rate.fill("0.1");
    rate.press("Enter");
    assertThat(rate).not().hasAttribute("aria-invalid", "true");
  }

  @Test
  void seed_ofNoUse_isMarkedAndExplained(Page page) {
    String refused = "The seed was not changed";
    assertRefused(
        "seed",
        page,
        new Refusal("seven", refused),
        new Refusal("", refused),
        new Refusal("1.5", refused));
  }

  @Test
  void cell_soLargeThatTheLossOverflows_isExplainedWhenTraining(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.change(nudge.cell(0, 3), "1e308");
    assertThat(nudge.part("train-loss")).hasAttribute("data-value", "Infinity");
    nudge.play();
    assertThat(nudge.status()).containsText("Training stopped");
    nudge.part("undo").click();
    nudge.step(1);
    nudge.assertAgreesWithTheJvm(NOTEBOOK);
  }

  @Test
  @Tolerates("net::ERR_FAILED")
  void server_gone_savingAndSharingSaySoAndNothingIsLost(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    page.route("**/api/**", route -> route.abort());
    nudge.openSaved();
    nudge.change(nudge.part("dataset-name"), "My table");
    nudge.part("dataset-save").click();
    assertThat(nudge.status()).containsText("The table was not saved: the server cannot be");
    assertThat(nudge.part("dataset-name")).hasValue("My table");
    page.keyboard().press("Escape");
    nudge.part("share").click();
    nudge.part("share-short").click();
    assertThat(nudge.status()).containsText("No short link was made: the server cannot be");
    assertThat(nudge.part("share-link")).hasValue(Pattern.compile(".*/#1\\..+"));
    page.keyboard().press("Escape");
    assertUnharmed(nudge);
    page.unroute("**/api/**");
    nudge.openSaved();
    nudge.part("dataset-save").click();
    assertThat(nudge.status()).hasText("Saved as \"My table\".");
  }

  @Test
  @Tolerates({"net::ERR_FAILED", "404"})
  void server_goneWhenAShortLinkIsOpened_isExplained(Page page) {
    page.route("**/api/**", route -> route.abort());
    PlaygroundPage nudge = PlaygroundPage.open(page, "/p/whatever");
    assertThat(nudge.status()).containsText("The server did not answer");
    assertUnharmed(FIRST, nudge);
  }

  private static void assertRefused(String testId, Page page, Refusal... refusals) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    Locator field = nudge.part(testId);
    for (Refusal refusal : refusals) {
      nudge.change(field, refusal.typed());
      assertThat(field).hasAttribute("aria-invalid", "true");
      assertThat(nudge.status()).containsText(refusal.because());
      assertThat(nudge.status()).hasClass("error");
      assertThat(field).hasValue(refusal.typed());
    }
    assertUnharmed(nudge);
    assertThat(field).hasAttribute("aria-invalid", "true");
  }

  private static void assertUnharmed(PlaygroundPage nudge) {
    assertUnharmed(NOTEBOOK, nudge);
  }

  /** The playground is still there, and so is what is said; then it trains as ever. */
  private static void assertUnharmed(Playground playground, PlaygroundPage nudge) {
    String said = nudge.status().textContent();
    assertEquals(playground, nudge.shared());
    assertThat(nudge.status()).hasText(said);
    nudge.step(1);
    nudge.assertAgreesWithTheJvm(playground);
    nudge.part("reset").click();
    nudge.awaitStep(0);
  }
}
