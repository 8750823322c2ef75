package nudge.playground;

import java.util.ArrayList;
import java.util.List;
import nudge.text.InvalidInput;

/** Playgrounds to begin with, by name. */
public final class Presets {
  /** The one that the page opens with. */
  public static final String FIRST = "circle";

  private static final List<Preset> ALL = all();

  private Presets() {}

  /** In the order in which they are offered. */
  public static List<Preset> list() {
    return ALL;
  }

  public static List<String> names() {
    List<String> names = new ArrayList<>();
    for (Preset preset : ALL) {
      names.add(preset.name());
    }
    return names;
  }

  /**
   * @throws InvalidInput listing the names, if there is no such preset
   */
  public static Playground named(String name) {
    for (Preset preset : ALL) {
      if (preset.name().equals(name)) {
        return preset.playground();
      }
    }
    throw new InvalidInput(
        "There is no preset "
            + InvalidInput.quote(name)
            + "; known are "
            + String.join(", ", names()));
  }

  /** The name of the preset that this is, untouched; empty if it is none. */
  public static String nameOf(Playground playground) {
    for (Preset preset : ALL) {
      if (preset.is(playground)) {
        return preset.name();
      }
    }
    return "";
  }

  private static List<Preset> all() {
    List<Preset> presets = new ArrayList<>();
    presets.addAll(LessonPresets.first());
    presets.addAll(SamplePresets.all());
    presets.addAll(LessonPresets.others());
    presets.addAll(LecturePresets.all());
    presets.addAll(SourcePresets.all());
    return List.copyOf(presets);
  }
}
