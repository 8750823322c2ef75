package nudge.web;

import nudge.web.page.Page;
import nudge.web.page.WorkerPort;
import nudge.web.worker.TrainingWorker;
import org.teavm.jso.JSExport;

/**
 * What the page and its training worker call: both load this one file, so the second load is a
 * cache hit.
 */
public final class Nudge {
  private Nudge() {}

  /** Brings the page to life, with a worker that is loading. */
  @JSExport
  public static void startPage(WorkerPort worker) {
    Page.open(worker);
  }

  /** Waits, in the worker, for what the page asks. */
  @JSExport
  public static void startWorker() {
    new TrainingWorker().start();
  }
}
