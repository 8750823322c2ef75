package nudge.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The bench: an expression's text, its graph, and the way through it. */
@BrowserTest
final class BenchIT {
  private static final String BENCH = "/#bench=";

  private static Locator part(String testId, Page page) {
    return page.getByTestId(testId);
  }

  private static void open(Page page, String address) {
    page.navigate(address);
    assertThat(part("bench-values", page)).containsText("x1");
  }

  private static Locator value(String name, Page page) {
    return page.locator("#bench-values tr")
        .filter(new Locator.FilterOptions().setHas(page.locator("th:text-is('" + name + "')")));
  }

  private static void focusGraph(Page page) {
    part("bench-graph", page).focus();
  }

  @Test
  void bench_openedFromThePlayground_comesAndGoes(Page page) {
    PlaygroundPage nudge = PlaygroundPage.openFirst(page);
    List<Request> requests = new CopyOnWriteArrayList<>();
    page.onRequest(requests::add);
    nudge.part("new-seed").click();
    String seed = nudge.part("seed").inputValue();
    nudge.play();
    part("to-bench", page).click();
    assertThat(value("o", page)).containsText("0.7071");
    assertThat(value("x1", page)).containsText("−1.5");
    assertThat(nudge.part("seed")).isHidden();
    assertThat(part("undo", page)).isHidden();
    assertTrue(requests.stream().anyMatch(request -> request.url().endsWith("/js/bench.js")));
    page.keyboard().press("ControlOrMeta+z");
    assertThat(part("bench-undo", page)).isDisabled();
    page.goBack();
    assertThat(nudge.part("seed")).hasValue(seed);
    assertThat(part("bench", page)).isHidden();
    nudge.awaitAtLeast(nudge.steps() + 2);
    nudge.pause();
    page.goForward();
    assertThat(value("o", page)).containsText("0.7071");
    part("to-playground", page).click();
    assertThat(nudge.part("seed")).hasValue(seed);
    page.navigate("about:blank");
    open(page, BENCH + "&mode=step");
    assertThat(part("bench-place", page)).hasText("Step 0 of 12");
    part("to-playground", page).click();
    nudge.awaitRun();
    nudge.step(1);
  }

  @Test
  void mistake_isMarkedWhereItIs_andTheGraphStays(Page page) {
    open(page, BENCH);
    Locator text = part("bench-text", page);
    text.fill("a = 3\ny = a + bad*2");
    assertThat(part("bench-message", page)).containsText("Line 2, column 9: bad has no value yet");
    assertThat(page.locator("#bench-marks mark")).hasText("bad");
    assertThat(text).hasAttribute("aria-invalid", "true");
    assertThat(part("bench-size", page)).hasText("10 nodes");
    text.fill("a = 3\ny = a + a");
    assertThat(part("bench-message", page)).isEmpty();
    assertThat(value("a", page)).containsText("2");
    assertThat(part("bench-size", page)).hasText("2 nodes");
    page.reload();
    assertThat(text).hasValue("a = 3\ny = a + a");
    page.navigate("/#bench=a%zz");
    page.reload();
    assertThat(part("bench-message", page)).containsText("This link was damaged");
    assertThat(part("bench-size", page)).hasText("10 nodes");
  }

  @Test
  void changes_areUndoneAndRedone(Page page) {
    open(page, BENCH);
    part("bench-example", page).selectOption("A quadratic");
    assertThat(value("x", page)).containsText("−4");
    part("bench-result", page).selectOption("x");
    assertThat(value("x", page)).containsText("1");
    part("bench-text", page).press("ControlOrMeta+End");
    page.keyboard().insertText("z = x*2");
    assertThat(part("bench-text", page)).hasValue(Pattern.compile("z = x\\*2"));
    page.keyboard().press("ControlOrMeta+z");
    assertThat(part("bench-text", page)).not().hasValue(Pattern.compile("z = x"));
    part("bench-undo", page).click();
    assertThat(part("bench-result", page)).hasValue("y");
    part("bench-undo", page).click();
    assertThat(value("o", page)).containsText("0.7071");
    part("bench-redo", page).click();
    assertThat(value("x", page)).containsText("−4");
  }

