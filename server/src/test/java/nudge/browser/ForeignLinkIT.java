package nudge.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import nudge.playground.Link;
import nudge.playground.Playground;
import nudge.playground.Presets;
import org.junit.jupiter.api.Test;

/** Links of TensorFlow Playground, in the address and in their field. */
@BrowserTest
final class ForeignLinkIT {
  private static final String CIRCLE =
      "#activation=tanh&batchSize=10&dataset=circle&learningRate=0.03&networkShape=4,2"
          + "&seed=0.12345&percTrainData=50&noise=0&x=true&y=true&problem=classification";
  private static final String SPARSE =
      "https://example.org/#dataset=xor&seed=0.3&regularization=L1&regularizationRate=0.1"
          + "&learningRate=0.3&batchSize=29&discretize=true";

  @Test
  void address_withALink_opensTheSameExperiment(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page, "/" + CIRCLE);
    assertThat(nudge.status()).hasText(Pattern.compile("circle of 500 points, 250 to train on"));
    assertThat(nudge.part("network-shape")).hasValue("2-4-2-1");
    nudge.step(3);
    nudge.assertAgreesWithTheJvm(Link.read(CIRCLE));
    assertTrue(page.url().endsWith(CIRCLE), page.url());
    nudge.change(nudge.part("seed"), "0.4");
    assertThat(page).hasURL(Pattern.compile("#1\\."));
  }

  @Test
  void field_withALink_opensItAndSaysWhatWasRead(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.part("share").click();
    nudge.part("foreign-link").fill("#activation=mish");
    page.keyboard().press("Enter");
    assertThat(nudge.part("foreign-read")).hasText(Pattern.compile("activation: must be one of"));
    assertThat(nudge.part("foreign-link")).hasAttribute("aria-invalid", "true");
    nudge.part("foreign-link").fill(SPARSE);
    nudge.part("foreign-open").click();
    assertThat(nudge.part("foreign-read")).hasText(Pattern.compile("nothing here: discretize"));
    page.keyboard().press("Escape");
    Playground sparse = Link.read(SPARSE);
    assertEquals(sparse, nudge.shared());
    page.keyboard().press("Escape");
    nudge.step(10);
    nudge.assertAgreesWithTheJvm(sparse);
    nudge.part("undo").click();
    assertThat(nudge.part("network-shape")).hasValue("3-4-4-1");
  }

  @Test
  void preset_microgradDemo_trainsAsOnTheJvm(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.part("preset").selectOption("micrograd-demo");
    assertThat(nudge.part("network-shape")).hasValue("2-16-16-1");
    nudge.step(2);
    nudge.assertAgreesWithTheJvm(Presets.named("micrograd-demo"));
  }
}
