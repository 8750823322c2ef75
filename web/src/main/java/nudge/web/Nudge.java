package nudge.web;

import nudge.web.page.Explanation;
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

  /**
   * Brings the page to life, with a worker that is loading.
   *
   * @return tells the numbers of any moment, for what explains the page
   */
  @JSExport
  public static Explanation.Source startPage(WorkerPort worker) {
    return Page.open(worker);
  }

  /** Waits, in the worker, for what the page asks. */
  @JSExport
  public static void startWorker() {
    new TrainingWorker().start();
  }
}
