package nudge.browser;

import com.microsoft.playwright.PlaywrightException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A limit for calls that a page in an endless loop would never answer. Playwright's own time limits
 * do not count while it waits for such a page; what makes it give up is an interrupt.
 */
final class Patience {
  private static final int SECONDS = 10;

  private Patience() {}

  /** Tells whether the call came to its end. */
  static boolean lastsFor(Runnable call) {
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    clock.schedule(Thread.currentThread()::interrupt, SECONDS, TimeUnit.SECONDS);
    try {
      call.run();
      return true;
    } catch (PlaywrightException e) {
      return false;
    } finally {
      clock.shutdownNow();
      Thread.interrupted();
    }
  }
}
