package nudge.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import nudge.data.Dataset;
import nudge.playground.Link;
import nudge.playground.Playground;
import nudge.playground.Presets;
import org.junit.jupiter.api.Test;

/**
 * What is seen of predictions between the rows, and rows that are drawn, moved and erased there.
 */
@BrowserTest
final class DrawingIT {
  private static final Playground MOONS = Presets.named("moons");

  @Test
  void brush_paintsPointsInOneStroke_andUndoTakesAllOfThemBack(Page page) {
    PlaygroundPage nudge = open("moons", page);
    nudge.step(1);
    nudge.part("tool-brush").click();
    nudge.part("point-A").click();
    drag(0.2, 0.3, 0.6, 0.3, page);
    assertThat(nudge.status())
        .hasText(
            Pattern.compile(
                "Added \\d+ points; the table has 2\\d\\d rows. The data are now a table of your"
                    + " own.*Undo takes it back."));
    assertThat(nudge.part("noise")).isHidden();
    Playground drawn = nudge.shared();
    Dataset table = drawn.table();
    assertTrue(table.rows() > 202, table.rows() + " rows");
    assertEquals("A", table.text(table.rows() - 1, 2));
    assertEquals(1, nudge.steps());
    nudge.part("undo").click();
    assertEquals(MOONS, nudge.shared());
    nudge.part("redo").click();
    assertEquals(drawn, nudge.shared());
  }

  @Test
  void point_isAddedMovedAndErased(Page page) {
    PlaygroundPage nudge = open("moons", page);
    nudge.part("tool-point").click();
    click(0.9, 0.9, page);
    assertThat(nudge.status()).containsText("Added 1 point; the table has 201 rows");
    double[] added = nudge.shared().table().inputs(200);
    nudge.part("tool-move").click();
    drag(0.9, 0.9, 0.9, 0.1, page);
    assertThat(nudge.status()).containsText("Moved row 201 to ");
    double[] moved = nudge.shared().table().inputs(200);
    assertTrue(moved[1] > added[1] + 0.5, added[1] + " to " + moved[1]);
    nudge.part("tool-erase").click();
    click(0.9, 0.1, page);
    assertThat(nudge.status()).containsText("Erased 1 point; the table has 200 rows");
    assertArrayEquals(MOONS.table().values(), nudge.shared().table().values());
    nudge.part("undo").click();
    assertEquals(201, nudge.shared().table().rows());
  }

  @Test
  void lastPoint_staysAndSaysSo(Page page) {
    PlaygroundPage nudge = open("moons", page);
    nudge.part("tool-erase").click();
    BoundingBox box = page.getByTestId("prediction-chart").boundingBox();
    page.mouse().move(box.x + 45, box.y + 30);
    page.mouse().down();
    for (int y = 30; y < box.height - 40; y += 12) {
      page.mouse().move(box.x + 45, box.y + y);
      page.mouse().move(box.x + box.width, box.y + y, new Mouse.MoveOptions().setSteps(3));
      page.mouse().move(box.x + 45, box.y + y, new Mouse.MoveOptions().setSteps(3));
    }
    page.mouse().up();
    assertThat(nudge.status()).hasText("The last point stays: a table needs at least one row.");
    assertEquals(1, nudge.shared().table().rows());
    nudge.part("undo").click();
    assertEquals(MOONS, nudge.shared());
  }

  @Test
  void keyboard_alone_addsCarriesAndErases(Page page) {
    PlaygroundPage nudge = open("moons", page);
    nudge.part("tool-point").press("Enter");
    nudge.part("prediction-chart").focus();
    press("ArrowRight", 3, page);
    assertThat(nudge.part("point-cursor")).hasText(Pattern.compile("x1 .+, x2 .+"));
    String there = nudge.part("point-cursor").textContent();
    page.keyboard().press("Enter");
    assertThat(nudge.status()).containsText("Added 1 point");
    nudge.part("tool-move").press("Enter");
    nudge.part("prediction-chart").focus();
    press("ArrowRight", 1, page);
    assertThat(nudge.part("point-cursor")).hasText(there);
    page.keyboard().press("Enter");
    press("ArrowUp", 5, page);
    page.keyboard().press("Enter");
    assertThat(nudge.status()).containsText("Moved row 201");
    nudge.part("tool-erase").press("Enter");
    nudge.part("prediction-chart").focus();
    press("ArrowLeft", 1, page);
    page.keyboard().press("Enter");
    assertThat(nudge.status()).containsText("Erased ");
    page.keyboard().press("Escape");
    assertThat(nudge.part("tool-look")).hasAttribute("aria-pressed", "true");
    assertThat(nudge.part("point-cursor")).isEmpty();
  }

