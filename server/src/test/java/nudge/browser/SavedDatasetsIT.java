package nudge.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import nudge.playground.Data;
import nudge.playground.Playground;
import org.junit.jupiter.api.Test;

/** Tables kept under a name on the server. */
@BrowserTest
final class SavedDatasetsIT {
  @Test
  void table_saved_isThereForEverybodyAfterAReload(Page page, Page friend) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.change(nudge.cell(0, 0), "0.1");
    nudge.change(nudge.columnName(0), "a, \"b\"");
    String table = nudge.table();
    nudge.openSaved();
    nudge.change(nudge.part("dataset-name"), "Four rows & more");
    nudge.part("dataset-save").click();
    assertThat(nudge.status()).hasText("Saved as \"Four rows & more\".");
    assertThat(nudge.part("dataset-name")).hasValue("Four rows & more");
    assertThat(nudge.part("dataset-name")).isVisible();
    page.reload();
    nudge.awaitRun();
    nudge.button("Delete column x3").click();
    open(nudge);
    assertEquals(table, nudge.table());
    Playground shared = nudge.shared();
    assertNotNull(source(shared), "the link tells where the rows came from");
    nudge.step(1);
    nudge.assertAgreesWithTheJvm(shared);

    PlaygroundPage theirs = PlaygroundPage.open(friend);
    open(theirs);
    assertEquals(table, theirs.table());
  }

  @Test
  void table_savedTwice_isOneDataSetInItsSecondVersion(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.openSaved();
    nudge.change(nudge.part("dataset-name"), "Saved twice");
    nudge.part("dataset-save").click();
    assertThat(nudge.status()).hasText("Saved as \"Saved twice\".");
    page.keyboard().press("Escape");
    nudge.change(nudge.cell(0, 0), "0.75");
    nudge.openSaved();
    nudge.part("dataset-save").click();
    assertThat(nudge.status()).hasText("Saved \"Saved twice\" again, now in version 2.");
    Locator named = nudge.part("dataset").locator("option", hasText("Saved twice"));
    assertThat(named).hasCount(1);
    page.keyboard().press("Escape");
    nudge.button("Delete row 4").click();
    nudge.openSaved();
    nudge.part("dataset").selectOption(new SelectOption().setLabel("Saved twice (4 rows)"));
    nudge.part("dataset-open").click();
    assertThat(nudge.status()).hasText("Opened \"Saved twice\": 4 rows, 3 inputs, 1 target.");
    assertThat(nudge.cell(0, 0)).hasValue("0.75");
    assertEquals(2, source(nudge.shared()).version());
  }

  private static Locator.LocatorOptions hasText(String text) {
    return new Locator.LocatorOptions().setHasText(text);
  }

  @Test
  void save_withoutAName_asksForOne(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.openSaved();
    nudge.part("dataset-save").click();
    assertThat(nudge.status()).hasText("The table was not saved: give it a name first.");
    assertThat(nudge.part("dataset-name")).isFocused();
  }

  @Test
  void open_nothingChosen_asksToChoose(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.openSaved();
    nudge.part("dataset-open").click();
    assertThat(nudge.status()).hasText("Choose a saved data set first.");
  }

  private static void open(PlaygroundPage nudge) {
    nudge.openSaved();
    Locator list = nudge.part("dataset");
    list.selectOption(new SelectOption().setLabel("Four rows & more (4 rows)"));
    nudge.part("dataset-open").click();
    assertThat(nudge.status()).hasText("Opened \"Four rows & more\": 4 rows, 3 inputs, 1 target.");
    assertThat(list).isHidden();
  }

  private static Data.Version source(Playground playground) {
    return ((Data.Given) playground.data()).source();
  }
}
