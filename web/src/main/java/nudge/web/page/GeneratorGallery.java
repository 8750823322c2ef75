package nudge.web.page;

import java.util.ArrayList;
import java.util.List;
import nudge.data.Dataset;
import nudge.data.Generator;
import nudge.playground.Data;
import nudge.web.chart.Palette;
import nudge.web.chart.Thumbnail;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * A small picture of everything that can be drawn; the present one is marked. There is room for the
 * first eight, or behind a door for the others.
 */
final class GeneratorGallery {
  /** Hears what was chosen. */
  interface Listener {
    void chose(Generator generator);
  }

  private static final List<Generator> FIRST =
      List.of(
          Generator.CIRCLE,
          Generator.XOR,
          Generator.GAUSS,
          Generator.SPIRAL,
          Generator.MOONS,
          Generator.PLANE,
          Generator.SINE,
          Generator.NOTEBOOK);

  private static final double ROUND_MILLISECONDS = 8;

  /** A generator's button; its table is drawn once it is to be seen. */
  private static final class Entry {
    final Generator generator;
    final HTMLElement button = Dom.create("button", "generator");
    final HTMLCanvasElement canvas = Dom.create("canvas", "");
    Thumbnail picture;
    boolean drawn;

    Entry(Generator generator) {
      this.generator = generator;
      HTMLElement name = Dom.create("span", "");
      name.setInnerText(generator.id());
      canvas.setAttribute("aria-hidden", "true");
      button.setAttribute("type", "button");
      button.setAttribute("data-testid", "generator-" + generator.id());
      button.appendChild(canvas);
      button.appendChild(name);
    }

    boolean isFirst() {
      return FIRST.contains(generator);
    }

    void draw(Palette palette) {
      if (picture == null) {
        picture = TablePicture.of(canvas, Recipes.picture(generator).table());
      }
      picture.draw(palette);
      drawn = true;
    }
  }

  private final HTMLElement door = Dom.byId("more-generators");
  private final List<Entry> entries = new ArrayList<>();
  private final Dataset notebook = Recipes.usual(Generator.NOTEBOOK).table();
  private Generator present;
  private boolean others;
  private boolean awake;
  private boolean due;

  GeneratorGallery(Listener listener) {
    HTMLElement gallery = Dom.byId("generators");
    for (Generator generator : FIRST) {
      entries.add(new Entry(generator));
    }
    for (Generator generator : Generator.values()) {
      if (!FIRST.contains(generator)) {
        entries.add(new Entry(generator));
      }
    }
    for (Entry entry : entries) {
      gallery.appendChild(entry.button);
      Dom.onClick(entry.button, () -> listener.chose(entry.generator));
    }
    Dom.onClick(door, () -> open(!others));
    open(false);
    Dom.onNewLook(this::drawAll);
  }

  private void open(boolean toOthers) {
    others = toOthers;
    door.setInnerText(others ? "back" : "more");
    door.setAttribute("aria-expanded", Boolean.toString(others));
    for (Entry entry : entries) {
      entry.button.setHidden(entry.isFirst() == others);
    }
    drawSoon();
  }

  /** The pictures may be drawn: what is more important on the page has been. */
  void wake() {
    if (!awake) {
      awake = true;
      drawSoon();
    }
  }

  /** Marks what these data are; the lecture's rows are its own, drawn or typed. */
  void show(Data data) {
    Generator now = null;
    if (data instanceof Data.Generated generated) {
      now = generated.recipe().generator();
    } else if (data.table().equals(notebook)) {
      now = Generator.NOTEBOOK;
    }
    for (Entry entry : entries) {
      entry.button.setAttribute("aria-pressed", Boolean.toString(entry.generator == now));
    }
    if (now != null && now != present) {
      open(!FIRST.contains(now));
    }
    present = now;
  }

  private void drawAll() {
    for (Entry entry : entries) {
      entry.drawn = false;
    }
    drawSoon();
  }

  private void drawSoon() {
    if (awake && !due) {
      due = true;
      Dom.whenIdle(this::drawNext);
    }
  }

  /** A few pictures at a time, so that nothing else on the page waits for them. */
  private void drawNext() {
    due = false;
    Palette palette = Palette.read();
    double end = Dom.now() + ROUND_MILLISECONDS;
    for (Entry entry : entries) {
      if (!entry.drawn && entry.isFirst() != others) {
        if (Dom.now() > end) {
          drawSoon();
          return;
        }
        entry.draw(palette);
      }
    }
  }
}
