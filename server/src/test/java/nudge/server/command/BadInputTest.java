package nudge.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nudge.playground.Link;
import nudge.playground.Presets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input: exit code 2 and one line that says what and where. What fails here and now: 1. */
class BadInputTest {
  @TempDir private Path folder;

  private static void assertFails(int exitCode, String beginning, CommandLineRun run) {
    assertEquals(exitCode, run.exitCode(), run.err());
    assertTrue(run.err().startsWith(beginning), run.err());
    assertTrue(run.err().endsWith("\n"), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertEquals("", run.out());
  }

  @ParameterizedTest
  @CsvSource({
    "fly, 'nudge: Unmatched argument at index 0: ''fly'''",
    "train, 'nudge: Missing required parameter: ''SOURCE'''",
    "grad, 'nudge: Missing required parameter: ''FILE'''",
    "train preset:notebook more, 'nudge: Unmatched argument'",
    "train preset:notebook --fast, 'nudge: Unknown option: ''--fast'''",
    "train preset:notebook --steps -1, 'nudge: Invalid value for option ''--steps'''",
    "train preset:notebook --steps 1e3, 'nudge: Invalid value for option ''--steps'''",
    "train preset:notebook --every 0, 'nudge: Invalid value for option ''--every'''",
    "train preset:notebook --format xml, 'nudge: Invalid value for option ''--format'''",
    "train preset:notebook --steps 1 --epochs 1, 'nudge: give --steps or --epochs, not both'",
    "train preset:iris --health --predictions, 'nudge: Error: --predictions, --health are'",
    "train preset:sine --confusion, 'nudge: --confusion needs classes, but this playground''s'",
    "train preset:nothing, 'nudge: There is no preset \"nothing\"'",
    "grad preset:nothing, 'nudge: There is no preset \"nothing\"'",
    "presets nothing, 'nudge: There is no preset \"nothing\"'",
    "train no/such/file.json, 'nudge: \"no/such/file.json\" is no file that can be read'",
    "train #2.abc, 'nudge: This link is of version 2'",
    "train http://127.0.0.1:8080/p/abc, 'nudge: the playground of a short link lives on its'",
    "train https://nudge.example/, 'nudge: This is no link to a playground'",
    "--port 65536, 'nudge: Invalid value for option ''--port'''",
    "--database=postgresql://x, 'nudge: --database must be the address of an SQLite file'",
    "--fast, 'nudge: Unknown option: ''--fast'''",
    "serve --port 65536, 'nudge: Invalid value for option ''--port'''",
    "serve --port http, 'nudge: Invalid value for option ''--port'''",
    "serve --database postgresql://x, 'nudge: --database must be the address of an SQLite file'",
    "serve --database jdbc:sqlite:, 'nudge: --database must be the address of an SQLite file'",
    "serve --database jdbc:sqlite::memory:, 'nudge: --database must be the address of an SQLite'"
  })
  void commandLine_thatIsWrong_isRefused(String line, String beginning) {
    assertFails(2, beginning, CommandLineRun.of(line.split(" ")));
  }

  @Test
  void environment_thatIsWrong_isRefusedByItsName() {
    CommandLineRun run = CommandLineRun.of("", Map.of("NUDGE_PORT", "http"), "serve");
    assertFails(2, "nudge: Invalid value for option '--port'", run);
    assertTrue(run.err().contains("NUDGE_PORT"), run.err());
    assertFails(2, "nudge: --database", CommandLineRun.of("", Map.of("NUDGE_DATABASE", "x")));
  }

  @Test
  void file_thatIsNoJson_isRefusedWithItsPlace() throws IOException {
    Path file = Files.writeString(folder.resolve("play.json"), "{\n  \"schemaVersion\": 1,\n  x");
    assertFails(2, file + ":3:3: ", CommandLineRun.of("train", file.toString()));
  }

  @Test
  void file_withAWrongField_isRefusedWithItsPlaceAndName() throws IOException {
    String json = Presets.named("notebook").toJson().replace("0.05", "\"fast\"");
    Path file = Files.writeString(folder.resolve("play.json"), json);
    CommandLineRun run = CommandLineRun.of("train", file.toString());
    assertFails(2, file + ":1:", run);
    assertTrue(run.err().contains("schedule"), run.err());
    assertTrue(run.err().contains("\"fast\""), run.err());
  }

  @Test
  void file_thatIsTooLarge_isRefusedBeforeItIsRead() throws IOException {
    Path file = Files.write(folder.resolve("large.json"), new byte[8 * 1024 * 1024 + 1]);
    assertFails(
        2, "nudge: " + file + " has more than", CommandLineRun.of("train", file.toString()));
  }

  @Test
  void file_thatIsNoText_isRefused() throws IOException {
    Path file = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xff});
    assertFails(2, "nudge: " + file + " is not UTF-8", CommandLineRun.of("grad", file.toString()));
  }

  @Test
  void folder_insteadOfAFile_isRefused() {
    assertFails(2, "nudge: \"", CommandLineRun.of("train", folder.toString()));
  }

  @Test
  void standardInput_thatIsWrong_isRefusedWithItsPlace() {
    assertFails(2, "<stdin>:1:1: ", CommandLineRun.withInput("nonsense", "train", "-"));
    assertFails(2, "<stdin>:2:5: ", CommandLineRun.withInput("x = 1\ny = z", "grad", "-"));
    assertFails(2, "<stdin>:", CommandLineRun.withInput("", "grad", "-"));
  }

  @Test
  void link_cutInHalf_isRefused() {
    String link = "#" + Link.write(Presets.named("notebook"));
    String half = link.substring(0, link.length() / 2);
    assertFails(2, "nudge: This link is damaged", CommandLineRun.of("train", half));
  }

  @Test
  void learningRate_thatLetsTheNumbersExplode_failsAfterTheRowsSoFar() throws IOException {
    // A tanh network cannot explode; this one has no activation to hold it.
    String json =
        Presets.named("notebook")
            .toJson()
            .replace("\"tanh\"", "\"linear\"")
            .replace("0.05", "1000");
    CommandLineRun run = CommandLineRun.withInput(json, "train", "-", "--format", "csv");
    assertEquals(1, run.exitCode(), run.err());
    assertTrue(run.err().startsWith("nudge: Step 3, row 1: "), run.err());
    assertTrue(run.err().endsWith(" normalise the data.\n"), run.err());
    assertTrue(run.lines().size() >= 2, run.out());
    assertEquals(run.lines().stream().distinct().toList(), run.lines());
  }

  @Test
  void dataFolder_thatCannotBeMade_fails() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    assertFails(1, "nudge: the data folder ", CommandLineRun.of("serve", "--data", file + "/data"));
  }

  @Test
  void database_thatIsNone_fails() throws IOException {
    Path file = Files.writeString(folder.resolve("nudge.db"), "no database ".repeat(99));
    assertFails(
        1,
        "nudge: cannot use the database jdbc:sqlite:" + file,
        CommandLineRun.of("serve", "--database", "jdbc:sqlite:" + file));
  }

  @Test
  void port_thatIsInUse_fails() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      assertFails(
          1,
          "nudge: cannot listen on 127.0.0.1:" + port,
          CommandLineRun.of("serve", "--port", port, "--data", folder.toString()));
    }
  }

  @Test
  void host_thatIsUnknown_fails() {
    assertFails(
        1,
        "nudge: cannot listen on no-such-host.invalid:0",
        CommandLineRun.of(
            "serve", "--host", "no-such-host.invalid", "--port", "0", "--data", folder.toString()));
  }
}
