package nudge.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Without a mouse, and without seeing: names, order, focus, and what is read out. */
@BrowserTest
final class KeyboardIT {
  private static final Set<String> CONTROLS =
      Set.of("button", "textbox", "combobox", "slider", "checkbox", "link", "image", "table");

  @Test
  void keyboard_only_playsPausesAndChangesTheSpeed(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    tabTo("play", page);
    page.keyboard().press("Space");
    assertThat(nudge.button("Pause")).isFocused();
    nudge.awaitAtLeast(2);
    page.keyboard().press("Space");
    nudge.awaitPaused();
    tabTo("speed", page);
    page.keyboard().press("End");
    assertThat(nudge.part("speed")).hasAttribute("aria-valuetext", "max");
    tabTo("network-shape", page);
    page.keyboard().type("3-2-1");
    page.keyboard().press("Enter");
    assertThat(page.locator("#network-summary")).containsText("11 parameters");
    page.locator("body").press("ControlOrMeta+z");
  }

  @Test
  void keyboard_tabbing_alwaysShowsWhereItIs(Page page) {
    PlaygroundPage.open(page);
    page.keyboard().press("Tab");
    String first = focused(page);
    int stops = 0;
    do {
      assertTrue(
          (boolean)
              page.evaluate(
                  "() => getComputedStyle(document.activeElement).outlineStyle === 'solid'"),
          focused(page) + " does not show that it has the focus");
      page.keyboard().press("Tab");
      stops++;
    } while (!focused(page).equals(first) && !focused(page).equals("BODY") && stops < 200);
    assertTrue(stops > 40 && stops < 200, stops + " stops");
  }

  @Test
  void keyboard_undoAndRedo_outsideOfFields(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.part("new-seed").click();
    String seed = nudge.part("seed").inputValue();
    page.keyboard().press("ControlOrMeta+z");
    assertThat(nudge.part("seed")).hasValue("42");
    page.keyboard().press("ControlOrMeta+Shift+Z");
    assertThat(nudge.part("seed")).hasValue(seed);
  }

  @Test
  void popovers_opened_takeTheFocusAndEscapeGivesItBack(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.part("share").press("Enter");
    assertThat(nudge.part("share-link")).isFocused();
    page.keyboard().press("Escape");
    assertThat(nudge.part("share")).isFocused();
    nudge.button("Paste").press("Enter");
    assertThat(page.locator("#paste-text")).isFocused();
    page.keyboard().press("Escape");
    assertThat(nudge.button("Paste")).isFocused();
    nudge.part("more-learning").press("Enter");
    assertThat(nudge.part("clipping")).isFocused();
    page.keyboard().press("Escape");
    assertThat(nudge.part("more-learning")).isFocused();
    nudge.part("saved").press("Enter");
    assertThat(nudge.part("dataset-name")).isFocused();
    page.keyboard().press("Escape");
    assertThat(nudge.part("saved")).isFocused();
  }

  @Test
  void everyControl_has_aName(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    nudge.part("share").click();
    assertEquals(List.of(), namelessControls(page));
    page.keyboard().press("Escape");
    nudge.openSaved();
    assertEquals(List.of(), namelessControls(page));
    page.keyboard().press("Escape");
    nudge.part("generator-spiral").click();
    nudge.button("Paste").click();
    assertEquals(List.of(), namelessControls(page));
    page.keyboard().press("Escape");
    nudge.part("more-learning").click();
    assertEquals(List.of(), namelessControls(page));
  }

  @Test
  void whatHappens_is_readOut(Page page) {
    PlaygroundPage nudge = PlaygroundPage.open(page);
    assertThat(nudge.status()).hasAttribute("aria-live", "polite");
    assertThat(nudge.tableMessage()).hasAttribute("aria-live", "polite");
    assertThat(nudge.part("prediction-chart"))
        .hasAttribute("aria-label", "Targets and predictions of 4 rows");
    nudge.step(2);
    assertThat(nudge.part("loss-chart"))
        .hasAttribute("aria-label", java.util.regex.Pattern.compile("Loss over 2 steps, now .+"));
    assertFalse(page.locator("html").getAttribute("lang").isEmpty());
  }

  private static void tabTo(String testId, Page page) {
    for (int i = 0; i < 100 && !focused(page).equals(testId); i++) {
      page.keyboard().press("Tab");
    }
    assertThat(page.getByTestId(testId)).isFocused();
  }

  private static String focused(Page page) {
    return (String)
        page.evaluate(
            "() => { const e = document.activeElement;"
                + " return e.id || e.getAttribute('aria-label') || e.tagName; }");
  }

  /** What the browser tells assistive technology about controls that have no name. */
  private static List<String> namelessControls(Page page) {
    CDPSession browser = page.context().newCDPSession(page);
    JsonObject tree = browser.send("Accessibility.getFullAXTree");
    browser.detach();
    return StreamSupport.stream(tree.getAsJsonArray("nodes").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .filter(node -> CONTROLS.contains(text(node, "role")) && text(node, "name").isEmpty())
        .flatMap(node -> Stream.of(text(node, "role") + " " + node.get("backendDOMNodeId")))
        .toList();
  }

  private static String text(JsonObject node, String property) {
    JsonObject value = node.getAsJsonObject(property);
    return value == null || !value.has("value") ? "" : value.get("value").getAsString();
  }
}
