package nudge.web;

import org.teavm.jso.JSExport;
import org.teavm.jso.browser.Window;

/**
 * What the page and its training worker call: both load this one file, so the second load is a
 * cache hit.
 */
public final class Nudge {
  private Nudge() {}

  /** Brings the page to life. */
  @JSExport
  public static void startPage() {
    Window.current().getDocument().getDocumentElement().setAttribute("data-ready", "");
  }

  /** Waits, in the worker, for what the page asks. */
  @JSExport
  public static void startWorker() {}
}
