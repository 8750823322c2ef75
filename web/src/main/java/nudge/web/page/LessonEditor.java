package nudge.web.page;

import java.util.ArrayList;
import java.util.List;
import nudge.playground.Part;
import nudge.playground.Playground;
import nudge.playground.View;
import nudge.text.InvalidInput;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;
import org.teavm.jso.dom.html.HTMLTextAreaElement;

/**
 * Where a playground is made a lesson: its note, and for each part of the page whether it is open,
 * locked or hidden. The choices are made when somebody first asks for them.
 */
final class LessonEditor implements Panel {
  private final HTMLElement door = Dom.byId("lesson-door");
  private final HTMLTextAreaElement note = Dom.byId("lesson-note");
  private final HTMLElement list = Dom.byId("lesson-parts");
  private final List<HTMLSelectElement> choices = new ArrayList<>();
  private final Store store;
  private final Status status;
  private Runnable edited = () -> {};

  LessonEditor(Store store, Status status) {
    this.store = store;
    this.status = status;
    door.addEventListener("toggle", event -> open());
    Dom.onChange(note, this::changeNote);
    Dom.onInput(note, () -> Dom.invalid(note, false));
  }

  /** Who is told when a person has edited the lesson. */
  void onEdit(Runnable listener) {
    edited = listener;
  }

  private void open() {
    if (choices.isEmpty()) {
      for (Part part : Part.values()) {
        list.appendChild(choice(part));
      }
    }
    show(store.playground());
  }

  private HTMLElement choice(Part part) {
    HTMLElement label = Dom.create("label", "part");
    HTMLElement name = Dom.create("span", "");
    Dom.setText(name, Titles.sentenceCase(part.id()));
    HTMLSelectElement select = Dom.create("select", "");
    select.setAttribute("data-testid", "part-" + part.id());
    for (View.Access access : View.Access.values()) {
      Dom.option(select, access.id(), access.id());
    }
    Dom.onChange(select, () -> note(view().with(part, chosen(select))));
    choices.add(select);
    label.appendChild(name);
    label.appendChild(select);
    return label;
  }

  private static View.Access chosen(HTMLSelectElement select) {
    return View.Access.values()[select.getSelectedIndex()];
  }

  private View view() {
    return store.playground().view();
  }

  private void changeNote() {
    try {
      note(view().withNote(note.getValue().strip()));
    } catch (InvalidInput e) {
      Dom.invalid(note, true);
      status.complain("The note was not taken: " + e.getMessage());
    }
  }

  private void note(View changed) {
    if (!changed.equals(view())) {
      status.clear();
      store.note(store.playground().with(changed));
      edited.run();
    }
  }

  @Override
  public void show(Playground playground) {
    View view = playground.view();
    if (choices.isEmpty()) {
      return;
    }
    boolean refused = note.getAttribute("aria-invalid") != null;
    if (!refused && !Dom.isFocused(note)) {
      note.setValue(view.note());
    }
    for (Part part : Part.values()) {
      choices.get(part.ordinal()).setValue(view.of(part).id());
    }
  }
}
