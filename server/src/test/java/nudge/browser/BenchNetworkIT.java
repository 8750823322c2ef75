package nudge.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Pattern;
import nudge.playground.Experiment;
import nudge.playground.Playground;
import nudge.playground.Presets;
import nudge.text.Numbers;
import nudge.training.RowNumbers;
import nudge.training.Trainer;
import org.junit.jupiter.api.Test;

/** The playground's network as a graph on the bench. */
@BrowserTest
final class BenchNetworkIT {
  private static final Playground NOTEBOOK = Presets.named("notebook");

  /** Of {@code #bench-map}: from its sides to the first and the last column of units. */
  private static final double MAP_MARGIN = 14;

  private static Locator part(String testId, Page page) {
    return page.getByTestId(testId);
  }

  private static String lossOfRow(int row, int steps) {
    Experiment experiment = Experiment.of(NOTEBOOK);
    Trainer trainer = experiment.trainer(experiment.start());
    trainer.advance(steps);
    RowNumbers numbers = new RowNumbers(experiment.plan().row(), experiment.prepared().all());
    numbers.compute(row, trainer.checkpoint().parameters());
    return Numbers.format(numbers.loss());
  }

  private static void assertLoss(String expected, Page page) {
    assertThat(part("bench-network-note", page)).hasAttribute("data-value", expected);
  }

  /** Opens the notebook's network on the bench, at its first row. */
  private static PlaygroundPage open(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    part("to-bench", page).click();
    part("bench-of-network", page).click();
    assertLoss(lossOfRow(0, 0), page);
    return nudge;
  }

  private static void choose(String key, Page page) {
    part("bench-graph", page).focus();
    page.keyboard().press(key);
  }

  @Test
  void row_lookedInto_isAGraphThatFollowsTheTraining(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.button("Look inside row 3").click();
    part("row-graph", page).click();
    assertThat(part("row-panel", page)).isHidden();
    assertThat(part("bench-row", page)).hasValue("3");
    assertLoss(lossOfRow(2, 0), page);
    part("bench-run-step", page).click();
    assertThat(part("bench-network-note", page)).containsText("Step 1.");
    assertLoss(lossOfRow(2, 1), page);
    part("bench-row-after", page).click();
    assertLoss(lossOfRow(3, 1), page);
    part("bench-run-play", page).click();
    assertThat(part("bench-run-play", page)).hasText("Pause");
    assertThat(part("bench-network-note", page)).not().containsText("Step 1.");
    part("bench-run-play", page).click();
    assertThat(part("bench-run-play", page)).hasText("Play");
    part("to-playground", page).click();
    assertTrue(nudge.steps() > 1);
  }

  @Test
  void groups_openDownToNumbers_andBack(Page page) {
    open(page);
    choose("ArrowLeft", page);
    assertThat(part("bench-node", page)).containsText("loss = ");
    page.keyboard().press("ArrowLeft");
    page.keyboard().press("ArrowLeft");
    Locator node = part("bench-node", page);
    assertThat(node.locator("h2")).hasText("Output");
    page.keyboard().press("ArrowLeft");
    assertThat(node.locator("h2")).hasText("Layer 2");
    assertThat(node).containsText("4 units");
    assertThat(part("bench-heard", page)).hasText("Layer 2, 4 units. Enter opens it");
    part("bench-fold", page).click();
    assertThat(node.locator("h2")).hasText("Unit 2.4");
    choose("Enter", page);
    assertThat(node.locator("h2")).hasText("a2.4");
    assertThat(node).containsText("tanh");
    assertThat(part("bench-fold", page)).hasText("Fold Unit 2.4");
    part("bench-undo", page).click();
    assertThat(node.locator("h2")).hasText("Unit 2.4");
  }

  @Test
  void map_pointedAt_findsTheNodeInTheGraph(Page page) {
    open(page);
    part("bench-open-all", page).click();
    BoundingBox map = part("bench-map", page).boundingBox();
    double each = (map.height - MAP_MARGIN) / 4;
    double firstUnit = MAP_MARGIN + (map.width - 2 * MAP_MARGIN) / 3;
    page.mouse().move(map.x + firstUnit, map.y + MAP_MARGIN / 2 + 1.5 * each);
    assertThat(part("bench-node", page).locator("h2")).hasText("a1.2");
    double third = (map.height - MAP_MARGIN) / 3;
    page.mouse().move(map.x + MAP_MARGIN + 20, map.y + MAP_MARGIN / 2 + 0.5 * third - 2);
    assertThat(part("bench-node", page).locator("h2")).hasText(Pattern.compile("w1\\.[1-4]\\.1"));
  }

  @Test
  void batch_isWhatTheNextUpdateIsMadeFrom(Page page) {
    open(page);
    part("bench-batch", page).click();
    assertThat(part("bench-network-note", page)).containsText("Loss of update 1, 4 rows:");
    double loss = Double.parseDouble(part("bench-network-note", page).getAttribute("data-value"));
    assertEquals(OnTheJvm.at(0, NOTEBOOK).loss(), loss, 1e-12);
    assertThat(part("bench-row", page)).isDisabled();
    part("bench-undo", page).click();
    assertLoss(lossOfRow(0, 0), page);
    assertThat(part("bench-batch", page)).hasAttribute("aria-pressed", "false");
  }

