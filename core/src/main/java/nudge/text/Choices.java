package nudge.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The kinds of one thing that a document may choose from, such as the optimizers: for each its
 * name, its settings and how it is made of them. In a document a choice is an object with its name
 * as {@code kind} and a member for each setting; a setting that is left out is as usual.
 *
 * @param <T> the thing
 */
public final class Choices<T extends Choice> {

  /** Makes the thing from numbers that are in their settings' ranges. */
  @FunctionalInterface
  public interface Maker<T> {
    T make(double... settings);
  }

  private record Kind<T>(List<Setting> settings, Maker<T> maker) {
    T usual() {
      double[] usual = new double[settings.size()];
      for (int i = 0; i < usual.length; i++) {
        usual[i] = settings.get(i).usual();
      }
      return maker.make(usual);
    }
  }

  private final Map<String, Kind<T>> kinds = new LinkedHashMap<>();

  /** Adds a kind that has no settings and returns this. */
  public Choices<T> with(T only) {
    return with(settings -> only);
  }

  /** Adds a kind, under the name that it gives to what it makes, and returns this. */
  public Choices<T> with(Maker<T> maker, Setting... settings) {
    Kind<T> kind = new Kind<>(List.of(settings), maker);
    kinds.put(kind.usual().id(), kind);
    return this;
  }

  /** The names in the order in which a person is offered them. */
  public List<String> ids() {
    return new ArrayList<>(kinds.keySet());
  }

  /** The settings of the kind that has this name. */
  public List<Setting> settings(String id) {
    return kinds.get(id).settings();
  }

  /** The kind that has this name, with its usual settings. */
  public T usual(String id) {
    return kinds.get(id).usual();
  }

  /**
   * The kind that has this name, with these settings.
   *
   * @throws InvalidInput if they are no numbers for it
   */
  public T make(String id, double... settings) {
    T choice = kinds.get(id).maker().make(settings);
    check(choice);
    return choice;
  }

  /**
   * @throws InvalidInput naming the setting, if one of the choice's numbers is out of its range
   */
  public void check(T choice) {
    List<Setting> settings = settings(choice.id());
    double[] chosen = choice.settings();
    for (int i = 0; i < chosen.length; i++) {
      settings.get(i).check(chosen[i]);
    }
  }

  /** Reads {@code kind} and its settings, and leaves other members to the caller. */
  public T read(Fields fields) {
    Kind<T> kind = kinds.get(fields.choice("kind", ids()));
    double[] chosen = new double[kind.settings().size()];
    for (int i = 0; i < chosen.length; i++) {
      Setting setting = kind.settings().get(i);
      chosen[i] =
          fields.has(setting.name())
              ? fields.number(setting.name(), setting.low(), setting.high())
              : setting.usual();
    }
    return made(kind, chosen, fields);
  }

  /** Settings may each be in their range and not fit together. */
  private static <T> T made(Kind<T> kind, double[] chosen, Fields fields) {
    try {
      return kind.maker().make(chosen);
    } catch (InvalidInput e) {
      throw fields.invalid(e.field(), e.reason());
    }
  }

  /** What {@link #read} reads. */
  public Json.Obj write(T choice) {
    Json.Obj json = Json.object().with("kind", choice.id());
    List<Setting> settings = settings(choice.id());
    double[] chosen = Arrays.copyOf(choice.settings(), settings.size());
    for (int i = 0; i < chosen.length; i++) {
      json = json.with(settings.get(i).name(), chosen[i]);
    }
    return json;
  }
}
