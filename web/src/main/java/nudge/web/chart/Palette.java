package nudge.web.chart;

import org.teavm.jso.canvas.CanvasRenderingContext2D;

/**
 * The page's colours, from the custom properties of its style sheet; read again when they change.
 */
public record Palette(
    String ink,
    String inkSoft,
    String line,
    String surface,
    String accent,
    String negative,
    String positive,
    Ramp ramp) {

  public static Palette read() {
    CanvasRenderingContext2D any = Browser.spareContext();
    return new Palette(
        Browser.property("--ink"),
        Browser.property("--ink-soft"),
        Browser.property("--line"),
        Browser.property("--surface"),
        Browser.property("--accent"),
        Browser.property("--negative"),
        Browser.property("--positive"),
        new Ramp(
            Browser.rgb(any, Browser.property("--negative-tint")),
            Browser.rgb(any, Browser.property("--zero-tint")),
            Browser.rgb(any, Browser.property("--positive-tint")),
            Browser.rgb(any, "gray")));
  }

  /** The colour of a number's sign; neither colour for 0 and for what is not a number. */
  public String ofSign(double value) {
    return value > 0 ? positive : value < 0 ? negative : inkSoft;
  }

  /** The colour of a class: everything not positive is the other one. */
  String ofClass(double value) {
    return value > 0 ? positive : negative;
  }
}
