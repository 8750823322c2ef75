package nudge.web.dom;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.events.EventTarget;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLOptionElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** Short ways to what the page does all the time. */
public final class Dom {
  private Dom() {}

  @JSFunctor
  public interface Task extends JSObject {
    void run();
  }

  public static HTMLDocument document() {
    return Window.current().getDocument();
  }

  /** The element of index.html with this id. */
  @SuppressWarnings("unchecked")
  public static <T extends HTMLElement> T byId(String id) {
    return (T) document().getElementById(id);
  }

  /** A new element with a class, which may be empty. */
  @SuppressWarnings("unchecked")
  public static <T extends HTMLElement> T create(String tag, String className) {
    HTMLElement element = document().createElement(tag);
    if (!className.isEmpty()) {
      element.setClassName(className);
    }
    return (T) element;
  }

  /** Gives an attribute to every element that a selector finds. */
  @JSBody(
      params = {"selector", "name", "value"},
      script =
          "document.querySelectorAll(selector).forEach(function(element) {"
              + " element.setAttribute(name, value); });")
  public static native void setAll(String selector, String name, String value);

  public static void onClick(HTMLElement element, Runnable action) {
    element.addEventListener("click", event -> action.run());
  }

  /** When a person has finished changing a control. */
  public static void onChange(HTMLElement element, Runnable action) {
    element.addEventListener("change", event -> action.run());
  }

  /** At every change of a control. */
  public static void onInput(HTMLElement element, Runnable action) {
    element.addEventListener("input", event -> action.run());
  }

  public static void onKey(EventTarget target, EventListener<KeyboardEvent> action) {
    target.addEventListener("keydown", action);
  }

  /** When the pointer or the focus comes into an element for the first time. */
  @JSBody(
      params = {"element", "action"},
      script =
          "element.addEventListener('pointerenter', action, {once: true});"
              + "element.addEventListener('focusin', action, {once: true});")
  public static native void onApproach(HTMLElement element, Task action);

  @JSFunctor
  public interface PointerListener extends JSObject {
    void at(double x, double y);
  }

  /** Hears where on the element the pointer is; negative numbers once it has left. */
  @JSBody(
      params = {"element", "listener"},
      script =
          "var tell = function(e) { listener(e.offsetX, e.offsetY); };"
              + "element.addEventListener('pointermove', tell);"
              + "element.addEventListener('pointerdown', tell);"
              + "element.addEventListener('pointerleave', function() { listener(-1, -1); });")
  public static native void onPointer(HTMLElement element, PointerListener listener);

  @JSFunctor
  public interface DragListener extends JSObject {
    void dragged(double from, double to, boolean over);
  }

  /**
   * Hears how far the pointer has been dragged over the element to the side, and when it is over.
   */
  @JSBody(
      params = {"element", "listener"},
      script =
          "var from = -1;"
              + "element.addEventListener('pointerdown', function(e) {"
              + " if (e.button === 0) { from = e.offsetX; element.setPointerCapture(e.pointerId); } });"
              + "element.addEventListener('pointermove', function(e) {"
              + " if (from >= 0) { listener(from, e.offsetX, false); } });"
              + "element.addEventListener('pointerup', function(e) {"
              + " var begin = from; from = -1;"
              + " if (begin >= 0) { listener(begin, e.offsetX, true); } });"
              + "element.addEventListener('pointercancel', function() {"
              + " if (from >= 0) { listener(from, from, true); from = -1; } });")
  public static native void onDrag(HTMLElement element, DragListener listener);

  /** Hears where on the element it is clicked or tapped. */
  @JSBody(
      params = {"element", "listener"},
      script =
          "element.addEventListener('click', function(e) { listener(e.offsetX, e.offsetY); });")
  public static native void onClickAt(HTMLElement element, PointerListener listener);

  /** Shows a number as rounded text and carries it whole for whoever wants all digits. */
  public static void figure(HTMLElement element, String shown, String exact) {
    setText(element, shown);
    element.setAttribute("data-value", exact);
  }

