package nudge.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that people get, as they start it. */
class NudgeJarIT {
  private static final Path JAR = Path.of("target", "nudge.jar");

  @TempDir private Path folder;

  private Process start(String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectError(folder.resolve("errors").toFile())
        .start();
  }

  private String errors() throws IOException {
    return Files.readString(folder.resolve("errors"));
  }

  @Test
  void serve_saysWhereItIsReady_andEndsWhenToldTo() throws Exception {
    Process process = start("--port", "0", "--data", folder.resolve("saved").toString());
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String line = out.readLine();
      assertTrue(
          line != null && line.matches("Nudge is ready at http://127\\.0\\.0\\.1:\\d+/"), errors());
      String url = line.substring(line.indexOf("http"));
      assertEquals(200, status(url));
      assertEquals(200, status(url + "js/nudge.js"));
      assertEquals(200, status(url + "healthz"));
      process.toHandle().destroy();
      assertNull(out.readLine());
    } finally {
      process.destroyForcibly();
    }
    // 128 + SIGTERM, as a JVM ends that finished its work on the way.
    assertEquals(143, process.waitFor());
    assertEquals("", errors());
    assertTrue(Files.exists(folder.resolve("saved").resolve("nudge.db")));
  }

  private static int status(String url) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  @Test
  void train_printsTheLosses() throws Exception {
    Process process = start("train", "preset:notebook", "--format", "csv");
    List<String> lines = lines(process.getInputStream());
    assertEquals(0, process.waitFor(), errors());
    assertEquals(22, lines.size());
    assertTrue(lines.get(1).startsWith("0,0,5.23051751204223"), lines.get(1));
    assertEquals("", errors());
  }

  @Test
  void reader_whoGoesAway_isNoError() throws Exception {
    Process process = start("train", "preset:notebook", "--steps", "100000", "--format", "csv");
    process.getInputStream().read();
    process.getInputStream().close();
    assertEquals(0, process.waitFor());
    assertEquals("", errors());
  }

  @Test
  void badInput_endsWithCode2AndOneLine() throws Exception {
    Process process = start("train", "preset:nothing");
    assertEquals(List.of(), lines(process.getInputStream()));
    assertEquals(2, process.waitFor());
    assertEquals(1, errors().lines().count(), errors());
  }

  private static List<String> lines(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void jar_namesItsMainClassAndIsNotSigned() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertEquals(
          "nudge.server.command.Main",
          jar.getManifest().getMainAttributes().getValue("Main-Class"));
      assertTrue(jar.isMultiRelease());
      assertTrue(jar.stream().noneMatch(entry -> entry.getName().endsWith(".SF")));
    }
  }
}
