package nudge.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nudge.optim.Schedule;
import nudge.playground.Experiment;
import nudge.playground.Playground;
import nudge.playground.Presets;
import nudge.text.Numbers;
import nudge.training.ConfusionMatrix;
import nudge.training.RowNumbers;
import nudge.training.RowNumbers.Term;
import nudge.training.RowNumbers.UnitNumbers;
import nudge.training.Scoring;
import nudge.training.Trainer;
import org.junit.jupiter.api.Test;

/** A row opened number by number. */
@BrowserTest
final class InsideIT {
  private static final Playground NOTEBOOK = Presets.named("notebook");

  private static Locator table(PlaygroundPage nudge, String name) {
    return nudge
        .part("row-panel")
        .getByRole(AriaRole.TABLE, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  /** A line of figures under the head that it has. */
  private static List<Double> figures(Locator table, String head) {
    return table
        .getByRole(AriaRole.ROWHEADER, new Locator.GetByRoleOptions().setName(head).setExact(true))
        .locator("xpath=following-sibling::td")
        .all()
        .stream()
        .map(cell -> Double.parseDouble(cell.getAttribute("data-value")))
        .toList();
  }

  private static RowNumbers onTheJvm(int row, int steps) {
    Experiment experiment = Experiment.of(NOTEBOOK);
    Trainer trainer = experiment.trainer(experiment.start());
    trainer.advance(steps);
    RowNumbers numbers = new RowNumbers(experiment.plan().row(), experiment.prepared().all());
    numbers.compute(row, trainer.checkpoint().parameters());
    return numbers;
  }

  private static String loss(PlaygroundPage nudge) {
    return nudge.part("row-loss").getAttribute("data-value");
  }

  @Test
  void row_opened_showsTheNumbersOfTheJvmAndFollowsTheTraining(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.step(2);
    nudge.button("Look inside row 3").click();
    assertThat(page.locator("#row-title")).hasText("Inside row 3");
    RowNumbers expected = onTheJvm(2, 2);
    UnitNumbers unit = expected.unit(0, 1);
    assertEquals(
        List.of(
            unit.sum(),
            unit.activation(),
            unit.slope(),
            unit.activationGradient(),
            unit.sumGradient()),
        figures(table(nudge, "Units of this layer").first(), "unit 2"));
    RowNumbers.OutputNumbers output = expected.output(0);
    assertEquals(
        List.of(output.prediction(), output.target(), output.gradient()),
        figures(table(nudge, "Loss of the outputs"), "target"));
    assertEquals(expected.loss(), Double.parseDouble(loss(nudge)));
    nudge.step(1);
    assertThat(nudge.part("row-loss"))
        .hasAttribute("data-value", Double.toString(onTheJvm(2, 3).loss()));
    String paused = loss(nudge);
    nudge.play();
    assertThat(nudge.part("row-loss")).not().hasAttribute("data-value", paused);
    nudge.pause();
  }

  @Test
  void unit_unfolded_showsWhatItsSumIsMadeOf(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.button("Look inside row 1").click();
    Locator unit = nudge.button("unit 1").first();
    unit.press("Enter");
    assertThat(unit).hasAttribute("aria-expanded", "true");
    List<Term> terms = onTheJvm(0, 0).terms(0, 0);
    Locator sum = table(nudge, "Sum of unit 1");
    for (int i = 0; i < terms.size(); i++) {
      Term term = terms.get(i);
      assertEquals(
          List.of(term.weight(), term.input(), term.product(), term.gradient()),
          figures(sum, i == 0 ? "bias" : "x" + i));
    }
    unit.press("Enter");
    assertThat(sum).isHidden();
  }

  @Test
  void keyboard_opensARow_goesOnToTheNextAndEscapeGoesBack(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.button("Look inside row 4").press("Enter");
    assertThat(nudge.part("row-panel")).isFocused();
    String last = loss(nudge);
    nudge.button("The next row").press("Enter");
    assertThat(page.locator("#row-title")).hasText("Inside row 1");
    assertNotEquals(last, loss(nudge));
    nudge.button("The row before").press("Enter");
    assertEquals(last, loss(nudge));
    page.keyboard().press("Escape");
    assertThat(nudge.part("row-panel")).isHidden();
    assertThat(nudge.button("Look inside row 4")).isFocused();
  }

  /** The row that is open may be gone, and another network has other units. */
  @Test
  void edits_whileARowIsOpen_areFollowedAndUndone(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.button("Look inside row 4").click();
    String before = loss(nudge);
    nudge.button("Delete row 4").click();
    assertThat(page.locator("#row-title")).hasText("Inside row 3");
    nudge.part("undo").click();
    nudge.part("row-after").click();
    assertThat(nudge.part("row-loss")).hasAttribute("data-value", before);
    nudge.change(nudge.cell(3, 0), "a lot");
    assertThat(nudge.part("row-loss")).hasAttribute("data-value", before);
    nudge.change(nudge.cell(3, 0), "0.5");
    assertThat(nudge.part("row-loss")).not().hasAttribute("data-value", before);
    nudge.button("Close").click();
    assertThat(nudge.part("row-panel")).isHidden();
  }

  @Test
  void network_tooLarge_isSaidInsteadOfOpened(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.change(nudge.part("network-shape"), "3-200-200-1");
    nudge.button("Look inside row 1").click();
    assertThat(page.locator("#row-note")).containsText("too large to be opened");
    assertThat(nudge.part("row-loss")).hasCount(0);
  }

  /** Zeros put every relu on its kink; a check of many parameters can be stopped. */
  @Test
  void gradientCheck_passesExplainsKinksAndStops(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.step(1);
    nudge.button("Inside the network").press("Enter");
    nudge.part("gradient-check").press("Enter");
    Locator found = nudge.part("gradient-sentence");
    assertThat(found).containsText("Passed: all 41 derivatives agree");
    assertThat(page.locator("#gradient-worst")).containsText("At step 1, over all 4 training rows");
    nudge.part("more-learning").click();
    nudge.part("initializer").selectOption("zeros");
    page.keyboard().press("Escape");
    assertThat(found).isHidden();
    nudge.part("activation").selectOption("relu");
    nudge.part("gradient-check").click();
    assertThat(found).containsText("Passed: ");
    assertThat(page.locator("#gradient-kinks")).containsText("as relu has one at 0");
    nudge.change(nudge.part("network-shape"), "3-60-60-1");
    nudge.part("gradient-check").click();
    assertThat(page.locator("#gradient-progress")).containsText("checked");
    nudge.button("Stop").click();
    assertThat(page.locator("#gradient-progress")).hasText("Stopped.");
    nudge.change(nudge.part("network-shape"), "3-100-100-1");
    nudge.part("gradient-check").click();
    assertThat(found).containsText("Up to 5,000 it can be");
  }

  /** Steps that are too long leave every relu of the notebook's network with negative sums. */
  @Test
  void deadUnits_areMarkedAndToldAndGoneWithAnotherNetwork(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    Locator summary = page.locator("#network-summary");
    nudge.part("activation").selectOption("relu");
    nudge.change(nudge.part("learning-rate"), "0.9");
    nudge.step(3);
    assertThat(summary).containsText(" dead");
    page.locator("#network-chart").focus();
    for (int i = 0; i < 4; i++) {
      page.keyboard().press("ArrowRight");
    }
    assertThat(summary).containsText("dead: gives 0 for all 4 rows");
    nudge.part("activation").selectOption("tanh");
    nudge.part("reset").click();
    page.keyboard().press("Escape");
    assertThat(summary).not().containsText("dead");
    nudge.change(nudge.part("learning-rate"), "0.9");
    nudge.trainAsFastAsPossible();
    nudge.play();
    assertThat(summary).containsText("saturated");
  }

  /** Nothing is computed while they are folded away. */
  @Test
  void histograms_followTheNetworkUnlessTheyAreFolded(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.button("Inside the network").click();
    Locator chart = nudge.part("histogram-chart");
    assertThat(chart)
        .hasAttribute("aria-label", Pattern.compile("layer 1: weights, biases within ±1, .*"));
    assertThat(page.locator("#histogram-note")).containsText("4 training rows");
    nudge.part("histograms").press("Enter");
    assertThat(chart).isHidden();
    nudge.change(nudge.part("network-shape"), "3-4-4-4-1");
    nudge.part("histograms").press("Enter");
    assertThat(chart).hasAttribute("aria-label", Pattern.compile(".*layer 3: .*"));
    double before = chart.boundingBox().height;
    nudge.part("undo").click();
    assertThat(chart).not().hasAttribute("aria-label", Pattern.compile(".*layer 3: .*"));
    assertTrue(chart.boundingBox().height < before);
    page.keyboard().press("Escape");
  }

  @Test
  void confusion_countsWhatTheJvmCounts_andIsThereForClassesOnly(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.part("preset").selectOption("sine");
    nudge.awaitRun();
    assertThat(nudge.part("confusion-door")).isHidden();
    nudge.part("preset").selectOption("iris");
    nudge.part("confusion-door").press("Enter");
    nudge.step(2);
    nudge.part("confusion-rows").selectOption("test");
    Experiment experiment = Experiment.of(Presets.named("iris"));
    Trainer trainer = experiment.trainer(experiment.start());
    trainer.advance(2);
    ConfusionMatrix matrix =
        experiment.confusion(
            trainer.checkpoint(), (Scoring.Classes) experiment.prepared().scoring());
    List<Double> versicolor = new ArrayList<>();
    for (int taken = 0; taken < 3; taken++) {
      versicolor.add((double) matrix.count(1, taken));
    }
    assertEquals(versicolor, figures(nudge.part("confusion"), "versicolor"));
    nudge.part("confusion-door").click();
    assertThat(nudge.part("confusion")).isHidden();
    assertThat(page.locator("#prediction-scroll")).isVisible();
  }

  @Test
  void history_namesEveryChangeAndGoesBackToAny(Page page) {
    PlaygroundPage nudge = PlaygroundPage.openFirst(page);
    assertThat(nudge.part("history")).isDisabled();
    nudge.part("open-notebook").click();
    assertThat(nudge.part("network-shape")).hasValue("3-4-4-1");
    nudge.change(nudge.part("learning-rate"), "0.1");
    nudge.part("add-layer").click();
    nudge.change(nudge.cell(1, 0), "7");
    nudge.part("optimizer").selectOption("adam");
    nudge.part("history").press("Enter");
    Locator entries = nudge.part("history-list").getByRole(AriaRole.BUTTON);
    String[] changes = {"optimizer adam", "x1 of row 2: 7", "added a layer", "learning rate 0.1"};
    for (int i = 0; i < changes.length; i++) {
      assertThat(entries.nth(i)).hasText(changes[i]);
    }
    assertThat(entries.last()).hasText("the beginning");
    assertThat(entries.first()).hasAttribute("aria-current", "true");
    entries.nth(3).press("Enter");
    assertThat(nudge.part("network-shape")).hasValue("3-4-4-1");
    assertThat(nudge.part("learning-rate")).hasValue("0.1");
    assertThat(entries.nth(3)).isFocused();
    assertThat(entries.nth(3)).hasAttribute("aria-current", "true");
    entries.first().click();
    assertThat(nudge.part("optimizer")).hasValue("adam");
    assertThat(nudge.cell(1, 0)).hasValue("7");
    page.keyboard().press("Escape");
    assertThat(nudge.part("history")).isFocused();
    assertThat(nudge.part("redo")).isDisabled();
    nudge.part("undo").click();
    assertThat(nudge.part("optimizer")).hasValue("sgd");
    nudge.step(1);
  }

  private static int stepRead(Page page, double share) {
    BoundingBox box = page.locator("#loss-chart").boundingBox();
    page.mouse().move(box.x + share * box.width, box.y + 40);
    Locator readout = page.locator("#loss-readout");
    assertThat(readout).containsText("step ");
    String text = readout.textContent();
    String step = text.substring("step ".length(), text.indexOf(':'));
    return Integer.parseInt(step.replace(",", ""));
  }

  @Test
  void loss_tellsTheRateWhereItChangesAndIsZoomed(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.trainAsFastAsPossible();
    nudge.play();
    nudge.awaitStep(20);
    nudge.awaitPaused();
    assertTrue(stepRead(page, 0.88) > 17);
    Locator readout = page.locator("#loss-readout");
    assertThat(readout).not().containsText("rate");
    nudge.part("more-learning").click();
    nudge.part("curve").selectOption("exponential");
    page.keyboard().press("Escape");
    nudge.play();
    nudge.awaitAtLeast(100);
    nudge.pause();
    Schedule schedule = nudge.shared().schedule();
    int middle = stepRead(page, 0.5);
    double rate = schedule.rate(middle);
    assertThat(readout).containsText(", rate " + Numbers.format(rate));
    page.mouse().down();
    BoundingBox box = page.locator("#loss-chart").boundingBox();
    page.mouse().move(box.x + 0.2 * box.width, box.y + 40);
    page.mouse().up();
    Locator whole = nudge.part("loss-whole");
    assertThat(whole).isVisible();
    int last = stepRead(page, 0.88);
    assertTrue(last < (middle + nudge.steps()) / 2, "still shows step " + last);
    whole.click();
    assertEquals(stepRead(page, 0.5), middle);
    assertThat(whole).isHidden();
    page.locator("#loss-chart").focus();
    page.keyboard().press("+");
    assertThat(whole).isVisible();
    page.locator("#loss-chart").dblclick();
    assertThat(whole).isHidden();
    page.keyboard().press("+");
    page.keyboard().press("0");
    assertThat(whole).isHidden();
  }

  @Test
  void panel_onAPhone_isAsWideAsItAndLeavesThePlayButton(Page page) {
    page.setViewportSize(390, 844);
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.part("preset").selectOption("iris");
    nudge.button("Look inside row 3").click();
    assertThat(page.locator("#row-note")).containsText("Kept for the test");
    assertEquals(390, nudge.part("row-panel").boundingBox().width);
    nudge.step(1);
    assertTrue(
        (boolean)
            page.evaluate(
                "() => { const s = document.getElementById('row-numbers');"
                    + " return s.scrollWidth <= s.clientWidth; }"),
        "figures are cut off");
  }
}
