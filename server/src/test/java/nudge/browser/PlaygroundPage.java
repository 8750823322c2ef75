package nudge.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import nudge.playground.Link;
import nudge.playground.Playground;
import nudge.playground.Presets;

/** The page as a person sees and uses it: words for what the tests do all the time. */
final class PlaygroundPage {
  static {
    // Generous, so that a busy machine is only slow; what is right shows at once everywhere else.
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
  }

  private static final String NOTEBOOK = "/#" + Link.write(Presets.named("notebook"));

  /** What is shown at one moment: the run may go on between two looks. */
  record Figures(int step, double loss) {}

  private final Page page;

  private PlaygroundPage(Page page) {
    this.page = page;
  }

  /** Opens the notebook's network, whose numbers are known. */
  static PlaygroundPage open(Page page) {
    return open(page, NOTEBOOK);
  }

  /** Goes to the bare address, as somebody does who comes for the first time. */
  static PlaygroundPage openFirst(Page page) {
    return open(page, "/");
  }

  /** Goes to an address and waits until the run there has begun. */
  static PlaygroundPage open(Page page, String address) {
    page.navigate(address);
    PlaygroundPage opened = new PlaygroundPage(page);
    opened.awaitRun();
    return opened;
  }

  void awaitRun() {
    assertThat(part("train-loss")).hasAttribute("data-value", Pattern.compile(".+"));
  }

  Page page() {
    return page;
  }

  Locator part(String testId) {
    return page.getByTestId(testId);
  }

  Locator status() {
    return part("status");
  }

  Locator tableMessage() {
    return page.locator("#table-message");
  }

  /** A button by the name it has at this moment; only Play's changes. */
  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** A cell of the table, counted from 0. */
  Locator cell(int row, int column) {
    return part("dataset-editor").locator("[data-row='" + row + "'][data-column='" + column + "']");
  }

  Locator columnName(int column) {
    return page.getByLabel(
        "Name of column " + (column + 1), new Page.GetByLabelOptions().setExact(true));
  }

  /** Types into a field and leaves it with Enter, as people do. */
  void change(Locator field, String text) {
    field.fill(text);
    field.press("Enter");
  }

  /** Opens the door to the tables that are kept under a name, unless it is open. */
  void openSaved() {
    if (part("dataset-name").isHidden()) {
      part("saved").click();
    }
  }

  void play() {
    button("Play").click();
  }

  void pause() {
    button("Pause").click();
    awaitPaused();
  }

  /** The last figures of a run that stops come with a speed of nothing. */
  void awaitPaused() {
    assertThat(button("Play")).isVisible();
    assertThat(part("steps-per-second")).hasAttribute("data-value", "0");
  }

  void awaitStep(int step) {
    assertThat(part("step-count")).hasAttribute("data-value", Integer.toString(step));
  }

  /** Presses Step this many times, each time as soon as the step before is shown. */
  void step(int times) {
    for (int i = 0; i < times; i++) {
      int before = steps();
      part("step").click();
      awaitStep(before + 1);
    }
  }

  /** Waits until at least this step is shown. */
  void awaitAtLeast(int step) {
    page.waitForFunction(
        "step => document.getElementById('step-count').dataset.value >= step", step);
  }

  /** The step and the loss that are shown; after an edit, as soon as there are any. */
  Figures figures() {
    awaitRun();
    String both =
        (String)
            page.evaluate(
                "() => ['step-count', 'train-loss'].map(id =>"
                    + " document.getElementById(id).dataset.value).join(' ')");
    String[] parts = both.split(" ");
    return new Figures(Integer.parseInt(parts[0]), Double.parseDouble(parts[1]));
  }

  int steps() {
    return figures().step();
  }

  double loss() {
    return figures().loss();
  }

  /** The step and the loss that are shown are those of this playground on the JVM. */
  void assertAgreesWithTheJvm(Playground playground) {
    Figures shown = figures();
    double loss = OnTheJvm.at(shown.step(), playground).loss();
    assertEquals(new Figures(shown.step(), loss), shown);
  }

  /**
   * The predictions beside the targets, all digits of them, in the rows that exist: all of a table
   * that fits into its panel.
   */
  List<Double> predictions() {
    return page.locator("#prediction-rows td:nth-child(3)").all().stream()
        .map(cell -> Double.parseDouble(cell.getAttribute("data-value")))
        .toList();
  }

  void trainAsFastAsPossible() {
    part("speed").press("End");
  }

  /** A thousand steps a second: few enough for the JVM to repeat them at once. */
  void trainFast() {
    part("speed").press("End");
    part("speed").press("ArrowLeft");
  }

  /** The link in the share panel, which is closed again. */
  String link() {
    part("share").click();
    assertThat(part("share-link")).hasValue(Pattern.compile(".+"));
    String link = part("share-link").inputValue();
    page.keyboard().press("Escape");
    assertThat(part("share-link")).isHidden();
    return link;
  }

  /** What is on the page, as its link tells. */
  Playground shared() {
    return Link.read(link());
  }

  /** Puts text on the clipboard and pastes it where the cursor is. */
  void paste(String text) {
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page.evaluate("text => navigator.clipboard.writeText(text)", text);
    page.keyboard().press("ControlOrMeta+V");
  }

  /** Drops a file that holds this text onto the page. */
  void drop(String text) {
    page.evaluate(
        "text => { const carried = new DataTransfer(); carried.items.add(new File([text], 'dropped'));"
            + " for (const type of ['dragover', 'drop']) { document.body.dispatchEvent("
            + "new DragEvent(type, {dataTransfer: carried, bubbles: true, cancelable: true})); } }",
        text);
  }

  /** Everything that stands in the rows of the table that exist, names and roles first. */
  String table() {
    return (String)
        page.evaluate(
            "() => [...document.querySelectorAll('#table tr:not(.spacer)')].map(row =>"
                + " [...row.querySelectorAll('input, select')].map(c => c.value).join(' '))"
                + ".join('\\n')");
  }
}
