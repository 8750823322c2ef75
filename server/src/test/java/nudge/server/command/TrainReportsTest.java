package nudge.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import nudge.playground.Presets;
import nudge.text.Json;
import org.junit.jupiter.api.Test;

/** What {@code train} prints of playgrounds with batches, test rows, classes and penalties. */
class TrainReportsTest {

  private static List<String[]> csv(CommandLineRun run) {
    assertEquals(0, run.exitCode(), run.err());
    return run.lines().stream().skip(1).map(line -> line.split(",", -1)).toList();
  }

  private static CommandLineRun train(String json, String... options) {
    String[] args = {"train", "-", "--format", "csv"};
    String[] all = Arrays.copyOf(args, args.length + options.length);
    System.arraycopy(options, 0, all, args.length, options.length);
    return CommandLineRun.withInput(json, all);
  }

  /** 105 training rows in batches of 15 are 7 steps an epoch. */
  @Test
  void epochs_ofMiniBatches_haveAStepForEachBatch() {
    CommandLineRun run = train(Presets.named("iris").toJson(), "--epochs=2", "--every=5");
    List<List<String>> stepsAndEpochs =
        csv(run).stream().map(cells -> List.of(cells[0], cells[1])).toList();
    assertEquals(
        List.of(
            List.of("0", "0"),
            List.of("5", "0.7142857142857143"),
            List.of("10", "1.4285714285714286"),
            List.of("14", "2")),
        stepsAndEpochs);
  }

  @Test
  void iris_trained_isToldApartInTrainingAndTestRows() {
    CommandLineRun run = CommandLineRun.of("train", "preset:iris", "--every=700", "--format=csv");
    String[] last = csv(run).get(1);
    assertEquals("100", last[1]);
    assertTrue(Double.parseDouble(last[4]) < 0.1, last[4]);
    assertTrue(Double.parseDouble(last[5]) > 0.95, last[5]);
    assertTrue(Double.parseDouble(last[6]) > 0.95, last[6]);
  }

  /** Only the penalty's own column tells of it; the loss is the loss of the data alone. */
  @Test
  void penalty_isReportedApartFromTheLoss() {
    String json = Presets.named("notebook").toJson();
    String penalized =
        json.replace(
            "\"optimizer\"", "\"penalty\": {\"kind\": \"l2\", \"rate\": 0.5},\n  \"optimizer\"");
    String[] without = csv(train(json, "--steps=0")).get(0);
    String[] with = csv(train(penalized, "--steps=0")).get(0);
    assertEquals("", without[3]);
    assertEquals(without[2], with[2]);
    assertTrue(Double.parseDouble(with[3]) > 0, with[3]);
  }

  @Test
  void confusion_ofTestRows_countsEachOnce() {
    CommandLineRun run = CommandLineRun.of("train", "preset:iris", "--confusion", "--format=csv");
    assertEquals("class,taken_for_1,taken_for_2,taken_for_3", run.lines().get(0));
    double rows = 0;
    double right = 0;
    List<String[]> lines = csv(run);
    for (int truth = 0; truth < lines.size(); truth++) {
      for (int predicted = 1; predicted < lines.get(truth).length; predicted++) {
        double count = Double.parseDouble(lines.get(truth)[predicted]);
        rows += count;
        right += predicted == truth + 1 ? count : 0;
      }
    }
    assertEquals(45, rows);
    assertTrue(right >= 43, run.out());
  }

  @Test
  void confusion_ofRowsWithoutAnOutput_countsThemApart() {
    String json = Presets.named("notebook").toJson().replace("\"tanh\"", "\"log(x)\"");
    CommandLineRun run = train(json, "--steps=0", "--confusion");
    assertEquals("class,taken_for_1,taken_for_2,taken_for_none", run.lines().get(0));
    assertEquals(
        List.of(List.of("1", "0", "0", "2"), List.of("2", "0", "0", "2")),
        csv(run).stream().map(List::of).toList());
  }

  @Test
  void byteOrderMark_beforeADocument_isNoPartOfIt() {
    String json = Presets.named("notebook").toJson();
    assertEquals(train(json).out(), train("\ufeff" + json).out());
    assertEquals(0, train("\ufeff" + json).exitCode());
  }

  @Test
  void gradients_atTheStart_agreeWithCentralDifferences() {
    CommandLineRun run =
        CommandLineRun.of("train", "preset:notebook", "--check-gradients", "--format=json");
    assertEquals(0, run.exitCode(), run.err());
    Json.Obj report = (Json.Obj) Json.parse(run.out());
    assertEquals(Json.Num.of(41), report.members().get("parameters"));
    double worst = ((Json.Num) report.members().get("worstRelativeError")).value();
    assertTrue(worst < 1e-7, run.out());
  }

  /** With rows far below 0 for every unit, no unit of a relu layer reaches the output. */
  @Test
  void health_ofALayerThatNoRowReaches_isDead() {
    String json = Presets.named("notebook").toJson().replace("\"tanh\"", "\"relu(x - 100)\"");
    List<String[]> layers = csv(train(json, "--steps=1", "--health"));
    assertEquals(List.of("1", "4", "4", "0"), List.of(layers.get(0)));
    assertEquals(List.of("2", "4", "4", "0"), List.of(layers.get(1)));
  }
}
