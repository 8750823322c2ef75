package nudge.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nudge.data.Csv;
import nudge.data.Dataset;
import nudge.playground.Playground;
import nudge.playground.Presets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table: every edit there is, by mouse and keys, and pastes of any size. */
@BrowserTest
final class DataTableIT {
  private static final Playground NOTEBOOK = Presets.named("notebook");

  /** What a person can do to the table, and what it says about itself afterwards. */
  enum Edit {
    CELL("4 rows, 3 inputs, 1 target", nudge -> nudge.change(nudge.cell(1, 2), "-0.25")),
    ADD_ROW("5 rows, 3 inputs, 1 target", nudge -> nudge.button("Add row").click()),
    DELETE_ROW("3 rows, 3 inputs, 1 target", nudge -> nudge.button("Delete row 2").click()),
    ADD_COLUMN("4 rows, 4 inputs, 1 target", nudge -> nudge.button("Add column").click()),
    DELETE_COLUMN("4 rows, 2 inputs, 1 target", nudge -> nudge.button("Delete column x3").click()),
    RENAME("4 rows, 3 inputs, 1 target", nudge -> nudge.change(nudge.columnName(0), "mass")),
    ROLE(
        "4 rows, 2 inputs, 2 targets",
        nudge -> nudge.page().getByLabel("Role of column x3").selectOption("target"));

    private final String says;
    private final Consumer<PlaygroundPage> action;

    Edit(String says, Consumer<PlaygroundPage> action) {
      this.says = says;
      this.action = action;
    }
  }

  @ParameterizedTest
  @EnumSource(Edit.class)
  void edit_ofAnyKind_isUndoneAndRedoneAndTrains(Edit edit, Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    String before = nudge.table();
    edit.action.accept(nudge);
    assertThat(nudge.tableMessage()).hasText(edit.says);
    String after = nudge.table();
    assertNotEquals(before, after);
    nudge.part("undo").click();
    assertEquals(before, nudge.table());
    assertEquals(NOTEBOOK, nudge.shared());
    nudge.part("redo").click();
    assertEquals(after, nudge.table());
    nudge.step(2);
    Playground shared = nudge.shared();
    nudge.assertAgreesWithTheJvm(shared);
    assertEquals(OnTheJvm.at(2, shared).predictions(), nudge.predictions());
  }

  @Test
  void cell_changedAfterTraining_goesOnFromThePresentWeights(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.step(3);
    nudge.change(nudge.cell(0, 3), "0.5");
    nudge.step(2);
    nudge.awaitStep(5);
    Playground shared = nudge.shared();
    assertEquals(3, shared.startStep());
    assertEquals(0.5, shared.table().value(0, 3));
    nudge.assertAgreesWithTheJvm(shared);
  }

  @Test
  void classes_areShownAndTypedByTheirLabels(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    replaceBy("size\tkind\n1\trose\n2\taster", nudge);
    assertThat(nudge.cell(0, 1)).hasValue("rose");
    nudge.change(nudge.cell(0, 1), "lily");
    assertThat(nudge.tableMessage())
        .hasText(
            "Row 1, kind: \"lily\" is none of its classes. Type one of rose, aster; until then rose"
                + " is used.");
    nudge.change(nudge.cell(0, 1), "aster");
    assertEquals("aster", nudge.shared().table().text(0, 1));
  }

  @Test
  void keys_enterAndArrows_goUpAndDownAColumn(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.cell(0, 1).click();
    page.keyboard().press("Enter");
    assertThat(nudge.cell(1, 1)).isFocused();
    page.keyboard().press("ArrowDown");
    assertThat(nudge.cell(2, 1)).isFocused();
    page.keyboard().type("7");
    page.keyboard().press("ArrowUp");
    assertThat(nudge.cell(1, 1)).isFocused();
    assertEquals(7, nudge.shared().table().value(2, 1));
  }

  @Test
  void keys_arrowDownThroughALongTable_keepTheCursor(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    replaceBy(rows(60), nudge);
    nudge.cell(0, 0).click();
    for (int row = 1; row < 60; row++) {
      page.keyboard().press("ArrowDown");
    }
    assertThat(nudge.cell(59, 0)).isFocused();
    page.keyboard().type("5");
    page.keyboard().press("Tab");
    assertEquals(5, nudge.shared().table().value(59, 0));
  }

  @Test
  void cell_typedIntoAndScrolledAway_keepsWhatWasTyped(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    replaceBy(rows(200), nudge);
    nudge.cell(3, 0).fill("12.5");
    scrollTo(200, page);
    assertThat(nudge.cell(199, 0)).isVisible();
    scrollTo(0, page);
    assertThat(nudge.cell(3, 0)).hasValue("12.5");
    assertEquals(12.5, nudge.shared().table().value(3, 0));
  }

  @Test
  void addRow_pressed_putsTheCursorThere(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.button("Add row").click();
    assertThat(nudge.cell(4, 0)).isFocused();
    page.keyboard().type("3");
    page.keyboard().press("Tab");
    page.keyboard().type("-2");
    page.keyboard().press("Enter");
    Dataset data = nudge.shared().table();
    assertEquals(3, data.value(4, 0));
    assertEquals(-2, data.value(4, 1));
  }

