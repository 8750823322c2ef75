package nudge.web.page;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import nudge.web.dom.Dom;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * The rows of a table that are in sight, and a few beyond each edge; a spacer above and below
 * stands for the others, so that the table stays quick however many there are. Every row is as high
 * as the style's {@code --row-height}.
 */
final class RowWindow {
  private final HTMLElement scroll;
  private final HTMLElement body;
  private final int beyond;
  private final IntFunction<HTMLElement> maker;
  private final IntConsumer leaver;
  private final Map<Integer, HTMLElement> rows = new TreeMap<>();
  private final HTMLElement above = spacer();
  private final HTMLElement below = spacer();
  private int count;
  private int first;

  /** In pixels, as last heard of: to ask for them would lay out the whole page at once. */
  private int rowHeight;

  private int height;
  private int top;

  /**
   * @param scroll what the body is scrolled in
   * @param beyond so many rows exist above and below what is in sight
   * @param maker makes a row
   * @param leaver hears of a row that is about to go
   */
  RowWindow(
      HTMLElement scroll,
      HTMLElement body,
      int beyond,
      IntFunction<HTMLElement> maker,
      IntConsumer leaver) {
    this.scroll = scroll;
    this.body = body;
    this.beyond = beyond;
    this.maker = maker;
    this.leaver = leaver;
    this.rowHeight = rowHeight(body);
    scroll.addEventListener("scroll", event -> scrolled());
    Dom.onResize(scroll, this::resized);
  }

  /** Makes all rows in sight anew, of so many. */
  void show(int all) {
    count = all;
    top = Math.max(0, Math.min(top, all * rowHeight - height));
    rows.clear();
    body.clear().appendChild(above);
    body.appendChild(below);
    fill(firstInSight());
  }

  /** Those that exist, by their index. */
  Map<Integer, HTMLElement> rows() {
    return rows;
  }

  /** Brings a row into sight, two below the upper edge where that is possible. */
  void scrollTo(int row) {
    scroll.setScrollTop(Math.max(0, (row - 2) * rowHeight));
    top = scroll.getScrollTop();
    fill(firstInSight());
  }

  private void scrolled() {
    top = scroll.getScrollTop();
    int wanted = firstInSight();
    boolean backAtTop = wanted == 0 && first > 0;
    if (backAtTop || Math.abs(wanted - first) > beyond / 2) {
      fill(wanted);
    }
  }

  private void resized() {
    rowHeight = rowHeight(body);
    height = scroll.getClientHeight();
    top = scroll.getScrollTop();
    fill(firstInSight());
  }

  private int firstInSight() {
    return Math.max(0, Math.min(top / rowHeight - beyond, count - 1));
  }

  @JSBody(
      params = "element",
      script = "return parseInt(getComputedStyle(element).getPropertyValue('--row-height'), 10);")
  private static native int rowHeight(HTMLElement element);

  /** Rows that stay are left alone, since somebody may be typing there. */
  private void fill(int from) {
    int to = Math.min(count, from + height / rowHeight + 2 * beyond);
    first = from;
    for (int row : new ArrayList<>(rows.keySet())) {
      if (row < from || row >= to) {
        leaver.accept(row);
        rows.remove(row).delete();
      }
    }
    HTMLElement next = below;
    for (int row = to - 1; row >= from; row--) {
      if (!rows.containsKey(row)) {
        rows.put(row, maker.apply(row));
        body.insertBefore(rows.get(row), next);
      }
      next = rows.get(row);
    }
    resize(above, from);
    resize(below, count - to);
  }

  private static HTMLElement spacer() {
    HTMLElement spacer = Dom.create("tr", "spacer");
    spacer.setAttribute("aria-hidden", "true");
    return spacer;
  }

  private void resize(HTMLElement spacer, int missing) {
    spacer.getStyle().setProperty("height", missing * rowHeight + "px");
    spacer.setHidden(missing == 0);
  }
}
