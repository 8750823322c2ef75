package nudge.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search on small computers that are made of a temporary folder. */
final class ChromiumTest {
  @TempDir Path root;
  private final Map<String, String> variables = new HashMap<>();
  private final Set<String> packages = new HashSet<>();
  private final List<String> commands = new ArrayList<>();

  @BeforeEach
  void setPath() {
    variables.put("PATH", root.resolve("sbin") + File.pathSeparator + root.resolve("bin"));
  }

  @Test
  void find_namedByTheEnvironment_takesThat() {
    program("bin/chromium");
    variables.put("NUDGE_BROWSER", program("mine/browser").toString());
    assertEquals(Optional.of(root.resolve("mine/browser")), find("root"));
  }

  @Test
  void find_namedByTheEnvironmentButMissing_saysWhatToDo() {
    variables.put("NUDGE_BROWSER", root.resolve("nowhere").toString());
    var refusal = assertThrows(IllegalStateException.class, () -> find("root"));
    assertEquals(
        "NUDGE_BROWSER is "
            + root.resolve("nowhere")
            + ", which is no program: correct it or unset it.",
        refusal.getMessage());
  }

  @Test
  void find_severalOnThePath_prefersTheShellAndThenChrome() {
    program("sbin/chromium");
    program("bin/google-chrome");
    assertEquals(Optional.of(root.resolve("bin/google-chrome")), find("root"));
    program("bin/chromium-headless-shell");
    assertEquals(Optional.of(root.resolve("bin/chromium-headless-shell")), find("root"));
    assertEquals(List.of(), commands);
  }

  @Test
  void find_folderOfThatName_isNoBrowser() throws IOException {
    Files.createDirectories(root.resolve("bin/chrome"));
    program("bin/msedge");
    assertEquals(Optional.of(root.resolve("bin/msedge")), find("root"));
  }

  @Test
  void find_onlyInApplications_isFound() {
    Path chrome = program("Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    assertEquals(Optional.of(chrome), find("ada"));
  }

  @Test
  void find_onlyInProgramFiles_isFound() {
    variables.put("ProgramFiles(x86)", root.resolve("Program Files (x86)").toString());
    Path edge = program("Program Files (x86)/Microsoft/Edge/Application/msedge.exe");
    assertEquals(Optional.of(edge), find("ada"));
  }

  @Test
  void find_nothingOnDebianAsRoot_installsThePackage() {
    program("etc/debian_version");
    packages.add("chromium-headless-shell");
    packages.add("chromium");
    assertEquals(Optional.of(root.resolve("usr/bin/chromium-headless-shell")), find("root"));
    assertEquals(
        List.of(
            "apt-get update", "apt-get install -y --no-install-recommends chromium-headless-shell"),
        commands);
  }

  @Test
  void find_nothingOnAnOlderDebian_installsAllOfChromium() {
    program("etc/debian_version");
    packages.add("chromium");
    assertEquals(Optional.of(root.resolve("usr/bin/chromium")), find("root"));
    assertEquals(3, commands.size());
  }

  @Test
  void find_nothingOnDebianAsSomebody_letsPlaywrightFetchItsOwn() {
    program("etc/debian_version");
    assertEquals(Optional.empty(), find("ada"));
    assertEquals(1, commands.size());
    assertTrue(commands.get(0).endsWith(".playwright.CLI install --only-shell chromium"));
  }

  @Test
  void find_nothingElsewhere_letsPlaywrightFetchItsOwn() {
    assertEquals(Optional.empty(), find("root"));
    assertEquals(1, commands.size());
  }

  @Test
  void find_nothingHelps_saysWhatToInstall() {
    program("etc/debian_version");
    var machine = new Machine(root, variables::get, "root", this::fails);
    var refusal = assertThrows(IllegalStateException.class, new Chromium(machine)::find);
    assertEquals(
        "The browser tests need a browser: install Chromium, Chrome or Edge, or set NUDGE_BROWSER"
            + " to the path of one.",
        refusal.getMessage());
    assertEquals(4, commands.size());
  }

  private Optional<Path> find(String user) {
    return new Chromium(new Machine(root, variables::get, user, this::succeeds)).find();
  }

  /** Installing the package puts the program where Debian puts it. */
  private boolean succeeds(List<String> command) {
    String last = command.get(command.size() - 1);
    if (command.contains("apt-get") && packages.contains(last)) {
      program("usr/bin/" + last);
    }
    return commands.add(String.join(" ", command));
  }

  private boolean fails(List<String> command) {
    commands.add(String.join(" ", command));
    return false;
  }

  private Path program(String name) {
    try {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.createFile(file);
      assertTrue(file.toFile().setExecutable(true));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
