package nudge.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import nudge.playground.Playground;
import nudge.playground.Presets;
import nudge.playground.Start;
import org.junit.jupiter.api.Test;

/** Play, Pause, Step, Reset, speed and rate; and every figure is the JVM's. */
@BrowserTest
final class TrainingIT {
  private static final Playground NOTEBOOK = Presets.named("notebook");

  @Test
  void page_opened_isReadyAndExplainsItself(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    assertThat(page.locator("#intro")).containsText("Press Play");
    assertThat(nudge.part("preset")).hasValue("notebook");
    assertThat(nudge.part("title")).hasValue("The notebook's network");
    assertThat(nudge.button("Play")).isEnabled();
    assertThat(nudge.status()).isEmpty();
    nudge.awaitStep(0);
    nudge.assertAgreesWithTheJvm(NOTEBOOK);
    assertEquals(OnTheJvm.at(0, NOTEBOOK).predictions(), nudge.predictions());
  }

  @Test
  void play_pressed_stopsAfterTwentyStepsAndGoesOnWhenPressedAgain(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.play();
    nudge.awaitStep(20);
    nudge.awaitPaused();
    assertThat(nudge.status()).containsText("Stopped: reached step 20");
    assertThat(nudge.status()).containsText("Press Play to go on");
    nudge.assertAgreesWithTheJvm(NOTEBOOK);
    assertEquals(OnTheJvm.at(20, NOTEBOOK).predictions(), nudge.predictions());
    nudge.play();
    assertThat(nudge.status()).isEmpty();
    nudge.awaitAtLeast(23);
    nudge.pause();
    nudge.assertAgreesWithTheJvm(NOTEBOOK);
    nudge.step(1);
  }

  @Test
  void step_pressedTwentyTimes_showsTheLossesOfTheJvm(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    OnTheJvm jvm = OnTheJvm.at(0, NOTEBOOK);
    for (int step = 1; step <= 20; step++) {
      nudge.step(1);
      jvm.advance(1);
      assertEquals(jvm.loss(), nudge.loss(), "step " + step);
    }
  }

  @Test
  void step_whilePlaying_pausesAndMakesOne(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.play();
    nudge.awaitAtLeast(2);
    nudge.part("step").click();
    nudge.awaitPaused();
    nudge.step(1);
    nudge.assertAgreesWithTheJvm(NOTEBOOK);
  }

  @Test
  void play_pressedRightAfterPause_plays(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.step(20);
    nudge.trainFast();
    nudge.play();
    nudge.awaitAtLeast(100);
    page.evaluate(
        "() => { const play = document.getElementById('play'); play.click(); play.click(); }");
    nudge.awaitAtLeast(nudge.steps() + 1000);
    nudge.pause();
  }

  @Test
  void preset_chosen_namesItsOptimizerAndLoss(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    assertThat(nudge.part("optimizer")).hasValue("sgd");
    assertThat(nudge.part("loss-function")).hasValue("squared-error");
    assertThat(page.getByTestId("loss-reduction")).hasValue("sum");
    nudge.part("preset").selectOption("iris");
    assertThat(nudge.part("optimizer")).hasValue("adam");
    assertThat(nudge.part("loss-function")).hasValue("softmax-cross-entropy");
    assertThat(page.getByTestId("loss-reduction")).hasValue("mean");
  }

  @Test
  void title_changedAtAPause_leavesTheFiguresAlone(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.step(2);
    nudge.change(nudge.part("title"), "Another title");
    assertEquals(NOTEBOOK.withTitle("Another title"), nudge.shared());
    nudge.assertAgreesWithTheJvm(NOTEBOOK);
    assertEquals(OnTheJvm.at(2, NOTEBOOK).predictions(), nudge.predictions());
  }

  @Test
  void reset_afterTraining_givesTheSameStartAgain(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    double first = nudge.loss();
    nudge.step(3);
    nudge.part("reset").click();
    nudge.awaitStep(0);
    assertEquals(first, nudge.loss());
    nudge.step(3);
    nudge.assertAgreesWithTheJvm(NOTEBOOK);
  }

  /** An edit after Reset finds the drawn weights, not the trained ones that Reset gave up. */
  @Test
  void reset_followedByAnEditAtOnce_startsFromTheDrawnWeights(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.step(3);
    page.evaluate(
        "() => { document.getElementById('reset').click();"
            + " const cell = document.querySelector('#table tbody input');"
            + " cell.value = '2.5'; cell.dispatchEvent(new Event('change')); }");
    nudge.awaitStep(0);
    assertInstanceOf(Start.Drawn.class, nudge.shared().start());
    nudge.assertAgreesWithTheJvm(nudge.shared());
  }

  @Test
  void reset_afterAnEdit_saysWhereItLeadsTo(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.step(3);
    nudge.change(nudge.cell(0, 0), "2.5");
    nudge.step(2);
    nudge.part("reset").click();
    nudge.awaitStep(3);
    assertThat(nudge.status()).containsText("Back at step 3");
  }

  @Test
  void title_undone_leavesTheTrainingAlone(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.change(nudge.part("title"), "Mine");
    nudge.step(3);
    nudge.part("undo").click();
    assertThat(nudge.part("title")).hasValue("The notebook's network");
    nudge.step(1);
    assertEquals(4, nudge.steps());
  }

  @Test
  void cell_changedWhilePlaying_keepsPlaying(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.trainFast();
    nudge.play();
    nudge.awaitStep(20);
    nudge.play();
    nudge.awaitAtLeast(40);
    nudge.change(nudge.cell(0, 0), "2.5");
    nudge.awaitAtLeast(nudge.steps() + 20);
    nudge.pause();
    nudge.assertAgreesWithTheJvm(nudge.shared());
  }

