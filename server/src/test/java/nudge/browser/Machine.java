package nudge.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What the search for a browser may ask of a computer: its files from the root on, its environment
 * variables, who we are, and a way to run a command to its end ({@code true} if that went well).
 */
record Machine(
    Path root, UnaryOperator<String> variables, String user, Predicate<List<String>> runner) {

  /** This computer; what its commands print goes to the log. */
  static Machine current(Path log) {
    return new Machine(
        Path.of("/"), System::getenv, System.getProperty("user.name"), new LoggedCommands(log));
  }

  Optional<String> variable(String name) {
    return Optional.ofNullable(variables.apply(name)).filter(value -> !value.isBlank());
  }

  /** Ubuntu is one, too. */
  boolean isDebian() {
    return Files.exists(root.resolve("etc/debian_version"));
  }

  boolean isRoot() {
    return user.equals("root");
  }

  boolean run(List<String> command) {
    return runner.test(command);
  }
}
