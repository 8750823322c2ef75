package nudge.web.page;

import java.util.ArrayList;
import java.util.List;
import nudge.playground.Playground;
import nudge.playground.Preset;
import nudge.playground.Presets;
import nudge.web.chart.Palette;
import nudge.web.chart.Thumbnail;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * The presets as cards: a picture of the data, the title, and what there is to see. Cards are made
 * when they are first looked at, and a frame draws one picture, so that training goes on smoothly.
 */
final class PresetGallery implements Panel {
  private static final class Card {
    final Preset preset;
    final HTMLElement button = Dom.create("button", "card");
    final HTMLCanvasElement canvas = Dom.create("canvas", "");
    Thumbnail picture;

    Card(Preset preset) {
      this.preset = preset;
      canvas.setAttribute("aria-hidden", "true");
      button.setAttribute("type", "button");
      button.setAttribute("data-testid", "card-" + preset.name());
      button.appendChild(canvas);
      button.appendChild(text("strong", preset.title()));
      button.appendChild(text("span", preset.sentence() + "."));
    }

    private static HTMLElement text(String tag, String words) {
      HTMLElement element = Dom.create(tag, "");
      element.setInnerText(words);
      return element;
    }

    void draw(Palette palette) {
      if (picture == null) {
        picture = TablePicture.of(canvas, preset.playground().table());
      }
      picture.draw(palette);
    }

    void mark(String present) {
      button.setAttribute("aria-pressed", Boolean.toString(preset.name().equals(present)));
    }
  }

  private final HTMLElement panel = Dom.byId("gallery-panel");
  private final HTMLElement list = Dom.byId("gallery-cards");
  private final List<Card> cards = new ArrayList<>();
  private final Address address;
  private String present = "";
  private boolean open;
  private int undrawn;
  private boolean due;

  PresetGallery(Address address) {
    this.address = address;
    Dom.onToggle(panel, this::toggled);
    Dom.onClick(Dom.byId("open-notebook"), () -> address.openNew(Presets.named("notebook")));
  }

  private void toggled(boolean nowOpen) {
    open = nowOpen;
    if (open && cards.isEmpty()) {
      fill();
      Dom.onNewLook(this::drawAll);
    }
    if (open) {
      drawAll();
    }
  }

  private void fill() {
    for (Preset preset : Presets.list()) {
      Card card = new Card(preset);
      card.mark(present);
      Dom.onClick(card.button, () -> choose(preset));
      cards.add(card);
      list.appendChild(card.button);
    }
  }

  private void choose(Preset preset) {
    panel.hidePopover();
    address.openNew(preset.playground());
  }

  @Override
  public void show(Playground playground) {
    present = Presets.nameOf(playground);
    for (Card card : cards) {
      card.mark(present);
    }
  }

  private void drawAll() {
    undrawn = 0;
    drawNext();
  }

  private void drawNext() {
    if (!due && open && undrawn < cards.size()) {
      due = true;
      Dom.onNextFrame(
          () -> {
            due = false;
            cards.get(undrawn++).draw(Palette.read());
            drawNext();
          });
    }
  }
}
