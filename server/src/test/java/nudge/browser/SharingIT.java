package nudge.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import nudge.playground.Link;
import nudge.playground.Playground;
import nudge.playground.Presets;
import org.junit.jupiter.api.Test;

/** Links, short links, the address and the browser's history. */
@BrowserTest
final class SharingIT {
  private static final Playground NOTEBOOK = Presets.named("notebook");

  @Test
  void link_openedByAFriend_showsTheSameAndTrainsToTheSameLoss(Page author, Page friend) {
    PlaygroundPage mine = edited(author);
    PlaygroundPage theirs = PlaygroundPage.open(friend, mine.link());
    assertSamePlayground(mine, theirs);
  }

  @Test
  void shortLink_openedByAFriend_showsTheSameAndTrainsToTheSameLoss(Page author, Page friend) {
    PlaygroundPage mine = edited(author);
    String link = shortLink(mine);
    assertTrue(link.contains("/p/"), link);
    PlaygroundPage theirs = PlaygroundPage.open(friend, link);
    assertThat(theirs.part("title")).hasValue("Shared");
    assertSamePlayground(mine, theirs);
    assertEquals(link, shortLink(mine), "the same playground has the same short link");
  }

  @Test
  void copy_pressed_putsTheLinkOnTheClipboard(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.part("share").click();
    nudge.button("Copy").click();
    assertThat(nudge.status()).hasText("The link is copied.");
    String link = nudge.part("share-link").inputValue();
    page.keyboard().press("Escape");
    nudge.part("title").fill("");
    page.keyboard().press("ControlOrMeta+V");
    assertThat(nudge.part("title")).hasValue(Pattern.compile("http.*"));
    assertEquals(NOTEBOOK, Link.read(link));
  }

  @Test
  void editing_replacesTheAddress_andDoesNotPileUpHistory(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    int entries = entries(page);
    nudge.change(nudge.part("seed"), "7");
    nudge.change(nudge.cell(0, 0), "9");
    nudge.change(nudge.part("title"), "In the address");
    awaitAddress(nudge.shared(), page);
    assertEquals(entries, entries(page));
    page.reload();
    nudge.awaitRun();
    assertThat(nudge.part("title")).hasValue("In the address");
    assertThat(nudge.cell(0, 0)).hasValue("9");
  }

  @Test
  void back_afterAPreset_returnsToThePlaygroundBeforeAndForwardToThePreset(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.change(nudge.part("title"), "Before");
    nudge.part("preset").selectOption("neuron");
    assertThat(nudge.part("network-shape")).hasValue("2-1");
    page.goBack();
    assertThat(nudge.part("title")).hasValue("Before");
    assertThat(nudge.part("network-shape")).hasValue("3-4-4-1");
    page.goForward();
    assertThat(nudge.part("title")).hasValue("One neuron");
    assertEquals(Presets.named("neuron"), nudge.shared());
  }

  @Test
  void back_toAnUntouchedFirstVisit_showsTheFirstExample(Page page) {
    PlaygroundPage nudge = PlaygroundPage.openFirst(page);
    nudge.part("preset").selectOption("neuron");
    page.goBack();
    assertThat(nudge.part("network-shape")).hasValue("2-6-1");
    nudge.step(1);
    nudge.assertAgreesWithTheJvm(Presets.named(Presets.FIRST));
  }

  @Test
  void link_pastedIntoTheAddressBar_opensWithoutReloading(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    page.navigate("/#" + Link.write(NOTEBOOK.withTitle("Typed into the address")));
    assertThat(nudge.part("title")).hasValue("Typed into the address");
  }

  @Test
  void tableTooLargeForALink_hasAShortLinkAndSurvivesAReload(Page author, Page friend) {
    PlaygroundPage mine = PlaygroundPage.open(author);
    mine.button("Paste").click();
    author.evaluate(
        "() => { const text = document.getElementById('paste-text'); let rows = '';"
            + " for (let i = 0; i < 5000; i++) rows += Math.random() + ',' + Math.random() + '\\n';"
            + " text.value = rows; text.dispatchEvent(new Event('input')); }");
    mine.button("Replace the table").click();
    mine.part("share").click();
    assertThat(mine.status()).containsText("too large for a link");
    assertThat(mine.status()).containsText("30,000");
    assertThat(mine.part("share-link")).hasValue("");
    assertThat(mine.button("Copy")).isDisabled();
    author.keyboard().press("Escape");
    String cell = mine.cell(0, 0).inputValue();
    PlaygroundPage theirs = PlaygroundPage.open(friend, shortLink(mine));
    assertThat(theirs.tableMessage()).hasText("5,000 rows, 1 input, 1 target");
    author.waitForFunction("() => history.state !== null");
    author.reload();
    mine.awaitRun();
    assertThat(mine.tableMessage()).hasText("5,000 rows, 1 input, 1 target");
    assertThat(mine.cell(0, 0)).hasValue(cell);
  }