  /**
   * Sets an element's text if it changed. (Not by {@code innerText}, which lays out the page to
   * know what is to be seen.)
   */
  @JSBody(
      params = {"element", "text"},
      script = "if (element.textContent !== text) { element.textContent = text; }")
  public static native void setText(HTMLElement element, String text);

  /** Marks a control as holding something that cannot be used, or takes the mark away. */
  public static void invalid(HTMLElement control, boolean invalid) {
    if (invalid) {
      control.setAttribute("aria-invalid", "true");
    } else {
      control.removeAttribute("aria-invalid");
    }
  }

  /** Sets a field's text when it has changed, but keeps what a person types there meanwhile. */
  public static void refresh(HTMLInputElement field, String text) {
    String shown = field.getAttribute("data-shown");
    String now = field.getValue();
    boolean typing = isFocused(field) && !now.equals(shown) && !now.equals(text);
    if (!text.equals(shown) && !typing) {
      put(field, text);
      invalid(field, false);
    }
  }

  /** Sets a field's text whatever a person has typed there, which is used now. */
  public static void put(HTMLInputElement field, String text) {
    field.setAttribute("data-shown", text);
    field.setValue(text);
  }

  public static void option(HTMLSelectElement select, String value, String text) {
    HTMLOptionElement option = (HTMLOptionElement) document().createElement("option");
    option.setValue(value);
    option.setInnerText(text);
    select.appendChild(option);
  }

  /** What a chosen option is called on the page. */
  @JSBody(params = "select", script = "return select.selectedOptions[0].textContent;")
  public static native String chosenText(HTMLSelectElement select);

  /** The explanation of the chosen option. */
  @JSBody(params = "select", script = "return select.selectedOptions[0].title;")
  public static native String titleOfChosen(HTMLSelectElement select);

  /** What a field in a label with a caption is called. */
  @JSBody(
      params = "field",
      script = "return field.closest('label').querySelector('.label').textContent;")
  public static native String labelOf(HTMLElement field);

  /** Opens a popover, unless it is open. */
  @JSBody(
      params = "element",
      script = "if (!element.matches(':popover-open')) { element.showPopover(); }")
  public static native void openPopover(HTMLElement element);

  @JSFunctor
  public interface ToggleListener extends JSObject {
    void toggled(boolean open);
  }

  /** Hears when a popover opens and when it closes. */
  @JSBody(
      params = {"popover", "listener"},
      script =
          "popover.addEventListener('toggle', function(event) {"
              + " listener(event.newState === 'open'); });")
  public static native void onToggle(HTMLElement popover, ToggleListener listener);

  @JSBody(params = "element", script = "return document.activeElement === element;")
  public static native boolean isFocused(HTMLElement element);

  @JSBody(
      params = {"task", "milliseconds"},
      script = "setTimeout(task, milliseconds);")
  public static native void later(Task task, int milliseconds);

  /** Milliseconds since some moment. */
  @JSBody(script = "return performance.now();")
  public static native double now();

  @JSBody(params = "task", script = "requestAnimationFrame(function() { task(); });")
  public static native void onNextFrame(Task task);

  /** Runs the task when there is nothing else to do, but within a second; in Safari, soon. */
  @JSBody(
      params = "task",
      script =
          "if (self.requestIdleCallback) { requestIdleCallback(task, {timeout: 1000}); }"
              + "else { setTimeout(task, 50); }")
  public static native void whenIdle(Task task);

  /** Runs the task whenever the colours or the sizes of what is drawn may have changed. */
  @JSBody(
      params = "task",
      script =
          "matchMedia('(prefers-color-scheme: dark)').addEventListener('change', task);"
              + "matchMedia('(resolution: 1dppx)').addEventListener('change', task);"
              + "var seen = new ResizeObserver(task);"
              + "document.querySelectorAll('canvas').forEach(function(c) { seen.observe(c); });")
  public static native void onNewLook(Task task);