  @Test
  void graph_byKeyboard_isReadOutNodeByNode(Page page) {
    open(page, BENCH);
    focusGraph(page);
    page.keyboard().press("ArrowLeft");
    Locator heard = part("bench-heard", page);
    assertThat(heard)
        .hasText("o = tanh(n). Data 0.7071, gradient 1. This is what is differentiated");
    page.keyboard().press("ArrowLeft");
    assertThat(heard).containsText("n = x1 × w1 + x2 × w2 + b. Data 0.8814, gradient 0.5");
    assertThat(part("bench-node", page)).containsText("1 − o² = 0.5");
    page.keyboard().press("ArrowRight");
    assertThat(heard).containsText("o = tanh(n)");
    page.keyboard().press("Escape");
    assertThat(heard).isEmpty();
    page.keyboard().press("+");
    page.keyboard().press("0");
    part("bench-graph", page)
        .click(new Locator.ClickOptions().setPosition(rootBox(page), middle(page)));
    assertThat(part("bench-node", page)).containsText("o = tanh(n) = 0.7071");
    part("bench-fold", page).click();
    assertThat(part("bench-fold", page)).hasText("Unfold");
    focusGraph(page);
    page.keyboard().press("ArrowLeft");
    assertThat(heard).containsText("o = tanh(n)");
    page.reload();
    focusGraph(page);
    page.keyboard().press("ArrowLeft");
    assertThat(part("bench-fold", page)).hasText("Unfold");
    page.keyboard().press("Enter");
    assertThat(part("bench-fold", page)).hasText("Fold what it is made of");
    part("bench-undo", page).click();
    assertThat(part("bench-fold", page)).hasText("Unfold");
  }

  private static double rootBox(Page page) {
    return part("bench-graph", page).boundingBox().width - 40;
  }

  private static double middle(Page page) {
    return ((Number)
            page.evaluate(
                "() => { const c = document.getElementById('bench-graph');"
                    + " const d = c.getContext('2d').getImageData("
                    + "c.width - 40 * devicePixelRatio, 0, 1, c.height).data;"
                    + " let y = 0, n = 0; for (let i = 0; i < c.height; i++) {"
                    + " if (d[4 * i + 3]) { y += i; n++; } } return y / n / devicePixelRatio; }"))
        .doubleValue();
  }

  @Test
  void neuron_steppedThrough_isTheLecture(Page page) {
    open(page, BENCH);
    part("bench-mode-step", page).click();
    assertThat(part("bench-happened", page)).containsText("Only the leaves have numbers");
    for (int i = 0; i < 8; i++) {
      part("bench-on", page).click();
    }
    assertThat(part("bench-place", page)).hasText("Step 8 of 12, backward");
    assertThat(part("bench-happened", page)).containsText("1 − o² = 0.5; 0.5 × 1 = 0.5");
    assertThat(part("bench-happened", page)).containsText("n.grad: 0 + 0.5 = 0.5");
    part("bench-position", page).press("End");
    assertThat(part("bench-place", page)).hasText("Step 12 of 12, backward");
    assertThat(part("bench-happened", page)).containsText("x1.grad: 0 + (−1.5) = −1.5");
    assertThat(part("bench-on", page)).isDisabled();
    part("bench-back", page).click();
    assertThat(part("bench-place", page)).hasText("Step 11 of 12, backward");
    page.waitForURL(Pattern.compile("mode=step&step=11").asPredicate());
    page.reload();
    assertThat(part("bench-place", page)).hasText("Step 11 of 12, backward");
    part("bench-position", page).press("Home");
    part("bench-speed", page).press("End");
    part("bench-play", page).click();
    assertThat(part("bench-place", page)).hasText("Step 12 of 12, backward");
    assertThat(part("bench-play", page)).hasText("Play");
  }

