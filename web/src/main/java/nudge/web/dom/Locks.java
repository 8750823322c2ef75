package nudge.web.dom;

import org.teavm.jso.JSBody;

/**
 * Keeps a person from changing what is locked, whatever it consists of: nothing that would change
 * it reaches it. Unlike what is disabled or inert, it can still be read, scrolled and focused.
 */
public final class Locks {
  private Locks() {}

  /**
   * @param locked a selector of what is locked just then
   * @param free a selector of what may be used inside it nevertheless
   * @param attempt told when a person tries
   */
  @JSBody(
      params = {"locked", "free", "attempt"},
      script =
          "['click', 'keydown', 'beforeinput', 'input', 'change', 'paste', 'drop'].forEach("
              + "function(type) { document.addEventListener(type, function(event) {"
              + " var target = event.target;"
              + " if (!target.closest || !target.closest(locked) || target.closest(free)) { return; }"
              + " if (type === 'keydown' && (event.key === 'Tab' || event.key === 'Escape'"
              + "   || event.key === 'Shift' || event.ctrlKey || event.metaKey)) { return; }"
              + " event.preventDefault(); event.stopImmediatePropagation();"
              + " attempt(); }, true); });")
  public static native void onAttempt(String locked, String free, Dom.Task attempt);
}
