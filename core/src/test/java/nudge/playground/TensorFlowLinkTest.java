package nudge.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nudge.random.Seed;
import nudge.text.InvalidInput;
import nudge.training.Evaluation;
import nudge.training.Trainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Links to TensorFlow Playground: what it shows for one of them, and what its loops, written anew
 * in plain Python ({@code tensorflow-links.py}), give for many.
 */
class TensorFlowLinkTest {
  private static final String SHOWN =
      "#activation=tanh&batchSize=10&dataset=circle&learningRate=0.03&networkShape=4,2"
          + "&seed=0.12345&percTrainData=50&noise=0&x=true&y=true&problem=classification";

  private record Line(String link, int epoch, double train, double test, double tolerance) {
    static Line of(String text) {
      String[] words = text.split(" ");
      return new Line(
          words[0],
          Integer.parseInt(words[1]),
          Double.parseDouble(words[2]),
          Double.parseDouble(words[3]),
          Double.parseDouble(words[4]));
    }
  }

  static List<List<Line>> links() throws IOException {
    try (var in = TensorFlowLinkTest.class.getResourceAsStream("tensorflow-links.txt")) {
      Map<String, List<Line>> links =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(Line::of)
              .collect(Collectors.groupingBy(Line::link));
      return new ArrayList<>(links.values());
    }
  }

  @ParameterizedTest
  @MethodSource("links")
  void link_trainsAsTensorFlowPlaygroundDoes(List<Line> lines) {
    Playground playground = TensorFlowLink.read(lines.get(0).link()).playground();
    Experiment experiment = Experiment.of(playground);
    Trainer trainer = experiment.trainer(experiment.start());
    int epoch = 0;
    for (Line line : lines) {
      trainer.advance((line.epoch() - epoch) * playground.stepsPerEpoch());
      epoch = line.epoch();
      Evaluation evaluation = trainer.evaluate();
      assertEquals(line.train(), evaluation.trainLoss(), line.tolerance(), line::toString);
      assertEquals(line.test(), evaluation.test().loss(), line.tolerance(), line::toString);
    }
  }

  /** As its page shows them, to three places. */
  @ParameterizedTest
  @CsvSource({
    "0, 0.502, 0.518",
    "1, 0.496, 0.509",
    "10, 0.476, 0.496",
    "50, 0.146, 0.193",
    "150, 0.004, 0.005"
  })
  void link_showsTheLossesOfThePage(int epochs, String train, String test) {
    Experiment experiment = Experiment.of(Link.read(SHOWN));
    Trainer trainer = experiment.trainer(experiment.start());
    trainer.advance(epochs * 25);
    assertEquals(train, shown(trainer.evaluate().trainLoss()));
    assertEquals(test, shown(trainer.evaluate().test().loss()));
  }

  private static String shown(double loss) {
    return String.format(Locale.ROOT, "%.3f", loss);
  }

  @Test
  void link_isTheSameWithWhateverStandsBeforeIt() {
    Playground playground = Link.read(SHOWN);
    assertEquals(playground, Link.read("https://example.org/some/path" + SHOWN));
    assertEquals(playground, Link.read(SHOWN.substring(1)));
    assertEquals(playground, Playground.parse(playground.toJson()));
    assertEquals(Seed.seedrandom("0.12345").after(2500), playground.network().seed());
  }

  @Test
  void weights_areDrawnWhereTheDataEnded() {
    double[] parameters = Link.read(SHOWN).beginning().parameters();
    assertEquals(0.1, parameters[2]);
    assertEquals(Seed.seedrandom("0.12345").after(2500).open().nextDouble() - 0.5, parameters[0]);
  }

  @Test
  void notes_nameWhatMeansNothingHere() {
    String link = SHOWN + "&discretize=true&showTestData=false&cosX=true&learningRate_hide=true";
    assertEquals(
        List.of(
            "these of its settings mean nothing here:"
                + " discretize, showTestData, cosX, learningRate_hide"),
        TensorFlowLink.read(link).notes());
    assertEquals(List.of(), TensorFlowLink.read(SHOWN).notes());
  }

  @Test
  void batch_ofMoreThanAllRows_neverLearns() {
    TensorFlowLink link = TensorFlowLink.read(SHOWN + "&percTrainData=5&batchSize=30");
    assertEquals(0, link.playground().schedule().rate(0));
    assertTrue(link.notes().get(0).contains("nothing is ever learned"), link.notes()::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "81, 0.5, 'its noise is out of range, so it is 50, as there'",
    "-3, 0, 'its noise is out of range, so it is 0, as there'",
    "80, 0.8, "
  })
  void noise_outOfRange_isBroughtIntoItAsThere(String noise, double share, String note) {
    TensorFlowLink link = TensorFlowLink.read(SHOWN + "&noise=" + noise);
    Data.Generated data = (Data.Generated) link.playground().data();
    assertEquals(share, data.recipe().noise());
    assertEquals(note == null ? List.of() : List.of(note), link.notes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "activation=mish | activation: must be one of tanh, relu, sigmoid, linear, but is \"mish\"",
        "batchSize=ten | batchSize: must be a number from 1 to 2147483647, but is \"ten\"",
        "batchSize=1.5 | batchSize: must be a whole number, but is \"1.5\"",
        "networkShape=4,0 | networkShape: must be units from 1 to 256 such as 4,2, but is \"4,0\"",
        "networkShape=1,1,1,1,1,1,1,1 | networkShape: must be at most 7 hidden layers,"
            + " but is \"1,1,1,1,1,1,1,1\"",
        "percTrainData=0 | percTrainData: leaves no points to train on",
        "learningRate=-1 | learningRate: must be a number from 0 to 1000, but is \"-1\"",
        "x=false&y=false | This link switches off every feature: the network would see nothing"
      })
  void property_thatCannotBe_isRefusedByItsName(String property, String message) {
    String link = SHOWN + "&" + property;
    InvalidInput error = assertThrows(InvalidInput.class, () -> TensorFlowLink.read(link));
    assertEquals(message, error.getMessage());
  }

  @Test
  void emptyValues_areNone() {
    String link = "#dataset=&activation=&seed=1&tutorial=&batchSize=&noise=&networkShape=4%2C2";
    assertEquals(Link.read("#seed=1"), Link.read(link));
  }

  /** That page reads its address as the browser has written it. */
  @ParameterizedTest
  @CsvSource({"a b, a%20b", "\u4f60, %E4%BD%A0", "a%20b, a%20b", "<\">`, %3C%22%3E%60"})
  void seed_isReadAsAnAddressHasIt(String typed, String there) {
    Data.Generated data = (Data.Generated) Link.read("#seed=" + typed).data();
    assertEquals(there, data.recipe().seed().value());
  }

  @Test
  void link_thatAMailHasEncoded_isTheSame() {
    assertEquals(Link.read("#seed=1&noise=5"), Link.read("#seed%3D1%26noise%3D5"));
  }

  @Test
  void link_withoutSettings_saysHowToGetThem() {
    String bare = "https://playground.tensorflow.org/";
    InvalidInput error = assertThrows(InvalidInput.class, () -> Link.read(bare));
    assertTrue(error.getMessage().contains("copy the address again"), error.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"#colour=red", "https://example.org/?dataset=xor", "#1.a=b", "#=x"})
  void text_withoutItsSettings_isRefused(String text) {
    assertThrows(InvalidInput.class, () -> Link.read(text));
  }

  @Test
  void training_ofEverything_leavesNoTestRows() {
    assertEquals(null, Experiment.of(Link.read(SHOWN + "&percTrainData=100")).prepared().test());
  }
}
