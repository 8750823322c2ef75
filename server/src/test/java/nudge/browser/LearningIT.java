package nudge.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import nudge.nn.Initializers;
import nudge.nn.Loss;
import nudge.nn.LossFunctions;
import nudge.nn.Norm;
import nudge.nn.Penalty;
import nudge.optim.Clippings;
import nudge.optim.Curves;
import nudge.optim.Optimizers;
import nudge.optim.Schedule;
import nudge.playground.Batching;
import nudge.playground.Learning;
import nudge.playground.Playground;
import nudge.playground.Presets;
import nudge.playground.Start;
import nudge.random.Seed;
import nudge.tape.Checkpoint;
import nudge.text.Choice;
import nudge.text.Choices;
import nudge.text.Numbers;
import nudge.training.Plateau;
import nudge.training.StopRules;
import org.junit.jupiter.api.Test;

/** How the network learns: the settings in the run bar and those behind its door. */
@BrowserTest
final class LearningIT {
  private static final Playground NOTEBOOK = Presets.named("notebook");

  @Test
  void optimizer_changedInTheMiddle_keepsTheWeightsAndGoesOn(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.step(2);
    double before = nudge.loss();
    nudge.part("optimizer").selectOption("adam");
    assertThat(nudge.part("optimizer")).hasValue("adam");
    nudge.awaitRun();
    nudge.awaitStep(2);
    assertEquals(before, nudge.loss());
    nudge.step(3);
    Playground shared = nudge.shared();
    assertEquals(Optimizers.ALL.usual("adam"), shared.learning().optimizer());
    Checkpoint start = ((Start.Given) shared.start()).checkpoint();
    assertEquals(0, start.updates());
    assertArrayEquals(new double[2 * 41], start.slots());
    nudge.assertAgreesWithTheJvm(shared);
  }

  @Test
  void optimizersSetting_changed_isSharedAndUndone(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.part("optimizer").selectOption("momentum");
    openMore(nudge);
    nudge.change(nudge.part("optimizer-momentum"), "0.80");
    assertThat(nudge.part("optimizer-momentum")).hasValue("0.8");
    closeMore(nudge);
    nudge.step(3);
    Playground shared = nudge.shared();
    assertEquals(Optimizers.ALL.make("momentum", 0.8), shared.learning().optimizer());
    nudge.assertAgreesWithTheJvm(shared);
    nudge.part("undo").click();
    assertThat(nudge.part("optimizer-momentum")).hasValue("0.9");
    nudge.part("undo").click();
    assertThat(nudge.part("optimizer")).hasValue("sgd");
    assertThat(page.locator("#optimizer-momentum")).hasCount(0);
    assertEquals(NOTEBOOK, nudge.shared());
  }

  @Test
  void optimizer_changedWhileItPlays_playsOn(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.trainAsFastAsPossible();
    nudge.play();
    nudge.awaitPaused();
    nudge.play();
    nudge.awaitAtLeast(100);
    nudge.part("optimizer").selectOption("nesterov");
    assertThat(nudge.button("Pause")).isVisible();
    nudge.awaitRun();
    nudge.awaitAtLeast(nudge.steps() + 100);
    nudge.pause();
    nudge.assertAgreesWithTheJvm(nudge.shared());
  }

  @Test
  void loss_thatFits_goesOnAndOneThatDoesNotIsExplained(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.step(2);
    nudge.part("loss-function").selectOption("hinge");
    nudge.step(2);
    Playground shared = nudge.shared();
    assertEquals("hinge", shared.learning().loss().function().id());
    nudge.assertAgreesWithTheJvm(shared);
    nudge.part("loss-function").selectOption("binary-cross-entropy");
    assertThat(nudge.status())
        .hasText(
            Pattern.compile(
                "The loss was not changed: binary-cross-entropy takes targets from 0 to 1,.*"));
    assertThat(nudge.part("loss-function")).hasValue("hinge");
    assertEquals(shared, nudge.shared());
  }

  /** Of 200 rows only those in sight exist; the class is 0 for one loss and −1 for another. */
  @Test
  void predictions_scrolledToTheEnd_areOfTheLossThatIsChosen(Page page) {
    PlaygroundPage nudge = PlaygroundPage.openFirst(page);
    assertThat(page.locator("#prediction-table")).hasAttribute("aria-rowcount", "201");
    page.locator("#prediction-scroll").evaluate("scroll => scroll.scrollTop = scroll.scrollHeight");
    Locator row = page.locator("#prediction-rows tr[aria-rowindex='199'] td");
    for (String loss : List.of("binary-cross-entropy", "hinge")) {
      nudge.part("loss-function").selectOption(loss);
      nudge.step(1);
      Playground shared = nudge.shared();
      OnTheJvm expected = OnTheJvm.at(shared.startStep() + 1, shared);
      assertThat(row.nth(0)).hasText("198");
      assertThat(row.nth(1)).hasAttribute("data-value", Numbers.format(shared.targets()[197]));
      assertThat(row.nth(2))
          .hasAttribute("data-value", Numbers.format(expected.predictions().get(197)));
    }
    assertThat(row.nth(1)).hasText("−1");
  }

