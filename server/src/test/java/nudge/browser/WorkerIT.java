package nudge.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Worker;
import java.util.List;
import nudge.playground.Presets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What page and worker tell each other, and what they leave out because nobody sees it. */
@BrowserTest
final class WorkerIT {
  /** Notes what is in every snapshot that comes, and keeps the worker to speak in its name. */
  private static final String LISTEN =
      """
      window.snapshots = [];
      window.Worker = class extends Worker {
        constructor(...path) {
          super(...path);
          window.trainer = this;
          this.addEventListener('message', ({data}) => {
            if (data.kind === 'snapshot') {
              window.run = data.run;
              snapshots.push(
                  ['map', 'predictions', 'losses'].filter(part => data[part]).join(' '));
            }
          });
        }
      };
      """;

  private static final String TURN =
      """
      hidden => {
        Object.defineProperty(document, 'hidden', {value: hidden, configurable: true});
        document.dispatchEvent(new Event('visibilitychange'));
      }
      """;

  private static final String COUNT_MODULES =
      """
      () => {
        const Module = WebAssembly.Module;
        self.modules = 0;
        WebAssembly.Module = function(bytes) {
          self.modules++;
          return new Module(bytes);
        };
      }
      """;

  private static final String NEXT_SNAPSHOT_LEAVES =
      """
      () => new Promise(done => {
        const post = self.postMessage;
        self.postMessage = (reply, buffers) => {
          post.call(self, reply, buffers);
          if (reply.kind === 'snapshot') {
            const {state, steps, losses, predictions, map} = reply;
            done([state.parameters, state.slots, steps, losses, predictions, map]
                .map(array => array.byteLength));
          }
        };
      })
      """;

  private static final String MADE_SOME =
      """
      () => new Promise(done => {
        const look = () => self.modules > 2 ? done() : setTimeout(look, 20);
        look();
      })
      """;

  @BeforeEach
  void listen(Page page) {
    page.addInitScript(LISTEN);
  }

  @Test
  void tab_hidden_computesNothingAndGoesOnWhenSeenAgain(Page page) {
    PlaygroundPage nudge = playing(page);
    page.evaluate(TURN, true);
    nudge.awaitPaused();
    int steps = nudge.steps();
    int snapshots = snapshots(page);
    worker(page).evaluate("() => new Promise(done => setTimeout(done, 100))");
    assertEquals(steps, nudge.steps());
    assertEquals(snapshots, snapshots(page));
    page.evaluate(TURN, false);
    nudge.awaitAtLeast(steps + 1000);
    nudge.pause();
  }

  /** Who pauses, looks elsewhere and comes back finds it paused. */
  @Test
  void tab_hiddenWhilePaused_staysPaused(Page page) {
    PlaygroundPage nudge = playing(page);
    nudge.pause();
    int steps = nudge.steps();
    page.evaluate(TURN, true);
    page.evaluate(TURN, false);
    nudge.step(1);
    assertEquals(steps + 1, nudge.steps());
  }

  @Test
  void charts_outOfSight_areNotComputed(Page page) {
    page.setViewportSize(390, 500);
    PlaygroundPage nudge = playing(page);
    page.evaluate("() => scrollTo(0, 0)");
    awaitSnapshotWith(page, "");
    page.locator("#prediction-panel").scrollIntoViewIfNeeded();
    awaitSnapshotWith(page, "map predictions");
    nudge.part("loss-chart").scrollIntoViewIfNeeded();
    page.waitForFunction("() => snapshots.at(-1).includes('losses')");
    page.evaluate("() => scrollTo(0, 0)");
    awaitSnapshotWith(page, "");
    nudge.pause();
  }

  @Test
  void chart_comingIntoSightAtAPause_isUpToDate(Page page) {
    page.setViewportSize(390, 500);
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.step(3);
    awaitSnapshotWith(page, "");
    page.locator("#prediction-panel").scrollIntoViewIfNeeded();
    page.waitForFunction("() => snapshots.at(-1).includes('predictions')");
    List<Double> expected = OnTheJvm.at(3, Presets.named("notebook")).predictions();
    assertThat(page.locator("#prediction-rows td:nth-child(3)").first())
        .hasAttribute("data-value", Double.toString(expected.get(0)));
    assertEquals(expected, nudge.predictions());
  }

  @Test
  void snapshot_ofARunThatIsOver_isDropped(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.step(2);
    nudge.part("preset").selectOption("moons");
    nudge.awaitStep(0);
    page.evaluate(
        "() => trainer.onmessage({data: {kind: 'stopped', run: run - 1, reason: 'reached',"
            + " sentence: 'of another run'}})");
    page.evaluate(
        "() => trainer.onmessage({data: {kind: 'rate', run: run - 1, step: 1, rate: 7}})");
    nudge.step(1);
    assertThat(nudge.status()).isEmpty();
    assertThat(nudge.part("learning-rate")).hasValue("0.01");
  }

  /** The browser compiles what makes engines before they are asked for, but not for lookers-on. */
  @Test
  void networkPanel_approached_isRehearsed(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    worker(page).evaluate(COUNT_MODULES);
    nudge.step(3);
    assertEquals(0, worker(page).evaluate("() => self.modules"));
    page.locator("#network-panel").hover();
    worker(page).evaluate(MADE_SOME);
  }

  @Test
  void learningRate_changed_keepsTheEngine(Page page) {
    PlaygroundPage nudge = playing(page);
    worker(page).evaluate(COUNT_MODULES);
    nudge.change(nudge.part("learning-rate"), "0.02");
    nudge.awaitAtLeast(nudge.steps() + 1000);
    assertEquals(0, worker(page).evaluate("() => modules"));
    nudge.pause();
    nudge.change(nudge.part("network-shape"), "2-3-1");
    nudge.step(1);
    assertNotEquals(0, worker(page).evaluate("() => modules"));
  }

  @Test
  void snapshot_posted_handsItsBuffersOver(Page page) {
    PlaygroundPage nudge = playing(page);
    assertEquals(List.of(0, 0, 0, 0, 0, 0), worker(page).evaluate(NEXT_SNAPSHOT_LEAVES));
    nudge.pause();
  }

  @Test
  void speed_byKeyboard_goesFromOneStepASecondToMax(Page page) {
    PlaygroundPage.open(page);
    var speed = page.getByLabel("Speed", new Page.GetByLabelOptions().setExact(true));
    speed.press("Home");
    assertThat(speed).hasAttribute("aria-valuetext", "1 step/s");
    speed.press("ArrowRight");
    assertThat(speed).hasAttribute("aria-valuetext", "2 steps/s");
    assertThat(page.locator("#speed-text")).hasText("2 steps/s");
    speed.press("End");
    assertThat(speed).hasAttribute("aria-valuetext", "max");
    speed.press("ArrowLeft");
    assertThat(speed).hasAttribute("aria-valuetext", "1000 steps/s");
  }

  /** Two inputs and a map of them, past the end that the preset sets. */
  private static PlaygroundPage playing(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.part("preset").selectOption("moons");
    nudge.awaitStep(0);
    nudge.trainAsFastAsPossible();
    nudge.play();
    nudge.awaitStep(1400);
    nudge.awaitPaused();
    nudge.play();
    nudge.awaitAtLeast(2000);
    return nudge;
  }

  private static void awaitSnapshotWith(Page page, String parts) {
    page.waitForFunction("parts => snapshots.at(-1) === parts", parts);
  }

  private static int snapshots(Page page) {
    return (int) page.evaluate("() => snapshots.length");
  }

  private static Worker worker(Page page) {
    return page.workers().get(0);
  }
}
