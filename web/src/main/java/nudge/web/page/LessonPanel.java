package nudge.web.page;

import nudge.playground.Part;
import nudge.playground.Playground;
import nudge.playground.Preset;
import nudge.playground.Presets;
import nudge.playground.View;
import nudge.web.dom.Dom;
import nudge.web.dom.Locks;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * What a document shows of itself: the note above it, or what there is to see in a preset, and its
 * hidden and locked parts. Those are the elements whose {@code data-part} names them.
 */
final class LessonPanel implements Panel {
  private static final String BOX = "- [ ] ";
  private static final String PART = "data-part";
  private static final String VIEW = "data-view";

  /** What opens something to read changes nothing. */
  private static final String LOOKING = ".row-door, .help-mark";

  private final HTMLElement intro = Dom.byId("intro");
  private final HTMLElement welcome = Dom.byId("intro-text");
  private final HTMLElement sentence = Dom.byId("intro-preset");
  private final HTMLElement notebook = Dom.byId("open-notebook");
  private final HTMLElement lesson = Dom.byId("lesson");
  private final HTMLElement main = Dom.document().querySelector("main");
  private final Store store;
  private View shown = View.ALL;

  LessonPanel(Store store, Status status) {
    this.store = store;
    Locks.onAttempt(
        "[" + VIEW + "='locked']",
        LOOKING,
        () -> status.say("Whoever made this playground has locked that: it stays as it is"));
  }

  @Override
  public void show(Playground playground) {
    introduce(playground.title());
    View view = playground.view();
    if (view.equals(shown)) {
      return;
    }
    boolean restricted = shown.restricts();
    shown = view;
    showNote();
    if (restricted || view.restricts()) {
      showParts();
    }
  }

  private void introduce(String title) {
    Preset preset = Titles.presetCalled(title);
    boolean first = preset == null || preset.name().equals(Presets.FIRST);
    welcome.setHidden(!first);
    Dom.setText(sentence, first ? "" : preset.sentence() + ". Press Play.");
    notebook.setHidden(preset != null && preset.name().equals("notebook"));
  }

  private void showNote() {
    Dom.setText(lesson, "");
    int start = 0;
    String text = shown.note();
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        lesson.appendChild(line(text.substring(start, i)));
        start = i + 1;
      }
    }
    if (shown.restricts()) {
      lesson.appendChild(opener());
    }
    lesson.setHidden(shown.note().isEmpty() && !shown.restricts());
    intro.setHidden(!shown.note().isEmpty());
  }

  private static HTMLElement line(String text) {
    if (!text.startsWith(BOX)) {
      HTMLElement paragraph = Dom.create("p", "");
      Dom.setText(paragraph, text);
      return paragraph;
    }
    HTMLElement label = Dom.create("label", "check");
    HTMLElement box = Dom.create("input", "");
    box.setAttribute("type", "checkbox");
    label.appendChild(box);
    label.appendChild(Dom.document().createTextNode(text.substring(BOX.length())));
    return label;
  }

  /** It helps to look at one thing, and keeps nobody from looking at the rest. */
  private HTMLElement opener() {
    HTMLButtonElement button = Dom.create("button", "door opener");
    button.setType("button");
    button.setAttribute("data-testid", "open-parts");
    Dom.setText(button, "Show and unlock everything");
    Dom.onClick(
        button,
        () -> {
          Playground playground = store.playground();
          store.note(playground.with(playground.view().opened()));
        });
    return button;
  }

  private void showParts() {
    mark("[" + PART + "]", "open");
    for (Part part : shown.locked()) {
      mark(of(part) + ":not([data-door])", "locked");
    }
    StringBuilder without = new StringBuilder();
    for (Part part : shown.hidden()) {
      mark(of(part), "hidden");
      without.append(part.id()).append(' ');
    }
    main.setAttribute("data-without", without.toString());
  }

  private static String of(Part part) {
    return "[" + PART + "~='" + part.id() + "']";
  }

  private static void mark(String selector, String view) {
    Dom.setAll(selector, VIEW, view);
  }
}