  @Test
  void oneInput_isACurveWithItsUnits_onWhichPointsAreDrawn(Page page) {
    PlaygroundPage nudge = open("sine", page);
    assertThat(nudge.part("prediction-chart"))
        .hasAttribute("aria-label", Pattern.compile("Curve of the prediction along x.*"));
    String with = picture(page);
    nudge.part("show-units").uncheck();
    page.waitForFunction(
        "before => document.getElementById('prediction-chart').toDataURL() !== before", with);
    nudge.part("tool-point").click();
    assertThat(nudge.part("point-value")).isHidden();
    click(0.5, 0.2, page);
    assertThat(nudge.status()).containsText("Added 1 point; the table has 101 rows");
    Dataset table = nudge.shared().table();
    assertTrue(table.value(100, 1) > 0.5, table.text(100, 1));
  }

  @Test
  void manyInputs_areMappedOverTwo_withTheOthersHeld(Page page) {
    PlaygroundPage nudge = open("iris", page);
    assertThat(nudge.part("prediction-chart"))
        .hasAttribute("aria-label", "Targets and predictions of 150 rows");
    nudge.part("slice-map").check();
    assertThat(nudge.part("prediction-chart"))
        .hasAttribute(
            "aria-label", Pattern.compile("Map of the prediction over sepal length and sepal w.*"));
    assertThat(nudge.part("held-petal length")).hasValue("3.76");
    nudge.part("slice-across").selectOption("petal length");
    assertThat(nudge.part("held-sepal length")).hasValue("5.84");
    nudge.change(nudge.part("held-sepal length"), "tall");
    assertThat(nudge.status()).containsText("sepal length at must be a number");
    assertThat(nudge.part("held-sepal length")).hasAttribute("aria-invalid", "true");
    nudge.change(nudge.part("held-sepal length"), "6");
    assertThat(nudge.status()).isEmpty();
    nudge.part("show-worst").check();
    nudge.part("worst-1").click();
    nudge.part("slice-row").click();
    assertThat(nudge.part("held-sepal length")).not().hasValue("6");
    nudge.part("tool-point").click();
    click(0.5, 0.5, page);
    assertThat(nudge.status()).containsText("Added 1 point; the table has 151 rows");
    nudge.part("slice-means").click();
    nudge.part("slice-map").uncheck();
    assertThat(nudge.part("tool-look")).isHidden();
  }

  @Test
  void pointsThatHurt_areListedTheWorstFirst_andFoundInTheTable(Page page) {
    PlaygroundPage nudge = open("moons", page);
    nudge.step(3);
    String without = picture(page);
    nudge.part("show-worst").check();
    page.waitForFunction(
        "before => document.getElementById('prediction-chart').toDataURL() !== before", without);
    assertThat(page.locator("#worst-rows li:visible")).hasCount(10);
    double first = loss(1, page);
    assertTrue(first >= loss(2, page) && loss(2, page) >= loss(10, page));
    nudge.part("worst-1").click();
    String row = nudge.part("worst-1").locator("span").textContent().split(" ")[1];
    assertThat(page.locator("#table tr[aria-current='true'] .row-number"))
        .hasText(Pattern.compile(row + "( test)?"));
    assertThat(nudge.part("worst-1")).hasAttribute("aria-pressed", "true");
    String soft = picture(page);
    nudge.part("only-signs").check();
    page.waitForFunction(
        "before => document.getElementById('prediction-chart').toDataURL() !== before", soft);
    nudge.part("show-worst").uncheck();
    assertThat(page.locator("#prediction-rows")).isVisible();
  }

  private static PlaygroundPage open(String preset, Page page) {
    return PlaygroundPage.open(page, "/#" + Link.write(Presets.named(preset)));
  }

  private static double loss(int place, Page page) {
    String digits = page.getByTestId("worst-" + place).locator("b").getAttribute("data-value");
    return Double.parseDouble(digits);
  }

  private static String picture(Page page) {
    return (String) page.evaluate("() => document.getElementById('prediction-chart').toDataURL()");
  }

  private static void press(String key, int times, Page page) {
    for (int i = 0; i < times; i++) {
      page.keyboard().press(key);
    }
  }

  private static void click(double across, double down, Page page) {
    page.mouse().click(x(across, page), y(down, page));
  }

  private static void drag(double fromX, double fromY, double toX, double toY, Page page) {
    page.mouse().move(x(fromX, page), y(fromY, page));
    page.mouse().down();
    page.mouse().move(x(toX, page), y(toY, page), new Mouse.MoveOptions().setSteps(6));
    page.mouse().up();
  }

  /** A share of the square that fits between a chart's labels. */
  private static double x(double share, Page page) {
    BoundingBox box = page.getByTestId("prediction-chart").boundingBox();
    return box.x + 40 + share * side(box);
  }

  private static double y(double share, Page page) {
    BoundingBox box = page.getByTestId("prediction-chart").boundingBox();
    return box.y + 24 + share * side(box);
  }

  private static double side(BoundingBox box) {
    return Math.min(box.width - 48, box.height - 64);
  }
}