  /** Hears how large an element is at first and whenever that changes. */
  @JSBody(
      params = {"element", "task"},
      script = "new ResizeObserver(task).observe(element);")
  public static native void onResize(HTMLElement element, Task task);

  /** Hears when the page is seen no more, or its bench is seen instead. */
  @JSBody(
      params = {"hidden", "shown"},
      script =
          "document.addEventListener('visibilitychange',"
              + " function() {"
              + " if (document.hidden || document.body.matches('.at-bench:not(.bench-live)')) { hidden(); }"
              + " else { shown(); } });")
  public static native void onHidden(Task hidden, Task shown);

  @JSFunctor
  public interface SightListener extends JSObject {
    void changed(boolean inSight);
  }

  /** Hears when an element comes into sight, also because it is shown again, and when it goes. */
  @JSBody(
      params = {"element", "listener"},
      script =
          "new IntersectionObserver(function(seen) {"
              + " listener(seen[seen.length - 1].isIntersecting); }).observe(element);")
  public static native void onSight(HTMLElement element, SightListener listener);

  /**
   * Copies all of a field and returns whether the browser let it. (The newer clipboard interface is
   * missing wherever a page does not come over HTTPS, such as in a school's network.)
   */
  @JSBody(params = "field", script = "field.select(); return document.execCommand('copy');")
  public static native boolean copy(HTMLInputElement field);

  @JSFunctor
  public interface TextListener extends JSObject {
    void read(String text);
  }

  /** Hears the text of every file that is chosen; null if it is longer than so many bytes. */
  @JSBody(
      params = {"input", "most", "listener"},
      script =
          "input.addEventListener('change', function() {"
              + " var file = input.files[0]; input.value = '';"
              + " if (!file) { return; }"
              + " if (file.size > most) { listener(null); } else { file.text().then(listener); } });")
  public static native void onFile(HTMLInputElement input, int most, TextListener listener);

  /**
   * Hears the text of every file that is dropped anywhere on the page; null if it is longer than so
   * many bytes. While one is over the page, its body has the class "dropping".
   */
  @JSBody(
      params = {"most", "listener"},
      script =
          "function hears(type, over) { addEventListener(type, function(event) {"
              + " if (!event.dataTransfer.types.includes('Files')) { return; }"
              + " event.preventDefault();"
              + " document.body.classList.toggle('dropping', over);"
              + " var file = type === 'drop' && event.dataTransfer.files[0];"
              + " if (file) { if (file.size > most) { listener(null); }"
              + " else { file.text().then(listener); } } }); }"
              + "hears('dragover', true); hears('dragleave', false); hears('drop', false);")
  public static native void onDrop(int most, TextListener listener);

  /** Gives a person a text as a file. */
  public static void saveText(String name, String text) {
    save(name, text(text));
  }

  @JSBody(params = "text", script = "return new Blob([text]);")
  private static native JSObject text(String text);

  /** Gives a person what a canvas shows as a file. */
  public static void savePicture(String name, HTMLElement canvas) {
    picture(canvas, blob -> save(name, blob));
  }

  @JSFunctor
  private interface BlobListener extends JSObject {
    void made(JSObject blob);
  }

  @JSBody(
      params = {"canvas", "listener"},
      script = "canvas.toBlob(listener);")
  private static native void picture(HTMLElement canvas, BlobListener listener);

  @JSBody(
      params = {"name", "blob"},
      script =
          "var link = document.createElement('a'); link.download = name;"
              + "link.href = URL.createObjectURL(blob); link.click();"
              + "setTimeout(function() { URL.revokeObjectURL(link.href); }, 60000);")
  private static native void save(String name, JSObject blob);

  /** A whole number that nobody chose, for a new seed. */
  @JSBody(script = "return crypto.getRandomValues(new Uint32Array(1))[0] % 1000000;")
  public static native int chance();
}