  @Test
  void embedded_edited_staysEmbedded(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page, "/?embed=1#" + Link.write(NOTEBOOK));
    assertThat(page.locator("header")).isHidden();
    assertThat(nudge.part("saved")).isHidden();
    assertThat(nudge.part("dataset-save")).isHidden();
    nudge.change(nudge.part("seed"), "7");
    page.waitForURL(url -> url.contains("/?embed=1#") && !url.endsWith(Link.write(NOTEBOOK)));
    nudge.step(1);
  }

  /** A playground that differs from the presets in every way a person can bring about. */
  private static PlaygroundPage edited(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.change(nudge.part("network-shape"), "3-5-1");
    nudge.change(nudge.part("seed"), "2026");
    nudge.change(nudge.part("learning-rate"), "0.03");
    nudge.change(nudge.columnName(0), "größe");
    nudge.change(nudge.part("title"), "Shared");
    nudge.step(2);
    nudge.change(nudge.cell(1, 1), "0.1");
    return nudge;
  }

  private static void assertSamePlayground(PlaygroundPage mine, PlaygroundPage theirs) {
    assertEquals(mine.shared(), theirs.shared());
    assertEquals(mine.table(), theirs.table());
    mine.step(3);
    theirs.step(3);
    assertEquals(mine.steps(), theirs.steps());
    assertEquals(mine.loss(), theirs.loss());
    theirs.assertAgreesWithTheJvm(mine.shared());
  }

  private static String shortLink(PlaygroundPage nudge) {
    nudge.part("share").click();
    nudge.part("share-short").click();
    assertThat(nudge.part("share-short-link")).hasValue(Pattern.compile(".+"));
    String link = nudge.part("share-short-link").inputValue();
    nudge.page().keyboard().press("Escape");
    return link;
  }

  private static void awaitAddress(Playground playground, Page page) {
    page.waitForURL(url -> url.contains("/#1.") && Link.read(url).equals(playground));
  }

  private static int entries(Page page) {
    return (int) page.evaluate("() => history.length");
  }

  @Test
  void link_withWeights_goesOnWhereTheRunIs(Page author, Page friend) {
    PlaygroundPage mine = PlaygroundPage.open(author);
    mine.step(7);
    mine.part("share").click();
    mine.part("share-weights").check();
    author.waitForFunction("() => document.getElementById('share-link').value.length > 900");
    String link = mine.part("share-link").inputValue();
    PlaygroundPage theirs = PlaygroundPage.open(friend, link);
    theirs.awaitStep(7);
    assertEquals(mine.loss(), theirs.loss());
    theirs.step(2);
    theirs.assertAgreesWithTheJvm(NOTEBOOK);
  }

  @Test
  void file_savedAndOpened_isTheSamePlayground(Page author, Page friend) {
    PlaygroundPage mine = PlaygroundPage.open(author);
    mine.change(mine.part("title"), "From a file");
    mine.part("share").click();
    Download file = author.waitForDownload(() -> mine.part("share-save").click());
    PlaygroundPage theirs = PlaygroundPage.open(friend);
    theirs.part("share-file").setInputFiles(file.path());
    assertThat(theirs.part("title")).hasValue("From a file");
    assertEquals(NOTEBOOK.withTitle("From a file"), theirs.shared());
    theirs.part("undo").click();
    assertThat(theirs.part("title")).hasValue("The notebook's network");
  }

  @Test
  void file_thatIsNoPlayground_isExplainedAndChangesNothing(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    byte[] text = "{\"schemaVersion\": 1, \"title\": 5}".getBytes(UTF_8);
    nudge.part("share-file").setInputFiles(new FilePayload("a.json", "application/json", text));
    assertThat(nudge.status()).containsText("This file was not opened: title");
    assertEquals(NOTEBOOK, nudge.shared());
  }

  @Test
  void work_leftAndComeBackToAtTheBareAddress_isOffered(Page page) {
    PlaygroundPage nudge = PlaygroundPage.openFirst(page);
    nudge.change(nudge.part("title"), "Left behind");
    page.waitForFunction("() => localStorage.getItem('nudge.draft') !== null");
    page.navigate("about:blank");
    nudge = PlaygroundPage.openFirst(page);
    assertThat(nudge.status()).containsText("What you last made here is kept");
    nudge.button("Open it").click();
    assertThat(nudge.part("title")).hasValue("Left behind");
    assertThat(nudge.status()).isEmpty();
  }
}
