package nudge.playground;

import java.util.function.Supplier;

/**
 * A playground to begin with. It is made when it is first wanted: many are listed, few are opened,
 * and each draws its data.
 */
public final class Preset {
  private final String name;
  private final String title;
  private final String sentence;
  private final Supplier<Playground> maker;

  /** Whoever makes it at the same time makes an equal one. */
  private Playground made;

  Preset(String name, String title, String sentence, Supplier<Playground> maker) {
    this.name = name;
    this.title = title;
    this.sentence = sentence;
    this.maker = maker;
  }

  /** What it goes by on the command line and in lists. */
  public String name() {
    return name;
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  /** What there is to see. */
  public String sentence() {
    return sentence;
  }

  public Playground playground() {
    if (made == null) {
      made = maker.get().withTitle(title);
    }
    return made;
  }

  /** Titles differ, so that no other preset's data are drawn to find out. */
  boolean is(Playground playground) {
    return playground.title().equals(title) && playground.equals(playground());
  }
}
