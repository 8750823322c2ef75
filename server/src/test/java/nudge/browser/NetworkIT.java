package nudge.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import nudge.nn.Activation;
import nudge.nn.LayerShape;
import nudge.playground.Experiment;
import nudge.playground.Playground;
import nudge.playground.Presets;
import nudge.random.Seed;
import nudge.tape.Checkpoint;
import nudge.training.Trainer;
import org.junit.jupiter.api.Test;

/** The network's shape, activation and seed, its picture, and the map of a plane. */
@BrowserTest
final class NetworkIT {
  private static final Playground NOTEBOOK = Presets.named("notebook");

  private static final String BLUE_STANDS_ABOVE_ORANGE =
      """
      c => {
        const from = Math.round(c.height / 2);
        const {data} = c.getContext('2d').getImageData(c.width / 8, from, 1, c.height - from);
        const first = is => {
          for (let i = 0; i < data.length; i += 4) {
            if (data[i + 3] === 255 && is(data[i] - data[i + 2])) return i;
          }
          return -1;
        };
        const blue = first(redder => redder < -40);
        const orange = first(redder => redder > 40);
        return blue >= 0 && orange > blue;
      }
      """;

  /** Before the first step the seed alone says what a network of another shape is. */
  @Test
  void shape_changedAtTheStart_drawsThatNetwork(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    double before = nudge.loss();
    nudge.change(nudge.part("network-shape"), "3-8-2-1");
    assertThat(page.locator("#network-summary")).containsText("53 parameters");
    assertThat(nudge.part("network-chart"))
        .hasAttribute("aria-label", Pattern.compile(".*3-8-2-1.*"));
    awaitLossOtherThan(before, nudge);
    List<LayerShape> layers = List.of(tanh(8), tanh(2), tanh(1));
    assertReplays(NOTEBOOK.afresh(NOTEBOOK.material(), NOTEBOOK.network().with(layers)), nudge);
  }

  @Test
  void shape_changedOnTheWay_keepsWhatSurvivesAndUndoTakesItBack(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.step(2);
    double before = nudge.loss();
    nudge.change(nudge.part("network-shape"), "3-8-2-1");
    awaitLossOtherThan(before, nudge);
    List<LayerShape> layers = List.of(tanh(8), tanh(2), tanh(1));
    assertReplays(NOTEBOOK.reshaped(layers, afterTwoSteps()), nudge);
    nudge.part("undo").click();
    assertThat(nudge.part("network-shape")).hasValue("3-4-4-1");
    nudge.awaitStep(2);
    assertEquals(before, nudge.loss());
  }

  @Test
  void units_oneMoreAndOneLess_leaveTheOthersAsTheyAre(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.step(2);
    nudge.part("units-more-1").click();
    assertThat(nudge.part("network-shape")).hasValue("3-5-4-1");
    double[] learned = afterTwoSteps().parameters();
    double[] larger = nudge.shared().beginning().parameters();
    assertEquals(learned.length + 8, larger.length);
    assertArrayEquals(Arrays.copyOf(learned, 16), Arrays.copyOf(larger, 16));
    nudge.part("units-less-1").click();
    assertThat(nudge.part("network-shape")).hasValue("3-4-4-1");
    assertArrayEquals(learned, nudge.shared().beginning().parameters());
    nudge.step(2);
    nudge.assertAgreesWithTheJvm(nudge.shared());
  }

  @Test
  void layers_addedAndRemoved_upToEight(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.part("remove-layer").click();
    assertThat(nudge.part("network-shape")).hasValue("3-4-1");
    nudge.part("remove-layer").click();
    assertThat(nudge.part("network-shape")).hasValue("3-1");
    assertThat(nudge.part("remove-layer")).isDisabled();
    for (int hidden = 1; hidden <= 7; hidden++) {
      nudge.part("add-layer").click();
    }
    assertThat(nudge.part("network-shape")).hasValue("3-4-4-4-4-4-4-4-1");
    assertThat(nudge.part("add-layer")).isDisabled();
    nudge.part("undo").click();
    assertThat(nudge.part("network-shape")).hasValue("3-4-4-4-4-4-4-1");
    nudge.step(1);
  }

  @Test
  void activation_typedForOneLayer_isTrainedWith(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.part("layer-activation-2").selectOption("typed\u2026");
    assertThat(nudge.part("layer-formula-2")).isFocused();
    nudge.change(nudge.part("layer-formula-2"), "y + 1");
    assertThat(nudge.part("layer-formula-2")).hasAttribute("aria-invalid", "true");
    assertThat(nudge.status()).containsText("The activation was not changed: \"y + 1\"");
    assertEquals(NOTEBOOK, nudge.shared());
    nudge.change(nudge.part("layer-formula-2"), "x*sigmoid(x)");
    assertThat(nudge.part("layer-activation-2")).hasValue("x*sigmoid(x)");
    assertThat(nudge.part("activation")).hasValue("mixed");
    assertThat(nudge.status()).isEmpty();
    nudge.step(2);
    Playground shared = nudge.shared();
    assertEquals("x*sigmoid(x)", shared.network().layers().get(1).activation().id());
    assertEquals(Activation.TANH, shared.network().layers().get(0).activation());
    nudge.assertAgreesWithTheJvm(shared);
  }