  @Test
  void paste_cellsOntoTheTable_arePreviewedAndReplaceIt(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    String before = nudge.table();
    nudge.cell(0, 0).click();
    nudge.paste("height\tweight\ty\n1.5\t-2\t1\n0.5\t3\t-1\n2.25\t0\t1\n");
    assertThat(page.locator("#paste-preview"))
        .hasText("This is a table of 3 rows, 2 inputs, 1 target: height, weight, y.");
    nudge.button("Replace the table").click();
    assertThat(page.locator("#paste-panel")).isHidden();
    assertThat(nudge.tableMessage()).hasText("3 rows, 2 inputs, 1 target");
    assertThat(nudge.part("network-shape")).hasValue("2-4-4-1");
    assertThat(nudge.status()).containsText("Undo brings the old one back");
    nudge.step(2);
    nudge.assertAgreesWithTheJvm(nudge.shared());
    nudge.part("undo").click();
    assertEquals(before, nudge.table());
    nudge.part("redo").click();
    assertThat(nudge.columnName(0)).hasValue("height");
  }

  @Test
  void paste_oneCell_goesIntoThatCell(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.cell(2, 0).click();
    page.keyboard().press("ControlOrMeta+A");
    nudge.paste("42\n");
    page.keyboard().press("Enter");
    assertThat(page.locator("#paste-panel")).isHidden();
    assertEquals(42, nudge.shared().table().value(2, 0));
  }

  @Test
  void paste_typedIntoThePanel_isPreviewedAsItGrows(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.button("Paste").click();
    page.locator("#paste-text").fill("a;b\n1,5");
    assertThat(page.locator("#paste-preview")).containsText("Row 1 has 1 cell, expected 2");
    assertThat(nudge.button("Replace the table")).isDisabled();
    page.locator("#paste-text").fill("a;b\n1,5;2");
    assertThat(page.locator("#paste-preview")).containsText("1 row, 1 input, 1 target: a, b");
    nudge.button("Replace the table").click();
    assertThat(nudge.cell(0, 0)).hasValue("1.5");
  }

  @Test
  void file_savedAndOpenedAgain_isTheSameTable(Page page) throws IOException {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.change(nudge.columnName(0), "weight, kg");
    Dataset table = nudge.shared().table();
    Download file = page.waitForDownload(() -> nudge.part("table-save").click());
    assertEquals("nudge-data.csv", file.suggestedFilename());
    assertEquals(table, Csv.parse(Files.readString(file.path())));
    nudge.button("Add row").click();
    nudge.button("Paste").click();
    nudge.part("table-file").setInputFiles(file.path());
    assertThat(page.locator("#paste-preview")).containsText("4 rows, 3 inputs, 1 target");
    nudge.button("Replace the table").click();
    assertEquals(table, nudge.shared().table());
  }

  @Test
  void file_dropped_isLookedAtFirst(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    String before = nudge.table();
    nudge.drop("PK\0\0");
    assertThat(page.locator("#paste-preview"))
        .containsText("A spreadsheet can save its cells as CSV");
    nudge.drop("1;2\n3");
    assertThat(page.locator("#paste-preview")).containsText("Row 2 has 1 cell, expected 2");
    assertThat(nudge.button("Replace the table")).isDisabled();
    assertEquals(before, nudge.table());
    nudge.drop("a\tb\n1\t2\n3\t4\n");
    nudge.button("Replace the table").click();
    assertThat(nudge.tableMessage()).hasText("2 rows, 1 input, 1 target");
    nudge.drop(Presets.named("neuron").withTitle("Dropped").toJson());
    assertThat(nudge.part("title")).hasValue("Dropped");
  }

  @Test
  void paste_tenThousandRows_staysAnswerable(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    replaceBy(rows(10_000), nudge);
    assertThat(nudge.tableMessage()).hasText("10,000 rows, 3 inputs, 1 target");
    scrollTo(10_000, page);
    nudge.change(nudge.cell(9_999, 0), "0.125");
    assertThat(nudge.cell(9_999, 0)).hasValue("0.125");
    nudge.button("Delete row 9999").click();
    assertThat(nudge.tableMessage()).hasText("9,999 rows, 3 inputs, 1 target");
    assertThat(nudge.cell(9_998, 0)).hasValue("0.125");
    assertTrue(page.locator("#table tr").count() < 100, "only the rows in sight exist");
    nudge.step(1);
    nudge.part("undo").click();
    nudge.part("undo").click();
    nudge.part("undo").click();
    assertEquals(NOTEBOOK, nudge.shared());
  }

  @Test
  void scroll_backToTheTop_hasTheFirstRows(Page page) {
    PlaygroundPage nudge = PlaygroundPage.openFirst(page);
    scrollTo(30, page);
    assertThat(nudge.cell(40, 0)).isAttached();
    scrollTo(18, page);
    assertThat(nudge.cell(6, 0)).isAttached();
    assertThat(nudge.cell(5, 0)).not().isAttached();
    scrollTo(0, page);
    assertThat(nudge.cell(0, 0)).isAttached();
  }

  private static void scrollTo(int row, Page page) {
    page.locator("#table-scroll").evaluate("(s, row) => { s.scrollTop = row * 28; }", row);
  }

  private static void replaceBy(String text, PlaygroundPage nudge) {
    nudge.cell(0, 0).click();
    nudge.paste(text);
    nudge.button("Replace the table").click();
    nudge.awaitRun();
  }

  /** Three inputs and a target, as a spreadsheet copies them. */
  private static String rows(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> i % 10 / 10.0 + "\t" + i % 7 / 7.0 + "\t-0.5\t" + (i % 2 * 2 - 1))
        .collect(Collectors.joining("\n"));
  }
}