  @Test
  void chosenNode_goesWithItsGraph(Page page) {
    PlaygroundPage.open(page);
    page.locator("#preset").selectOption("micrograd-demo");
    part("to-bench", page).click();
    part("bench-of-network", page).click();
    part("bench-open-all", page).click();
    assertThat(part("bench-size", page)).hasText("984 nodes");
    part("bench-batch", page).click();
    assertThat(part("bench-size", page)).hasText("66,486 nodes");
    choose("ArrowLeft", page);
    assertThat(part("bench-heard", page)).containsText("This is what is differentiated");
    part("bench-undo", page).click();
    assertThat(part("bench-size", page)).hasText("984 nodes");
    assertThat(part("bench-node", page).locator("h2")).hasText("Node");
    assertThat(page).hasURL(Pattern.compile("&row=1"));
  }

  @Test
  void link_openedByAnother_showsTheSame(Page page, Page other) {
    open(page);
    part("bench-row-after", page).click();
    assertLoss(lossOfRow(1, 0), page);
    other.navigate(page.url());
    assertLoss(lossOfRow(1, 0), other);
    assertThat(part("bench-row", other)).hasValue("2");
    part("to-playground", other).click();
    assertThat(part("network-shape", other)).hasValue("3-4-4-1");
  }

  @Test
  void link_damaged_isExplained_andTheFirstExampleIsThere(Page page) {
    for (String damaged : List.of("%zz", "1.eJbroken")) {
      page.navigate("/#bench=&row=1&net=" + damaged);
      page.reload();
      assertThat(part("bench-complaint", page)).containsText("What is open stays as it is");
      assertThat(part("bench-complaint", page)).isVisible();
      assertThat(part("bench-network-note", page)).containsText("Loss of this row");
    }
  }

  @Test
  void whatIsTooLarge_isRefusedInASentence_andTheRestStays(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    page.locator("#preset").selectOption("micrograd-demo");
    nudge.change(nudge.part("network-shape"), "2-64-64-64-1");
    nudge.awaitRun();
    part("to-bench", page).click();
    part("bench-of-network", page).click();
    assertThat(part("bench-network-note", page)).containsText("Loss of this row");
    String url = page.url();
    part("bench-open-all", page).click();
    assertThat(part("bench-network-message", page)).containsText("up to 5,000 are drawn");
    assertEquals(url, page.url());
    part("bench-batch", page).click();
    assertThat(part("bench-network-message", page))
        .containsText("look at one row, or make the batch smaller");
    part("bench-undo", page).click();
    part("bench-row", page).fill("1000");
    part("bench-row", page).press("Enter");
    assertThat(part("bench-network-message", page)).containsText("There are rows 1 to 100");
  }

  @Test
  void modes_workOnANetworkToo(Page page) {
    open(page);
    part("bench-mode-step", page).click();
    part("bench-on", page).click();
    assertThat(part("bench-happened", page)).containsText("=");
    part("bench-mode-check", page).click();
    assertThat(part("bench-checks", page).locator("tr").first()).containsText("w1.1.1");
    part("bench-of-text", page).click();
    assertThat(part("bench-values", page)).containsText("x1");
  }

  /** Where the small map has the middle of the link from the first input to the first unit. */
  private static void clickFirstLink(Page page) {
    BoundingBox map = part("bench-map", page).boundingBox();
    double between = (map.width - 2 * MAP_MARGIN) / 3;
    double input = MAP_MARGIN / 2 + (map.height - MAP_MARGIN) / 3 / 2;
    double unit = MAP_MARGIN / 2 + (map.height - MAP_MARGIN) / 4 / 2;
    page.mouse().click(map.x + MAP_MARGIN + between * 0.3, map.y + input + (unit - input) * 0.3);
  }

  @Test
  void weight_nudged_isTriedOnly_inTheLink_andUndone(Page page, Page other) {
    open(page);
    part("bench-mode-nudge", page).click();
    assertThat(part("bench-put-back", page)).isDisabled();
    assertThat(part("bench-descend", page)).isHidden();
    clickFirstLink(page);
    Locator field = part("bench-field-w1.1.1", page);
    assertThat(field).hasValue(Numbers.format(NOTEBOOK.beginning().parameters()[0]));
    field.fill("0.5");
    field.press("Enter");
    assertThat(part("bench-moved", page))
        .hasText(Pattern.compile("loss went from .* Predicted, gradient × change: .*"));
    assertThat(part("bench-network-note", page)).containsText("1 number moved by hand");
    double[] moved = NOTEBOOK.beginning().parameters();
    moved[0] = 0.5;
    Experiment experiment = Experiment.of(NOTEBOOK);
    RowNumbers numbers = new RowNumbers(experiment.plan().row(), experiment.prepared().all());
    numbers.compute(0, moved);
    String expected = Numbers.format(numbers.loss());
    assertLoss(expected, page);
    other.navigate(page.url());
    assertLoss(expected, other);
    assertThat(part("bench-field-w1.1.1", other)).hasValue("0.5");
    part("bench-mode-look", page).click();
    assertLoss(lossOfRow(0, 0), page);
    part("bench-undo", page).click();
    assertLoss(expected, page);
    part("bench-put-back", page).click();
    assertLoss(lossOfRow(0, 0), page);
    part("bench-undo", page).click();
    assertLoss(expected, page);
    part("bench-undo", page).click();
    assertLoss(lossOfRow(0, 0), page);
    part("bench-run-step", page).click();
    part("bench-mode-look", page).click();
    assertLoss(lossOfRow(0, 1), page);
  }
}
