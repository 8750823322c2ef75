package nudge.server.command;

import nudge.playground.Playground;
import nudge.playground.Presets;
import nudge.text.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the presets, or shows one. */
@Command(
    name = "presets",
    description = "List the playgrounds to begin with, or print one as JSON.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class PresetsCommand implements Runnable {
  private final Console console;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "The preset to print.")
  private String name;

  PresetsCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    if (name == null) {
      Presets.names().forEach(console.out()::println);
    } else {
      Playground preset = Presets.named(name);
      console.out().println(Json.parse(preset.toJson()).pretty());
    }
  }
}