  @Test
  void slip_ofTheNotebook_addsUp(Page page) {
    open(page, BENCH);
    part("bench-example", page).selectOption("The notebook’s slip");
    assertThat(part("bench-zero", page)).not().isChecked();
    part("bench-position", page).press("End");
    assertThat(part("bench-happened", page)).containsText("w.grad: −8 + (−8) = −16");
    part("bench-zero", page).check();
    part("bench-position", page).press("End");
    assertThat(part("bench-happened", page)).containsText("w.grad: 0 + (−8) = −8");
    part("bench-undo", page).click();
    assertThat(part("bench-zero", page)).not().isChecked();
  }

  @Test
  void leaves_nudged_doAboutWhatTheGradientPredicts(Page page) {
    open(page, BENCH);
    part("bench-example", page).selectOption("A quadratic");
    part("bench-mode-nudge", page).click();
    Locator field = part("bench-field-x", page);
    field.fill("1.5");
    field.press("Enter");
    Locator moved = part("bench-moved", page);
    assertThat(moved)
        .hasText(
            "y went from 6 to 4.25. Predicted, gradient × change: −2, and with ½ curvature × change²: −1.75. Happened: −1.75.");
    assertThat(part("bench-text", page)).hasValue(Pattern.compile("\nx = 1\\.5\n"));
    part("bench-slider-x", page).press("ArrowRight");
    assertThat(field).not().hasValue("1.5");
    part("bench-undo", page).click();
    assertThat(field).hasValue("1.5");
    part("bench-rate", page).fill("fast");
    part("bench-descend", page).click();
    assertThat(part("bench-nudge-message", page)).containsText("The rate needs a number");
    part("bench-rate", page).fill("0.5");
    part("bench-descend", page).click();
    assertThat(value("y", page)).containsText("2");
    assertThat(field).hasValue("3");
    field.fill("much");
    field.press("Enter");
    assertThat(part("bench-nudge-message", page)).containsText("x needs a number");
    page.reload();
    assertThat(field).hasValue("3");
  }

  @Test
  void leaf_draggedInTheGraph_followsLive(Page page) {
    open(page, BENCH);
    part("bench-text", page).fill("x1 = 2\ny = x1*3");
    part("bench-mode-nudge", page).click();
    assertThat(part("bench-size", page)).hasText("3 nodes");
    Locator graph = part("bench-graph", page);
    graph.scrollIntoViewIfNeeded();
    double[] at = leafBox(page);
    page.mouse().move(at[0], at[1]);
    page.mouse().down();
    page.mouse().move(at[0] + 40, at[1]);
    assertThat(part("bench-moved", page)).containsText("y went from 6");
    assertThat(part("bench-text", page)).hasValue("x1 = 2\ny = x1*3");
    page.mouse().up();
    assertThat(part("bench-text", page)).not().hasValue("x1 = 2\ny = x1*3");
    part("bench-undo", page).click();
    assertThat(part("bench-text", page)).hasValue("x1 = 2\ny = x1*3");
  }

  /** The middle of the first box that is drawn from the upper left. */
  private static double[] leafBox(Page page) {
    List<?> at =
        (List<?>)
            page.evaluate(
                "async () => { const c = document.getElementById('bench-graph');"
                    + " await new Promise(r => setTimeout(r, 300));"
                    + " const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
                    + " const box = c.getBoundingClientRect();"
                    + " for (let i = 0; i < c.width * c.height; i++) { if (d[4 * i + 3]) {"
                    + "  const left = d.findIndex((v, j) => v && j % 4 === 3) / 4 % c.width;"
                    + "  return [box.x + (left + 30) / devicePixelRatio,"
                    + "   box.y + (Math.floor(i / c.width) + 30) / devicePixelRatio]; } } }");
    return new double[] {((Number) at.get(0)).doubleValue(), ((Number) at.get(1)).doubleValue()};
  }

