package nudge.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nudge.playground.Experiment;
import nudge.playground.Link;
import nudge.playground.Playground;
import nudge.playground.Presets;
import nudge.tape.Checkpoint;
import nudge.text.Json;
import nudge.training.StopRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
  private static final String HEADER =
      "step,epoch,train_loss,penalty,test_loss,train_accuracy,test_accuracy";

  @TempDir private Path folder;

  /** As the notebook of micrograd's lecture computes them in Python after random.seed(42). */
  @Test
  void notebook_trained_printsTheNotebooksLosses() {
    CommandLineRun run = CommandLineRun.of("train", "preset:notebook", "--format", "csv");
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(HEADER, run.lines().get(0));
    assertEquals(22, run.lines().size());
    assertLoss(5.230517512042235, run.lines().get(1));
    assertLoss(2.7046890507642454, run.lines().get(2));
    assertLoss(1.846023725231498, run.lines().get(3));
    assertLoss(0.09031307448189846, run.lines().get(20));
    assertTrue(run.lines().get(20).matches("19,19,0\\.09\\d+,,,1,"), run.lines().get(20));
  }

  private static void assertLoss(double expected, String line) {
    assertEquals(expected, Double.parseDouble(line.split(",")[2]), 1e-12 * expected);
  }

  @Test
  void notebook_predictions_areTheNotebooks() {
    CommandLineRun run =
        CommandLineRun.of("train", "preset:notebook", "--predictions", "--format", "csv");
    assertEquals("row,prediction,target", run.lines().get(0));
    double[] expected = {0.84180271982866, -0.90892078789315, -0.81378771199701, 0.87167813575684};
    for (int i = 0; i < expected.length; i++) {
      String[] cells = run.lines().get(i + 1).split(",");
      // The lecture's figures have 14 digits.
      assertEquals(expected[i], Double.parseDouble(cells[1]), 5e-15);
    }
  }

  private static List<String> steps(CommandLineRun run) {
    assertEquals(0, run.exitCode(), run.err());
    return run.lines().stream().skip(1).map(line -> line.substring(0, line.indexOf(','))).toList();
  }

  @Test
  void rows_everyK_endWithTheLastStep() {
    assertEquals(
        List.of("0", "4", "8", "10"),
        steps(
            CommandLineRun.of(
                "train", "preset:notebook", "--steps", "10", "--every", "4", "--format", "csv")));
    assertEquals(
        List.of("0", "5", "10"),
        steps(
            CommandLineRun.of(
                "train", "preset:notebook", "--epochs=10", "--every=5", "--format=csv")));
    assertEquals(
        List.of("0"),
        steps(CommandLineRun.of("train", "preset:notebook", "--steps=0", "--format=csv")));
  }

  /** The page evaluates at the multiples of K, wherever its run begins. */
  @Test
  void rows_ofAStartBetweenMultiplesOfK_areTheStartTheMultiplesAndTheEnd() {
    Experiment experiment = Experiment.of(Presets.named("notebook"));
    Checkpoint seventh = experiment.engine().run(experiment.start(), new double[7]);
    String json = Presets.named("notebook").startingAt(seventh).toJson();
    assertEquals(List.of("7", "10", "15", "19"), stepsOfEvery5(json, 12));
    assertEquals(List.of("7", "9"), stepsOfEvery5(json, 2));
  }

  private static List<String> stepsOfEvery5(String json, int count) {
    return steps(
        CommandLineRun.withInput(
            json, "train", "-", "--steps=" + count, "--every=5", "--format=csv"));
  }

  @Test
  void numbers_printed_parseBackAndDoNotDependOnWhoWatches() {
    List<String> all = CommandLineRun.of("train", "preset:notebook", "--format", "csv").lines();
    List<String> some =
        CommandLineRun.of("train", "preset:notebook", "--every=20", "--format=csv").lines();
    assertEquals(List.of(all.get(0), all.get(1), all.get(21)), some);
  }

  @Test
  void json_isAnArrayOfTheSameRows() {
    CommandLineRun run =
        CommandLineRun.of("train", "preset:notebook", "--steps", "2", "--format", "json");
    Json.Array rows = (Json.Array) Json.parse(run.out());
    assertEquals(3, rows.elements().size());
    Json.Obj last = (Json.Obj) rows.elements().get(2);
    assertEquals(
        List.of((HEADER + ",train_r2,test_r2").split(",")), List.copyOf(last.members().keySet()));
    assertEquals(Json.Num.of(2), last.members().get("step"));
    assertEquals(new Json.Null(Json.NOWHERE), last.members().get("penalty"));
  }

  @Test
  void text_showsTheColumnsThatApply() {
    CommandLineRun run = CommandLineRun.of("train", "preset:notebook", "--steps", "1");
    assertEquals(3, run.lines().size());
    assertEquals(
        List.of("step", "epoch", "train_loss", "train_accuracy"),
        List.of(run.lines().get(0).strip().split(" +")));
  }

  @Test
  void source_fileLinkOrInput_isTheSamePlayground() throws IOException {
    Playground playground = stoppingAfter(3);
    Path file = Files.writeString(folder.resolve("play.json"), playground.toJson());
    CommandLineRun expected = CommandLineRun.of("train", "preset:notebook", "--steps", "3");
    String link = Link.write(playground);
    assertEquals(expected, CommandLineRun.of("train", file.toString()));
    assertEquals(expected, CommandLineRun.withInput(playground.toJson(), "train", "-"));
    assertEquals(expected, CommandLineRun.of("train", "#" + link));
    assertEquals(expected, CommandLineRun.of("train", "http://127.0.0.1:8080/#" + link));
    assertEquals(expected, CommandLineRun.of("train", link));
  }

  @Test
  void playground_withoutAnEnd_asksHowLong() {
    String json = stoppingAfter(0).toJson();
    CommandLineRun run = CommandLineRun.withInput(json, "train", "-");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("--steps"), run.err());
  }

  private static Playground stoppingAfter(int steps) {
    Playground notebook = Presets.named("notebook");
    return notebook.with(notebook.learning().with(StopRules.afterSteps(steps)));
  }
}
