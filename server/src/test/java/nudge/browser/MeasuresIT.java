package nudge.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import nudge.playground.Playground;
import nudge.playground.Presets;
import nudge.training.Evaluation;
import org.junit.jupiter.api.Test;

/** What is measured beside the training loss, and how it is taken away as a file. */
@BrowserTest
final class MeasuresIT {
  private static final Playground SPIRAL = Presets.named("spiral");

  private static PlaygroundPage spiral(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.part("preset").selectOption("spiral");
    nudge.awaitStep(0);
    return nudge;
  }

  private static double figure(PlaygroundPage nudge, String part) {
    return Double.parseDouble(nudge.part(part).getAttribute("data-value"));
  }

  @Test
  void measures_ofTrainingAndTestRows_areTheJvms(Page page) {
    PlaygroundPage nudge = spiral(page);
    nudge.step(3);
    Evaluation expected = OnTheJvm.at(3, SPIRAL).evaluation();
    assertEquals(expected.test().loss(), figure(nudge, "test-loss"));
    assertEquals(expected.train().score().value(), figure(nudge, "train-accuracy"));
    assertEquals(expected.test().score().value(), figure(nudge, "test-accuracy"));
    assertThat(nudge.part("test-accuracy")).containsText(" %");
  }

  @Test
  void epochs_countPassesOverTheRows_theOnesBegunByTheirShare(Page page) {
    PlaygroundPage nudge = spiral(page);
    nudge.step(1);
    double share = 1.0 / 28; // 280 training rows in batches of 10
    assertEquals(share, figure(nudge, "epoch-count"));
    assertThat(nudge.part("epoch-count")).hasText("0");
  }

  @Test
  void measuresThatDoNotApply_areNotThere(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.step(1);
    assertThat(nudge.part("train-accuracy")).hasText("75 %");
    assertThat(nudge.part("test-loss")).isHidden();
    assertThat(nudge.part("test-accuracy")).isHidden();
    nudge.part("preset").selectOption("sine");
    nudge.awaitStep(0);
    assertThat(page.getByText("Test R²")).isVisible();
    assertThat(nudge.part("test-loss")).isVisible();
  }

  @Test
  void curve_savedAsCsv_holdsTheLossesOfTheJvm(Page page) throws IOException {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.step(2);
    Download file = page.waitForDownload(() -> nudge.button("CSV").click());
    assertEquals("nudge-loss.csv", file.suggestedFilename());
    List<String> lines = Files.readAllLines(file.path());
    assertEquals("step,train_loss,penalty,test_loss", lines.get(0));
    assertEquals("2," + OnTheJvm.at(2, Presets.named("notebook")).loss() + ",,", lines.get(3));
    assertEquals(4, lines.size());
  }

  @Test
  void picture_saved_isAPng(Page page) throws IOException {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    Download file = page.waitForDownload(() -> nudge.button("PNG").click());
    byte[] bytes = Files.readAllBytes(file.path());
    assertEquals("PNG", new String(bytes, 1, 3, US_ASCII));
  }

  @Test
  void scale_chosen_isNamedAndChangesTheChart(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.step(5);
    Object before = chart(page);
    nudge.button("Scale: auto").click();
    assertThat(nudge.button("Linear")).isVisible();
    assertEquals(before, chart(page), "these losses are shown linearly of themselves");
    nudge.button("Linear").click();
    assertThat(nudge.button("Log")).isVisible();
    assertNotEquals(before, chart(page));
    nudge.button("Log").click();
    assertEquals(before, chart(page));
  }

  private static Object chart(Page page) {
    return page.evaluate("() => document.getElementById('loss-chart').toDataURL()");
  }
}
