package nudge.web.page;

import nudge.data.Generator;
import nudge.playground.Playground;
import nudge.playground.Preset;
import nudge.playground.Presets;
import nudge.playground.View;
import nudge.text.Ascii;

/** What a playground is called as long as nobody has typed a title. */
final class Titles {
  private static final String TABLE = "A table of your own";

  private Titles() {}

  /** The same over a table that somebody brought. */
  static Playground overTable(Playground playground) {
    return named(playground, TABLE);
  }

  /** The same over data that this generator draws. */
  static Playground over(Generator generator, Playground playground) {
    return named(playground, of(generator));
  }

  private static String of(Generator generator) {
    return sentenceCase(generator.id());
  }

  /** An id as people write it. */
  static String sentenceCase(String id) {
    String words = id.replace('-', ' ');
    return Ascii.upper(words.charAt(0)) + words.substring(1);
  }

  /** What a preset's note says is of its own data. */
  private static Playground named(Playground playground, String title) {
    Preset preset = presetCalled(playground.title());
    if (preset == null && !isOfData(playground.title())) {
      return playground;
    }
    boolean itsNote = preset != null && preset.playground().view().equals(playground.view());
    return (itsNote ? playground.with(View.ALL) : playground).withTitle(title);
  }

  /** The preset of which this is the title; null if there is none. */
  static Preset presetCalled(String title) {
    for (Preset preset : Presets.list()) {
      if (preset.title().equals(title)) {
        return preset;
      }
    }
    return null;
  }

  private static boolean isOfData(String title) {
    boolean found = title.isEmpty() || title.equals(TABLE);
    for (Generator generator : Generator.values()) {
      found |= title.equals(of(generator));
    }
    return found;
  }
}
