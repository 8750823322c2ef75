package nudge.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each example prints what its comments say, line for line. */
class ExamplesTest {
  private static final String PRINTED = "// > ";

  @Test
  void example01_printsItsComments() throws IOException {
    assertPrints(Example01Derivative.class, Example01Derivative::main);
  }

  @Test
  void example02_printsItsComments() throws IOException {
    assertPrints(Example02Neuron.class, Example02Neuron::main);
  }

  @Test
  void example03_printsItsComments() throws IOException {
    assertPrints(Example03TrainTheNotebook.class, Example03TrainTheNotebook::main);
  }

  private static void assertPrints(Class<?> example, Consumer<String[]> main) throws IOException {
    List<String> comments = comments(example);
    assertFalse(comments.isEmpty());
    assertEquals(String.join("\n", comments), String.join("\n", output(main)));
  }

  private static List<String> comments(Class<?> example) throws IOException {
    Path source =
        Path.of(
            System.getProperty("basedir", ""),
            "src/test/java",
            example.getName().replace('.', '/') + ".java");
    try (Stream<String> lines = Files.lines(source)) {
      return lines
          .map(String::trim)
          .filter(line -> line.startsWith(PRINTED))
          .map(line -> line.substring(PRINTED.length()))
          .toList();
    }
  }

  private static List<String> output(Consumer<String[]> main) {
    PrintStream standard = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      main.accept(new String[0]);
    } finally {
      System.setOut(standard);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