  @Test
  void tables_ofFewRowsAfterManyThatWereScrolled_haveThemAll(Page page) {
    PlaygroundPage nudge = PlaygroundPage.openFirst(page);
    for (String id : List.of("#prediction-scroll", "#table-scroll")) {
      page.locator(id).evaluate("scroll => scroll.scrollTop = scroll.scrollHeight");
    }
    assertThat(page.locator("#prediction-rows tr[aria-rowindex='201']")).isAttached();
    assertThat(nudge.cell(199, 0)).isAttached();
    nudge.part("preset").selectOption("notebook");
    nudge.awaitRun();
    assertEquals(OnTheJvm.at(0, NOTEBOOK).predictions(), nudge.predictions());
    assertThat(nudge.cell(0, 0)).isVisible();
    assertThat(nudge.cell(3, 0)).isVisible();
  }

  @Test
  void loss_typed_trainsAsTyped(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.part("loss-function").selectOption("formula");
    Locator formula = nudge.part("loss-formula");
    assertThat(formula).isFocused();
    nudge.change(formula, "abs(y - t)^1.5 +");
    assertThat(formula).hasAttribute("aria-invalid", "true");
    nudge.change(formula, "log1p(abs(y - t))");
    assertThat(formula).not().hasAttribute("aria-invalid", "true");
    nudge.part("loss-reduction").selectOption("sum");
    closeMore(nudge);
    nudge.step(3);
    Playground shared = nudge.shared();
    assertFalse(shared.learning().loss().mean());
    nudge.assertAgreesWithTheJvm(shared);
  }

  @Test
  void lossBetweenClasses_chosen_getsAnOutputForEach(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.part("preset").selectOption("moons");
    nudge.awaitStep(0);
    nudge.part("loss-function").selectOption("softmax-cross-entropy");
    assertThat(nudge.part("network-shape")).hasValue("2-8-8-2");
    nudge.awaitRun();
    nudge.step(2);
    nudge.assertAgreesWithTheJvm(nudge.shared());
    nudge.part("undo").click();
    assertThat(nudge.part("network-shape")).hasValue("2-8-8-1");
  }

  @Test
  void everything_set_isWhatIsSharedAndReplayed(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.part("optimizer").selectOption("adamw");
    nudge.change(nudge.part("batch-size"), "3");
    openMore(nudge);
    nudge.change(nudge.part("optimizer-weightDecay"), "0.1");
    nudge.part("clipping").selectOption("norm");
    nudge.change(nudge.part("clipping-limit"), "2");
    nudge.part("curve").selectOption("cosine");
    nudge.change(nudge.part("curve-steps"), "50");
    nudge.change(nudge.part("warm-up"), "3");
    nudge.change(nudge.part("rate-changes"), "4:0.01,6: 0.002");
    assertThat(nudge.part("rate-changes")).hasValue("4: 0.01, 6: 0.002");
    nudge.part("loss-function").selectOption("huber");
    openMore(nudge);
    nudge.change(nudge.part("loss-function-delta"), "0.5");
    nudge.part("penalty").selectOption("l2");
    nudge.change(nudge.part("penalty-rate"), "0.01");
    nudge.part("penalty-biases").check();
    nudge.change(nudge.part("shuffle"), "7");
    nudge.change(nudge.part("evaluate-every"), "epoch");
    assertThat(nudge.part("evaluate-every")).hasValue("2");
    nudge.change(nudge.part("stop-steps"), "");
    nudge.change(nudge.part("stop-epochs"), "4");
    nudge.change(nudge.part("stop-loss"), "1e-9");
    nudge.change(nudge.part("stop-evaluations"), "30");
    nudge.change(nudge.part("stop-improvement"), "0.01");
    closeMore(nudge);
    assertThat(nudge.part("penalty-summary")).hasText("L2 0.01");
    Learning wanted =
        new Learning(
            Loss.usual(LossFunctions.ALL.make("huber", 0.5)),
            new Penalty(Norm.L2, 0.01, true),
            Optimizers.ALL.make("adamw", 0.9, 0.999, 1e-8, 0.1),
            Clippings.ALL.make("norm", 2),
            new Schedule(
                Curves.ALL.make("cosine", 0.05, 0, 50),
                3,
                List.of(new Schedule.Change(4, 0.01), new Schedule.Change(6, 0.002))),
            new Batching(3, Seed.of(7)),
            2,
            new StopRules(0, 4, 1e-9, new Plateau(30, 0.01)));
    Playground shared = nudge.shared();
    assertEquals(NOTEBOOK.with(wanted), shared);
    nudge.play();
    nudge.awaitStep(8);
    nudge.awaitPaused();
    assertThat(nudge.status()).hasText(Pattern.compile("Stopped: .*"));
    assertThat(page.locator("#rate-now")).hasText("now 0.002 at step 8");
    nudge.assertAgreesWithTheJvm(shared);
  }

