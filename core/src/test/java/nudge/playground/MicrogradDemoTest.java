package nudge.playground;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nudge.training.Evaluation;
import nudge.training.Trainer;
import org.junit.jupiter.api.Test;

/** The preset {@code micrograd-demo} against what micrograd's notebook demo.ipynb has printed. */
class MicrogradDemoTest {
  private final Playground playground = Presets.named("micrograd-demo");

  @Test
  void everyLossAndAccuracy_isThePublishedOne() throws IOException {
    Experiment experiment = Experiment.of(playground);
    Trainer trainer = experiment.trainer(experiment.start());
    List<String> published = published();
    assertEquals(100, published.size());
    for (String line : published) {
      String[] cells = line.split(",");
      Evaluation evaluation = trainer.evaluate();
      double loss = evaluation.trainLoss() + evaluation.penalty();
      double expected = Double.parseDouble(cells[1]);
      assertEquals(1, loss / expected, 1e-9, line);
      assertEquals(Double.parseDouble(cells[2]), 100 * evaluation.train().score().value(), line);
      trainer.advance(1);
    }
  }

  private static List<String> published() throws IOException {
    try (var in = MicrogradDemoTest.class.getResourceAsStream("micrograd-demo-losses.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
    }
  }

  @Test
  void moons_areScikitLearns() {
    assertEquals(100, playground.table().rows());
    assertEquals(337, playground.parameterCount());
    double[] parameters = playground.beginning().parameters();
    assertArrayEquals(
        new double[] {2 * 0.6177528569514706 - 1, 2 * 0.5332655736050008 - 1, 0},
        new double[] {parameters[0], parameters[1], parameters[2]});
  }
}
