package nudge.web.page;

import nudge.playground.Playground;
import nudge.playground.Preset;
import nudge.playground.Presets;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** Presets, the title, undo and redo. */
final class HeaderBar implements Panel {
  private final HTMLSelectElement preset = Dom.byId("preset");
  private final HTMLInputElement title = Dom.byId("title");
  private final HTMLButtonElement undo = Dom.byId("undo");
  private final HTMLButtonElement redo = Dom.byId("redo");
  private final Store store;

  HeaderBar(Store store, Address address, Status status) {
    this.store = store;
    Dom.option(preset, "", "Choose…");
    for (Preset each : Presets.list()) {
      Dom.option(preset, each.name(), each.title());
    }
    Dom.onChange(preset, () -> choose(address));
    Dom.onChange(title, () -> store.note(store.playground().withTitle(title.getValue())));
    Dom.onClick(
        undo,
        () -> {
          status.clear();
          store.undo();
        });
    Dom.onClick(
        redo,
        () -> {
          status.clear();
          store.redo();
        });
    Dom.onKey(Dom.document(), Shortcut.listener(undo::click, redo::click));
  }

  private void choose(Address address) {
    if (!preset.getValue().isEmpty()) {
      address.openNew(Presets.named(preset.getValue()));
    }
  }

  @Override
  public void show(Playground playground) {
    preset.setValue(Presets.nameOf(playground));
    Dom.refresh(title, playground.title());
    Dom.document()
        .setTitle(playground.title().isEmpty() ? "Nudge" : playground.title() + " – Nudge");
    undo.setDisabled(!store.canUndo());
    redo.setDisabled(!store.canRedo());
  }
}
