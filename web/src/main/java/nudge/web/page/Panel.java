package nudge.web.page;

import nudge.playground.Playground;
import nudge.web.chart.Palette;

/** A part of the page: shows its part of the document, and of the run once a frame. */
interface Panel {
  /** The document changed. */
  default void show(Playground playground) {}

  /** The run has got further, or the page looks different now. */
  default void draw(Snapshot snapshot, Palette palette) {}
}
