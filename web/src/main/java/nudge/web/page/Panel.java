package nudge.web.page;

import nudge.playground.Playground;
import nudge.web.chart.Palette;
import nudge.web.protocol.Request;

/** A part of the page: shows its part of the document, and of the run once a frame. */
interface Panel {
  /** The document changed. */
  default void show(Playground playground) {}

  /** Adds what it wants to know of the next snapshot: nothing while it is out of sight. */
  default void wish(Request view) {}

  /** The run has got further, or the page looks different now. */
  default void draw(Snapshot snapshot, Palette palette) {}

  /** The same for numbers and words, after all charts and no faster than somebody can read. */
  default void write(Snapshot snapshot) {}
}
