package nudge.measure;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

/** Somebody with an empty cache, every time. */
record Visits(Browser browser, String address) {
  /** A page of its own, which has loaded nothing yet; closing it forgets all. */
  Page begin() {
    return browser.newPage(new Browser.NewPageOptions().setViewportSize(1440, 900));
  }

  /** A page at this fragment of the address, once its first losses are there. */
  Page at(String fragment) {
    Page page = begin();
    page.navigate(address + fragment);
    page.waitForFunction("() => document.getElementById('train-loss').dataset.value");
    return page;
  }

  /** Without the rules by which a playground may stop by itself. */
  static void playAtMax(Page page) {
    page.locator("[popovertarget=learning-panel]").click();
    page.locator("#stop-epochs").fill("");
    page.locator("#stop-epochs").press("Enter");
    page.keyboard().press("Escape");
    page.locator("#speed").press("End");
    page.locator("#play").click();
  }

  static double number(Page page, String expression) {
    return ((Number) page.evaluate(expression)).doubleValue();
  }

  /** What an element of the page counts. */
  static double count(Page page, String id) {
    return Double.parseDouble(page.locator("#" + id).getAttribute("data-value"));
  }
}