  @Test
  void gradients_checked_agreeOutsideOfKinks(Page page) {
    open(page, BENCH);
    part("bench-mode-check", page).click();
    assertThat(part("bench-checks", page)).containsText("x1−1.5−1.5");
    assertThat(part("bench-h-text", page)).hasText("h = 1e−5");
    part("bench-text", page).fill("x1 = 0.001; y = relu(x1)");
    part("bench-h", page).press("End");
    assertThat(part("bench-checks", page)).containsText("kink");
    assertThat(part("bench-kinks", page)).containsText("a comparison turns");
    part("bench-h", page).press("Home");
    assertThat(part("bench-kinks", page)).isEmpty();
    part("bench-curve-of", page).selectOption("x1");
  }

  @Test
  void derivative_isAGraphOfItsOwn_andSoIsTheNext(Page page) {
    open(page, BENCH);
    part("bench-example", page).selectOption("A quadratic");
    focusGraph(page);
    page.keyboard().press("ArrowLeft");
    Locator node = part("bench-node", page);
    for (int i = 0; i < 6 && !node.locator("h2").textContent().equals("x"); i++) {
      page.keyboard().press("ArrowLeft");
    }
    assertThat(node).containsText("Along x the slope is −4 and bends by 2, as in a valley");
    part("bench-derive", page).click();
    Locator path = part("bench-path", page);
    assertThat(path).hasText("ydy/dx");
    assertThat(part("bench-result", page)).hasValue("y");
    assertThat(value("x", page)).containsText("2");
    page.reload();
    assertThat(path).hasText("ydy/dx");
    path.getByText("y", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(path).isHidden();
    assertThat(value("x", page)).containsText("−4");
    page.navigate("/#bench=x%20%3D%202%3B%20y%20%3D%20x**3&d=x&d=x&d=z");
    assertThat(part("bench-message", page)).containsText("There is no leaf z");
    page.navigate("/#bench=x%20%3D%202%3B%20y%20%3D%20x**3&d=x&d=x&mode=check&h=12");
    assertThat(path).hasText("ydy/dxd²y/dx²");
    assertThat(part("bench-h-text", page)).hasText("h = 0.001");
    assertThat(part("bench-checks", page)).containsText("x66");
  }

  @Test
  void graph_saved_isAFileOfEachKind(Page page) throws IOException {
    open(page, BENCH);
    assertThat(part("bench-size", page)).hasText("10 nodes");
    for (String kind : List.of("dot", "svg", "png")) {
      Download file = page.waitForDownload(() -> part("bench-save", page).selectOption(kind));
      assertEquals("graph." + kind, file.suggestedFilename());
      byte[] content = Files.readAllBytes(file.path());
      String start = new String(content, 0, 8, StandardCharsets.ISO_8859_1);
      assertTrue(start.startsWith("digraph") || start.startsWith("<svg") || start.contains("PNG"));
      assertThat(part("bench-save", page)).hasValue("");
    }
  }

  @Test
  void largeGraph_isArrangedBesideThePage(Page page) {
    open(page, BENCH);
    Object longest =
        page.evaluate(
            "async () => { let text = 'x0 = 0.5\\n'; for (let i = 1; i < 1200; i++) {"
                + " text += `x${i} = tanh(x${i - 1}*1.1 + x${Math.max(0, i - 7)})\\n`; }"
                + " const field = document.getElementById('bench-text'); field.value = text;"
                + " field.dispatchEvent(new Event('input')); let longest = 0;"
                + " const size = document.getElementById('bench-size');"
                + " let before = performance.now(); await new Promise(requestAnimationFrame);"
                + " while (!/^4,797 nodes/.test(size.textContent)) {"
                + "  before = performance.now(); await new Promise(requestAnimationFrame);"
                + "  longest = Math.max(longest, performance.now() - before); } return longest; }");
    System.out.println("Longest frame while 4,797 nodes are arranged: " + longest + " ms");
    assertThat(part("bench-size", page)).hasText("4,797 nodes");
    part("bench-result", page).selectOption("x3");
    assertThat(part("bench-size", page)).hasText(Pattern.compile("^1\\d nodes"));
    assertEquals("", part("bench-message", page).textContent());
  }
}
