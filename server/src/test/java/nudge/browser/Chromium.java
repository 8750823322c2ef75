package nudge.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The browser to test in: the one that {@code NUDGE_BROWSER} names, else one that is installed,
 * else Debian's package if we may install it, else what Playwright fetches.
 *
 * <p>A package counts by what is there afterwards, not by an exit code: a package list that could
 * not be refreshed may still be good enough.
 */
final class Chromium {
  /** Older ones have no package for the headless shell alone. */
  private static final List<String> DEBIAN = List.of("chromium-headless-shell", "chromium");

  private final Machine machine;

  Chromium(Machine machine) {
    this.machine = machine;
  }

  /** Its executable, or nothing where Playwright knows its own. */
  Optional<Path> find() {
    Optional<Path> found = chosen().or(this::installed).or(this::fromDebian);
    if (found.isEmpty() && !machine.run(fetchedByPlaywright())) {
      throw new IllegalStateException(
          "The browser tests need a browser: install Chromium, Chrome or Edge, or set"
              + " NUDGE_BROWSER to the path of one.");
    }
    return found;
  }

  private Optional<Path> chosen() {
    Optional<Path> chosen = machine.variable("NUDGE_BROWSER").map(Path::of);
    if (chosen.isPresent() && !Files.isExecutable(chosen.get())) {
      throw new IllegalStateException(
          "NUDGE_BROWSER is " + chosen.get() + ", which is no program: correct it or unset it.");
    }
    return chosen;
  }

  private Optional<Path> installed() {
    return UsualPlaces.on(machine)
        .filter(Files::isRegularFile)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private Optional<Path> fromDebian() {
    if (!machine.isDebian() || !machine.isRoot()) {
      return Optional.empty();
    }
    machine.run(List.of("apt-get", "update"));
    return DEBIAN.stream().flatMap(name -> packaged(name).stream()).findFirst();
  }

  private Optional<Path> packaged(String name) {
    machine.run(List.of("apt-get", "install", "-y", "--no-install-recommends", name));
    return installed();
  }

  /** In a process of its own, since this command line ends with {@code System.exit}. */
  private static List<String> fetchedByPlaywright() {
    return List.of(
        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
        "-cp",
        System.getProperty("java.class.path"),
        "com.microsoft.playwright.CLI",
        "install",
        "--only-shell",
        "chromium");
  }
}