  /** The link from x1 to the only unit of this network is halfway between its ends. */
  @Test
  void weight_clicked_isEditedCutAndUndone(Page page) {
    Playground neuron = Presets.named("neuron");
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.part("preset").selectOption("neuron");
    assertThat(nudge.part("network-shape")).hasValue("2-1");
    nudge.step(1);
    nudge.part("reset").click();
    nudge.awaitStep(0);
    clickFirstLink(nudge);
    Locator field = nudge.part("parameter-value");
    assertThat(page.locator("#parameter-name")).containsText("weight from x1");
    assertThat(field).hasValue("-3");
    nudge.change(field, "a lot");
    assertThat(field).hasAttribute("aria-invalid", "true");
    assertThat(nudge.status()).containsText("must be a number");
    field.press("Escape");
    assertThat(field).isHidden();
    assertThat(nudge.status()).isEmpty();
    clickFirstLink(nudge);
    nudge.change(field, "0.25");
    assertThat(field).isHidden();
    assertEquals(neuron.startingAt(neuron.beginning().with(0, 0.25)), nudge.shared());
    nudge.step(1);
    nudge.assertAgreesWithTheJvm(nudge.shared());
    nudge.part("undo").click();
    nudge.awaitStep(0);
    assertEquals(neuron, nudge.shared());
    clickFirstLink(nudge);
    nudge.part("parameter-cut").click();
    assertEquals(0, nudge.shared().beginning().parameters()[0]);
  }

  @Test
  void keyboard_onThePicture_goesFromUnitToUnitAndToEveryParameter(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.part("network-chart").focus();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("#network-summary")).containsText("unit 2 of layer 1, bias = ");
    page.keyboard().press("Enter");
    assertThat(page.locator("#parameter-name")).hasText("bias of unit 2 of layer 1");
    page.keyboard().press("ArrowUp");
    assertThat(page.locator("#parameter-name")).hasText("weight from x3 to unit 2 of layer 1");
    assertThat(nudge.part("parameter-value")).isFocused();
    page.keyboard().press("Escape");
    assertThat(nudge.part("network-chart")).isFocused();
  }

  /** The middle of the first column holds the inputs: the second one grows upwards. */
  @Test
  void units_overAPlane_showWhatTheyGive(Page page) {
    page.setViewportSize(1440, 900);
    PlaygroundPage nudge = PlaygroundPage.open(page);
    Locator chart = nudge.part("network-chart");
    assertEquals(0, tintedOnLine(chart, 3, 8), "glyphs are grey");
    nudge.part("preset").selectOption("moons");
    assertThat(nudge.part("network-shape")).hasValue("2-8-8-1");
    nudge.step(3);
    for (int column = 1; column < 8; column += 2) {
      int tinted = tintedOnLine(chart, column, 8);
      assertTrue(tinted > 5, "column " + column + " has " + tinted + " tinted pixels");
    }
    assertTrue((boolean) chart.evaluate(BLUE_STANDS_ABOVE_ORANGE), "the map is upside down");
  }

  @Test
  void unit_pointedAt_isShownLargeUntilThePointerLeaves(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.part("preset").selectOption("neuron");
    assertThat(nudge.part("network-shape")).hasValue("2-1");
    nudge.step(1);
    Locator chart = nudge.part("network-chart");
    BoundingBox box = chart.boundingBox();
    String before = picture(chart);
    chart.hover(at(box.width * 0.75, box.height / 2));
    assertNotEquals(before, picture(chart));
    nudge.part("step").hover();
    assertEquals(before, picture(chart));
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
    assertThat(page.locator("#prediction-rows tr:not(.spacer)")).hasCount(1);
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

  /** How many pixels are orange or blue down a line, so many parts of so many from the left. */
  private static int tintedOnLine(Locator canvas, int part, int of) {
    return (int)
        canvas.evaluate(
            "(c, share) => { const d = c.getContext('2d').getImageData("
                + "Math.round(c.width * share), 0, 1, c.height).data; let tinted = 0;"
                + " for (let i = 0; i < d.length; i += 4) {"
                + " if (d[i + 3] === 255 && Math.abs(d[i] - d[i + 2]) > 20) tinted++; }"
                + " return tinted; }",
            (double) part / of);
  }

  private static String picture(Locator canvas) {
    return (String) canvas.evaluate("c => c.toDataURL()");
  }

  private static void clickFirstLink(PlaygroundPage nudge) {
    Locator chart = nudge.part("network-chart");
    BoundingBox box = chart.boundingBox();
    chart.click(new Locator.ClickOptions().setPosition(box.width / 2, box.height / 2 - 24));
    assertThat(nudge.part("parameter-value")).isVisible();
  }

  private static Locator.HoverOptions at(double x, double y) {
    return new Locator.HoverOptions().setPosition(x, y);
  }

  private static void awaitLossOtherThan(double loss, PlaygroundPage nudge) {
    assertThat(nudge.part("train-loss")).not().hasAttribute("data-value", Double.toString(loss));
  }

  /** What the lecture's network has learned in two steps. */
  private static Checkpoint afterTwoSteps() {
    Experiment experiment = Experiment.of(NOTEBOOK);
    Trainer trainer = experiment.trainer(experiment.start());
    trainer.advance(2);
    return trainer.checkpoint();
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
