package nudge.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nudge.playground.Playground;
import nudge.playground.Presets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresetsCommandTest {
  @Test
  void presets_areListedOneALine() {
    CommandLineRun run = CommandLineRun.of("presets");
    assertEquals(0, run.exitCode());
    assertEquals(Presets.names(), run.lines());
  }

  @ParameterizedTest
  @ValueSource(strings = {"notebook", "neuron"})
  void preset_printed_isItsDocument(String name) {
    CommandLineRun run = CommandLineRun.of("presets", name);
    assertEquals(Presets.named(name).toJson(), Playground.parse(run.out()).toJson());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "serve --help", "train --help", "grad --help", "presets -h"})
  void help_isPrintedOnStandardOutput(String line) {
    CommandLineRun run = CommandLineRun.of(line.split(" "));
    assertEquals(0, run.exitCode());
    assertEquals("", run.err());
    assertTrue(run.out().startsWith("Usage: nudge"), run.out());
  }
}
