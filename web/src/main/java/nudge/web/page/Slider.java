package nudge.web.page;

import nudge.text.Numbers;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/**
 * A slider with a read-out that follows it; what it says takes effect once it is let go. Its id is
 * its element's, the read-out's has "-text" after it.
 */
final class Slider {
  /** Writes a value for people. */
  interface Words {
    String of(double value);
  }

  /** Hears what was chosen. */
  interface Listener {
    void chose(double value);
  }

  private final HTMLInputElement input;
  private final HTMLElement text;
  private final Words words;
  private double value = Double.NaN;
  private double most;

  Slider(String id, Words words, Listener listener) {
    this.input = Dom.byId(id);
    this.text = Dom.byId(id + "-text");
    this.words = words;
    Dom.onInput(input, () -> say(chosen()));
    Dom.onChange(input, () -> choose(listener));
  }

  private void choose(Listener listener) {
    value = chosen();
    listener.chose(value);
  }

  private double chosen() {
    return Numbers.parse(input.getValue());
  }

  private void say(double of) {
    String said = words.of(of);
    Dom.setText(text, said);
    input.setAttribute("aria-valuetext", said);
  }

  /**
   * Shows a value and how far the slider goes; one beyond that is within reach, too. What is shown
   * already leaves alone what a person is about to say.
   */
  void show(double low, double high, double step, double now) {
    if (now != value || high != most) {
      value = now;
      most = high;
      input.setAttribute("min", Numbers.format(Math.min(low, now)));
      input.setAttribute("max", Numbers.format(Math.max(high, now)));
      input.setAttribute("step", Numbers.format(step));
      input.setValue(Numbers.format(now));
      say(now);
    }
  }

  /** What a person chose was not to be had: the next value is shown in any case. */
  void forget() {
    value = Double.NaN;
  }
}
