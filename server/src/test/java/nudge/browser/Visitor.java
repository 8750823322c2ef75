package nudge.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Tracing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a clean browser profile: what their pages say is heard, what happens is traced. */
final class Visitor implements AutoCloseable {
  private final String name;
  private final BrowserContext context;
  private final Page page;
  private final List<String> console = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private boolean stuck;

  Visitor(String name, Browser browser, String address) {
    this.name = name;
    context =
        browser.newContext(
            new Browser.NewContextOptions().setBaseURL(address).setViewportSize(1440, 900));
    context.tracing().start(new Tracing.StartOptions().setScreenshots(true).setSnapshots(true));
    context.onConsoleMessage(this::hear);
    context.onWebError(error -> fault("uncaught: " + error.error()));
    page = context.newPage();
    page.onCrash(crashed -> fault("the page crashed"));
  }

  Page page() {
    return page;
  }

  /** What went wrong so far; a page that no longer answers is a fault too. */
  List<String> faults() {
    try {
      page.locator("html").waitFor(new Locator.WaitForOptions().setTimeout(5_000));
    } catch (PlaywrightException e) {
      fault("the page does not answer: " + e.getMessage());
      stuck = true;
    }
    return faults;
  }

  void leaveEvidence(Path folder) {
    try {
      var picture = new Page.ScreenshotOptions().setFullPage(true).setTimeout(10_000);
      page.screenshot(picture.setPath(folder.resolve(name + ".png")));
    } catch (PlaywrightException e) {
      console.add("no screenshot: " + e.getMessage());
    }
    context.tracing().stop(new Tracing.StopOptions().setPath(folder.resolve(name + ".trace.zip")));
    try {
      Files.write(folder.resolve(name + ".console.txt"), console);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waiting for a page in an endless loop to close would never end; the browser's end is its. */
  @Override
  public void close() {
    if (!stuck) {
      context.close();
    }
  }

  /** The browser reports failed requests and violated policies as console errors, too. */
  private void hear(ConsoleMessage message) {
    String line = message.type() + ": " + message.text() + " (" + message.location() + ")";
    console.add(line);
    if (message.type().equals("error")) {
      faults.add(name + ": " + line);
    }
  }

  private void fault(String fault) {
    console.add(fault);
    faults.add(name + ": " + fault);
  }
}
