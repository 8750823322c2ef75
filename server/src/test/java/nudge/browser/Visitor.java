package nudge.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a clean browser profile: what their pages say is heard. */
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
    if (!Patience.lastsFor(() -> page.locator("html").waitFor())) {
      fault("the page does not answer any more");
      stuck = true;
    }
    return faults;
  }

  /** Leaves a screenshot (but not of a page that is stuck) and the console. */
  void leaveEvidence(Path folder) {
    var picture = new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png"));
    if (!stuck) {
      Patience.lastsFor(() -> page.screenshot(picture.setFullPage(true)));
    }
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(name + ".console.txt"), console);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A page that is stuck is left to the end of the browser. */
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
