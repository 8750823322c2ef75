package nudge.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import nudge.nn.Activation;
import nudge.nn.LayerShape;
import nudge.playground.Playground;
import nudge.playground.Presets;
import nudge.random.Seed;
import org.junit.jupiter.api.Test;

/** The network's shape, activation and seed, its picture, and the map of a plane. */
@BrowserTest
final class NetworkIT {
  private static final Playground NOTEBOOK = Presets.named("notebook");

  @Test
  void shape_changed_drawsThatNetworkAndUndoTakesItBack(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.step(1);
    double before = nudge.loss();
    nudge.change(nudge.part("network-shape"), "3-8-2-1");
    nudge.awaitStep(0);
    assertThat(page.locator("#network-summary")).containsText("53 parameters");
    assertThat(nudge.part("network-chart"))
        .hasAttribute("aria-label", Pattern.compile(".*3-8-2-1.*"));
    List<LayerShape> layers = List.of(tanh(8), tanh(2), tanh(1));
    assertReplays(NOTEBOOK.afresh(NOTEBOOK.material(), NOTEBOOK.network().with(layers)), nudge);
    nudge.part("undo").click();
    assertThat(nudge.part("network-shape")).hasValue("3-4-4-1");
    nudge.awaitStep(1);
    assertEquals(before, nudge.loss());
  }

  /** The heading above the picture writes it so. */
  @Test
  void shape_typedWithDashesAndSpaces_isRead(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.change(nudge.part("network-shape"), "3 – 5 – 1");
    assertThat(nudge.part("network-shape")).hasValue("3-5-1");
    assertThat(nudge.part("network-shape")).not().hasAttribute("aria-invalid", "true");
  }

  @Test
  void activation_changed_goesOnFromThePresentWeights(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.step(2);
    nudge.part("activation").selectOption("relu");
    nudge.step(2);
    nudge.awaitStep(4);
    Playground shared = nudge.shared();
    assertEquals(Activation.RELU, shared.network().layers().get(0).activation());
    nudge.assertAgreesWithTheJvm(shared);
  }

  @Test
  void seed_seven_givesTheFirstLossOfTheJvm(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    double before = nudge.loss();
    nudge.change(nudge.part("seed"), "7");
    assertThat(nudge.part("train-loss")).not().hasAttribute("data-value", Double.toString(before));
    assertReplays(seeded("7"), nudge);
  }

  @Test
  void newSeed_pressed_drawsAnotherNetworkThatReplays(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.part("new-seed").click();
    String seed = nudge.part("seed").inputValue();
    assertNotEquals("42", seed);
    nudge.step(1);
    nudge.assertAgreesWithTheJvm(seeded(seed));
  }

  @Test
  void preset_withTwoInputs_showsTheMap(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.part("preset").selectOption("neuron");
    Locator map = nudge.part("prediction-chart");
    assertThat(map).hasAttribute("aria-label", "Map of the prediction over x1 and x2");
    assertTrue(colours(map) > 20, "a map has many colours, not " + colours(map));
    assertThat(page.locator("#prediction-rows tr")).hasCount(1);
    // tanh of 2·(−3) + 0·1 + 6.8813735870195432, as in the lecture.
    assertEquals(0.7071067811865476, nudge.predictions().get(0), 1e-12);
    assertReplays(Presets.named("neuron"), nudge);
  }

  @Test
  void lossChart_pointedAtOrSteppedThrough_readsALossOut(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.step(3);
    nudge.part("loss-chart").hover();
    assertThat(page.locator("#loss-readout")).containsText("step ");
    nudge.part("step").hover();
    assertThat(page.locator("#loss-readout")).isEmpty();
    nudge.part("loss-chart").focus();
    page.keyboard().press("ArrowLeft");
    assertThat(page.locator("#loss-readout"))
        .hasText("step 2: loss " + OnTheJvm.at(2, NOTEBOOK).loss());
  }

  @Test
  void charts_drawn_areNotBlank(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.step(2);
    for (String chart : List.of("network-chart", "prediction-chart", "loss-chart")) {
      assertTrue(colours(nudge.part(chart)) > 3, chart + " is blank");
    }
  }

  private static void assertReplays(Playground playground, PlaygroundPage nudge) {
    nudge.assertAgreesWithTheJvm(playground);
    nudge.step(2);
    nudge.assertAgreesWithTheJvm(playground);
    assertEquals(playground, nudge.shared());
  }

  private static Playground seeded(String seed) {
    return NOTEBOOK.afresh(
        NOTEBOOK.material(), NOTEBOOK.network().with(Seed.python(Long.parseLong(seed))));
  }

  private static LayerShape tanh(int units) {
    return new LayerShape(units, Activation.TANH);
  }

  /** How many different colours a chart has. */
  private static int colours(Locator canvas) {
    return (int)
        canvas.evaluate(
            "c => new Set(new Uint32Array(c.getContext('2d')"
                + ".getImageData(0, 0, c.width, c.height).data.buffer)).size");
  }
}
