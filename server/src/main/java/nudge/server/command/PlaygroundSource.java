package nudge.server.command;

import java.io.File;
import nudge.playground.Link;
import nudge.playground.Playground;
import nudge.playground.Presets;
import nudge.playground.TensorFlowLink;

/** The ways to name a playground: a preset, a share link, a file, standard input. */
final class PlaygroundSource {
  static final String PRESET = "preset:";

  private PlaygroundSource() {}

  static Playground read(String source, Console console) {
    if (source.startsWith(PRESET)) {
      return Presets.named(source.substring(PRESET.length()));
    }
    if (isLink(source) && !new File(source).exists()) {
      refuseShortLink(source);
      return TensorFlowLink.is(source) ? tensorflow(source, console) : Link.read(source);
    }
    return Source.read(source, console).parse(Playground::parse);
  }

  /** What a person should know who compares goes where it disturbs no table. */
  private static Playground tensorflow(String source, Console console) {
    TensorFlowLink link = TensorFlowLink.read(source);
    for (String note : link.notes()) {
      console.err().println("nudge: of this link to TensorFlow Playground: " + note);
    }
    console.err().flush();
    return link.playground();
  }

  /** Nothing is fetched: this command works the same with and without a network. */
  private static void refuseShortLink(String link) {
    if (link.contains("/p/") && !link.contains("#")) {
      throw Failure.badInput(
          "the playground of a short link lives on its server:"
              + " open it there and use Share for the long link");
    }
  }

  private static boolean isLink(String source) {
    return source.contains("#")
        || source.startsWith("1.")
        || source.startsWith("http://")
        || source.startsWith("https://")
        || TensorFlowLink.is(source);
  }
}
