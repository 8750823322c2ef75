package nudge.web.bench;

import org.teavm.jso.JSExport;
import org.teavm.jso.dom.events.KeyboardEvent;

/** What the page calls of the bench's script; there is no bench before somebody goes there. */
public final class Door {
  private static Bench bench;

  private Door() {}

  /**
   * Shows what the address says; where it says nothing, what was there last.
   *
   * @param run of the playground
   * @param playground its own link
   */
  @JSExport
  public static void showBench(String hash, Live.Source run, String playground) {
    if (bench == null) {
      bench = new Bench(run);
    }
    bench.open(hash, playground);
  }

  /** The address that shows how a row of the playground's table goes through its network. */
  @JSExport
  public static String benchHashOfRow(int index) {
    return bench == null ? Bench.firstHashOfRow(index) : bench.hashOfRow(index);
  }

  /** The address of what is on the bench. */
  @JSExport
  public static String benchHash() {
    return bench == null ? "#bench=" : bench.hash();
  }

  /** Nobody looks at it any more. */
  @JSExport
  public static void leaveBench() {
    if (bench != null) {
      bench.leave();
    }
  }

  /** Undoes or redoes if the key says so, and returns whether it does. */
  @JSExport
  public static boolean benchKey(KeyboardEvent event) {
    return bench != null && bench.key(event);
  }

  /** Arranges graphs, in a worker. */
  @JSExport
  public static void startLayouts() {
    Arranger.serve();
  }
}