  @Test
  void batch_changedWithinAnEpoch_goesOn(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.change(nudge.part("batch-size"), "1");
    nudge.step(2);
    nudge.change(nudge.part("batch-size"), "all");
    nudge.awaitRun();
    nudge.step(1);
    Playground shared = nudge.shared();
    assertEquals(Batching.FULL, shared.learning().batching());
    nudge.assertAgreesWithTheJvm(shared);
  }

  @Test
  void numbers_ofNoUse_areMarkedAndTheOldOnesHold(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.part("optimizer").selectOption("adam");
    Playground before = nudge.shared();
    refuse(nudge, "batch-size", "0", "Batch must be a number from 1 to 10000, but is 0; all stays");
    refuse(nudge, "batch-size", "2.5", "Batch must be a whole number, not 2.5; all stays");
    nudge.change(nudge.part("batch-size"), "all");
    openMore(nudge);
    refuse(
        nudge,
        "optimizer-beta1",
        "1",
        "Beta β₁ must be a number from 0 to 0.999999, but is 1; 0.9 stays in force");
    refuse(nudge, "optimizer-beta1", "much", "Beta β₁ must be a number from 0 to 0.999999, not");
    nudge.change(nudge.part("optimizer-beta1"), "0.9");
    assertThat(nudge.part("optimizer-beta1")).not().hasAttribute("aria-invalid", "true");
    assertThat(nudge.status()).isEmpty();
    refuse(nudge, "rate-changes", "5: 0.1, 3: 0.2", "in the order of their steps");
    refuse(nudge, "rate-changes", "soon", "is no change; write step and rate");
    nudge.change(nudge.part("rate-changes"), "");
    refuse(nudge, "shuffle", "yes", "A seed is an integer");
    nudge.change(nudge.part("shuffle"), "off");
    closeMore(nudge);
    assertEquals(before, nudge.shared());
  }

  @Test
  void initializer_changed_beginsAnewAndIsUndone(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.step(2);
    openMore(nudge);
    nudge.part("initializer").selectOption("uniform");
    nudge.awaitStep(0);
    refuse(nudge, "initializer-high", "-1", "To must be at least low, which is -0.5; 0.5 stays");
    nudge.change(nudge.part("initializer-high"), "0.5");
    nudge.part("generator").selectOption("nudge");
    closeMore(nudge);
    nudge.step(1);
    Playground shared = nudge.shared();
    assertEquals(Initializers.ALL.usual("uniform"), shared.network().initializer());
    assertEquals(Seed.of(42), shared.network().seed());
    nudge.assertAgreesWithTheJvm(shared);
    nudge.part("undo").click();
    nudge.part("undo").click();
    nudge.awaitStep(2);
    nudge.assertAgreesWithTheJvm(NOTEBOOK);
  }

  @Test
  void rate_changedInTheRunBar_isOneOfTheChangesByHand(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.step(2);
    nudge.change(nudge.part("learning-rate"), "0.01");
    assertThat(nudge.part("rate-changes")).hasValue("2: 0.01");
    openMore(nudge);
    assertThat(nudge.part("rate-now")).hasText("now 0.01 at step 2");
    nudge.part("curve").selectOption("linear");
    assertThat(nudge.part("rate-changes")).hasValue("");
    assertThat(nudge.part("curve-rate")).hasValue("0.01");
  }

  /** Names and explanations stand in the page, kinds and settings in the core. */
  @Test
  void everyKindAndSetting_hasANameAndAnExplanation(Page page) {
    PlaygroundPage.open(page);
    assertNamed("optimizer", Optimizers.ALL, page);
    assertNamed("clipping", Clippings.ALL, page);
    assertNamed("curve", Curves.ALL, page);
    assertNamed("initializer", Initializers.ALL, page);
    assertNamed("loss-function", LossFunctions.ALL, page);
    assertThat(page.locator("#learning-panel label:not([title])")).hasCount(0);
  }

  private static void assertNamed(String select, Choices<? extends Choice> choices, Page page) {
    for (String kind : choices.ids()) {
      assertThat(page.locator("#" + select + " option[value='" + kind + "'][title]")).hasCount(1);
      choices
          .settings(kind)
          .forEach(
              setting ->
                  assertThat(page.locator("#word-" + setting.name() + "[title][data-label]"))
                      .hasCount(1));
    }
  }

  private static void refuse(PlaygroundPage nudge, String field, String text, String sentence) {
    nudge.change(nudge.part(field), text);
    assertThat(nudge.part(field)).hasAttribute("aria-invalid", "true");
    assertThat(nudge.status()).containsText(sentence);
  }

  private static void openMore(PlaygroundPage nudge) {
    if (!nudge.page().locator("#learning-panel").isVisible()) {
      nudge.part("more-learning").click();
    }
    assertThat(nudge.page().locator("#learning-panel")).isVisible();
  }

  private static void closeMore(PlaygroundPage nudge) {
    nudge.page().keyboard().press("Escape");
    assertThat(nudge.page().locator("#learning-panel")).isHidden();
  }
}
