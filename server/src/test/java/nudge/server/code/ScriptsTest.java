package nudge.server.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nudge.playground.Link;
import nudge.playground.Playground;
import nudge.playground.Presets;
import nudge.playground.RandomPlaygrounds;
import nudge.tape.Checkpoint;
import nudge.training.Evaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts, run by plain Python or by the core, print the losses of our own run. */
class ScriptsTest {
  private static final long SEED = 20261125;
  private static final int PLAYGROUNDS = 20;
  private static final int STEPS = 8;
  private static final double LEAST = 1e-12;

  @TempDir private Path folder;

  static Stream<Arguments> playgrounds() {
    RandomPlaygrounds random = new RandomPlaygrounds(SEED);
    List<Arguments> chosen = new ArrayList<>();
    while (chosen.size() < PLAYGROUNDS) {
      Playground playground = random.next();
      Expected expected = Expected.of(playground, STEPS);
      if (expected.evaluations().size() > 1 && isTame(expected)) {
        chosen.add(Arguments.of(chosen.size(), expected));
      }
    }
    return chosen.stream();
  }

  /** Losses that mean something: finite and of a size that does not drown the others. */
  private static boolean isTame(Expected expected) {
    return expected.evaluations().stream().allMatch(now -> Math.abs(now.trainLoss()) < 1e3);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("playgrounds")
  void randomPlayground_inPlainPython_hasOurLosses(int number, Expected expected)
      throws IOException, InterruptedException {
    assertPrints(expected, new PythonScript(expected, false).text());
    assertPrints(expected, new PythonScript(expected, true).text());
  }

  @Test
  void presetsAndLinks_inPlainPython_haveOurLosses() throws IOException, InterruptedException {
    Playground demo = Presets.named("micrograd-demo");
    assertPrints(Expected.of(demo, 3));
    assertPrints(Expected.of(Presets.named("notebook"), 0));
    assertPrints(Expected.of(Presets.named("iris"), 15));
    String link = "#seed=7&regularization=L1&regularizationRate=0.1&learningRate=0.3&batchSize=";
    assertPrints(Expected.of(Link.read(link + "30"), 20));
    assertPrints(Expected.of(Link.read(link + "101&percTrainData=30"), 5));
  }

  private void assertPrints(Expected expected) throws IOException, InterruptedException {
    assertPrints(expected, new PythonScript(expected, true).text());
  }

  private void assertPrints(Expected expected, String script)
      throws IOException, InterruptedException {
    Path file = folder.resolve("script.py");
    Files.writeString(file, script);
    List<String> lines = Python.run(file);
    List<Evaluation> evaluations = expected.evaluations();
    assertEquals(evaluations.size(), lines.size(), () -> String.join("\n", lines));
    List<Expected> twins = twins(expected);
    double tolerance = LEAST;
    for (int i = 0; i < lines.size(); i++) {
      String[] words = lines.get(i).split(" ");
      double loss = evaluations.get(i).trainLoss();
      tolerance = Math.max(tolerance, 100 * spread(twins, i, loss));
      double printed = Double.parseDouble(words[3]);
      double allowed = tolerance;
      assertEquals("step " + evaluations.get(i).step(), words[0] + " " + words[1]);
      assertTrue(
          printed == loss || Math.abs(printed - loss) <= allowed * Math.abs(loss),
          () -> printed + " for " + loss + " by " + expected.playground().toJson());
    }
  }

  /** The same run with one of a few parameters one ulp larger. */
  private static List<Expected> twins(Expected expected) {
    Checkpoint start = expected.experiment().start();
    double[] parameters = start.parameters();
    List<Expected> twins = new ArrayList<>();
    for (int i : new int[] {0, parameters.length / 2, parameters.length - 1}) {
      Checkpoint moved = start.with(i, Math.nextUp(parameters[i]));
      int steps = expected.end() - expected.start();
      twins.add(Expected.of(expected.playground().startingAt(moved), steps));
    }
    return twins;
  }

  private static double spread(List<Expected> twins, int row, double loss) {
    double spread = 0;
    for (Expected twin : twins) {
      if (row < twin.evaluations().size()) {
        double moved = twin.evaluations().get(row).trainLoss();
        spread = Math.max(spread, Math.abs(moved / loss - 1));
      }
    }
    return spread;
  }

  @Test
  void otherScripts_holdTheRowsAndTheExpectedLosses() {
    Expected expected = Expected.of(Presets.named("notebook"), 2);
    String torch = new PyTorchScript(expected).text();
    assertTrue(torch.contains("import torch\n"), torch);
    assertTrue(torch.contains("    [2.0, 3.0, -1.0, 1.0],\n"), torch);
    assertTrue(torch.contains("# step 2 loss 1.8460237252314982\n"), torch);
    String java = JavaProgram.of(expected);
    assertTrue(java.contains("// step 2 loss 1.8460237252314982\n"), java);
  }
}