  @Test
  void seed_enteredAgainAfterAnEdit_startsAfresh(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.step(3);
    nudge.change(nudge.cell(0, 0), "2.5");
    nudge.step(1);
    nudge.part("seed").press("Enter");
    nudge.awaitStep(0);
    assertInstanceOf(Start.Drawn.class, nudge.shared().start());
    assertThat(nudge.cell(0, 0)).hasValue("2.5");
  }

  @Test
  void reset_whilePlaying_stops(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.play();
    nudge.awaitAtLeast(2);
    nudge.part("reset").click();
    nudge.awaitStep(0);
    nudge.awaitPaused();
  }

  @Test
  void speed_max_trainsWhileThePageAnswers(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.trainAsFastAsPossible();
    assertThat(page.locator("#speed-text")).hasText("max");
    nudge.play();
    nudge.awaitStep(20);
    nudge.awaitPaused();
    nudge.part("more-learning").click();
    nudge.change(nudge.part("stop-steps"), "100000");
    page.keyboard().press("Escape");
    nudge.play();
    nudge.awaitStep(100_000);
    nudge.awaitPaused();
    nudge.assertAgreesWithTheJvm(nudge.shared());
    nudge.play();
    nudge.awaitAtLeast(101_000);
    nudge.part("share").click();
    assertThat(nudge.part("share-link")).isFocused();
    page.keyboard().press("Escape");
    nudge.change(nudge.part("title"), "While it trains");
    assertThat(page).hasTitle("While it trains – Nudge");
    nudge.part("loss-chart").hover();
    assertThat(page.locator("#loss-readout")).containsText("loss");
    nudge.awaitAtLeast(nudge.steps() + 1000);
    nudge.pause();
  }

  @Test
  void speed_changedWhilePlaying_keepsPlaying(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.step(20);
    nudge.part("speed").press("Home");
    assertThat(page.locator("#speed-text")).hasText("1 step/s");
    nudge.play();
    nudge.awaitAtLeast(21);
    nudge.trainAsFastAsPossible();
    nudge.awaitAtLeast(2000);
    nudge.pause();
  }

  @Test
  void learningRate_changedWhileRunning_isInTheLinkAndReplaysOnTheJvm(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.step(20);
    nudge.trainFast();
    nudge.play();
    nudge.awaitAtLeast(100);
    nudge.change(nudge.part("learning-rate"), "0.01");
    nudge.awaitAtLeast(nudge.steps() + 100);
    nudge.change(nudge.part("learning-rate"), "0.02");
    nudge.awaitAtLeast(nudge.steps() + 100);
    nudge.pause();
    Playground shared = nudge.shared();
    assertEquals(0.02, shared.schedule().rate(Integer.MAX_VALUE));
    assertEquals(2, shared.schedule().changes().size());
    nudge.assertAgreesWithTheJvm(shared);
  }

  /** The second change comes before the first has been confirmed. */
  @Test
  void learningRate_changedTwiceAtOnce_replaysOnTheJvm(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.step(20);
    nudge.trainFast();
    nudge.play();
    nudge.awaitAtLeast(100);
    page.evaluate(
        "() => { const rate = document.getElementById('learning-rate');"
            + " for (const value of ['0.01', '0.04', '0.003']) {"
            + " rate.value = value; rate.dispatchEvent(new Event('change')); }"
            + " const title = document.getElementById('title'); title.value = 'Kept';"
            + " title.dispatchEvent(new Event('change')); }");
    nudge.awaitAtLeast(nudge.steps() + 100);
    nudge.pause();
    Playground shared = nudge.shared();
    assertEquals("Kept", shared.title());
    assertEquals(0.003, shared.schedule().rate(Integer.MAX_VALUE));
    nudge.assertAgreesWithTheJvm(shared);
  }

  @Test
  void learningRate_changedAtAPause_holdsFromThereAndUndoTakesItBack(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.step(3);
    double before = nudge.loss();
    nudge.change(nudge.part("learning-rate"), "0.2");
    nudge.step(2);
    assertEquals(NOTEBOOK.withRate(3, 0.2), nudge.shared());
    nudge.assertAgreesWithTheJvm(NOTEBOOK.withRate(3, 0.2));
    nudge.part("undo").click();
    nudge.awaitStep(3);
    assertEquals(before, nudge.loss());
    assertThat(nudge.part("learning-rate")).hasValue("0.05");
    nudge.part("redo").click();
    nudge.awaitStep(5);
    assertEquals(1, nudge.shared().schedule().changes().size());
  }

  @Test
  void training_exploding_stopsWithAWayOut(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.part("activation").selectOption("linear");
    nudge.change(nudge.part("learning-rate"), "1000");
    nudge.trainAsFastAsPossible();
    nudge.play();
    assertThat(nudge.status()).containsText("Try a lower learning rate");
    nudge.awaitPaused();
    nudge.part("reset").click();
    nudge.awaitStep(0);
    nudge.change(nudge.part("learning-rate"), "0.001");
    nudge.step(2);
  }

  @Test
  void training_exploding_isRescuedWithOneClick(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.part("activation").selectOption("linear");
    nudge.change(nudge.part("learning-rate"), "9");
    nudge.trainAsFastAsPossible();
    nudge.play();
    assertThat(nudge.status()).containsText("Try a lower learning rate");
    Locator rescue = page.getByText("divide the rate by 3");
    assertThat(rescue).isInViewport(new IsInViewportOptions().setRatio(1));
    rescue.click();
    assertThat(nudge.status()).containsText("Back at step 0, where the loss was lowest");
    nudge.awaitStep(0);
    assertThat(nudge.part("learning-rate")).hasValue("3");
    nudge.step(1);
    nudge.assertAgreesWithTheJvm(nudge.shared());
  }
}
