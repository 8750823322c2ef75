package nudge.browser;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where Chrome, Chromium and Edge are usually installed, on Linux, macOS and Windows.
 *
 * <p>First comes the headless shell: the same engine without the browser around it, which takes a
 * quarter off the time that a test's page needs to open.
 */
final class UsualPlaces {
  private static final List<String> COMMANDS =
      List.of(
          "chromium-headless-shell",
          "chrome-headless-shell",
          "google-chrome",
          "google-chrome-stable",
          "chrome",
          "chromium",
          "chromium-browser",
          "microsoft-edge",
          "microsoft-edge-stable",
          "msedge");
  private static final List<String> FROM_THE_ROOT =
      List.of(
          "usr/bin/chromium-headless-shell",
          "usr/bin/google-chrome",
          "usr/bin/chromium",
          "opt/google/chrome/chrome",
          "opt/microsoft/msedge/msedge",
          "Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "Applications/Chromium.app/Contents/MacOS/Chromium",
          "Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge");
  private static final List<String> WINDOWS_FOLDERS =
      List.of("ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA");
  private static final List<String> FROM_WINDOWS_FOLDERS =
      List.of(
          "Google/Chrome/Application/chrome.exe",
          "Chromium/Application/chrome.exe",
          "Microsoft/Edge/Application/msedge.exe");

  private UsualPlaces() {}

  static Stream<Path> on(Machine machine) {
    return Stream.of(
            onThePath(machine),
            FROM_THE_ROOT.stream().map(machine.root()::resolve),
            inWindowsFolders(machine))
        .flatMap(paths -> paths);
  }

  private static Stream<Path> onThePath(Machine machine) {
    List<String> folders =
        machine.variable("PATH").stream()
            .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
            .toList();
    return COMMANDS.stream()
        .flatMap(command -> folders.stream().map(folder -> Path.of(folder, command)));
  }

  private static Stream<Path> inWindowsFolders(Machine machine) {
    return WINDOWS_FOLDERS.stream()
        .flatMap(folder -> machine.variable(folder).stream())
        .flatMap(folder -> FROM_WINDOWS_FOLDERS.stream().map(file -> Path.of(folder, file)));
  }
}
