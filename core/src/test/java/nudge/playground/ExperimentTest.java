package nudge.playground;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import nudge.data.Column;
import nudge.data.Dataset;
import nudge.nn.Activation;
import nudge.nn.LayerShape;
import nudge.random.PythonRandom;
import nudge.random.RandomSource;
import nudge.tape.Checkpoint;
import nudge.training.Evaluation;
import nudge.training.Trainer;
import org.junit.jupiter.api.Test;

/** From a document to a run, and back again on the way. */
class ExperimentTest {
  private static final long SEED = 20261204;
  private static final Playground NOTEBOOK = Presets.named("notebook");

  @Test
  void start_isDrawnFromTheSeed() {
    Checkpoint start = Experiment.of(NOTEBOOK).start();
    RandomSource random = PythonRandom.seeded(42);
    double[] drawn = new double[41];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = random.uniform(-1, 1);
    }
    assertEquals(Checkpoint.initial(drawn, 0), start);
  }

  @Test
  void start_thatIsGiven_isTaken() {
    Checkpoint given = new Checkpoint(7, 7, 0, 7, new double[41], new double[0]);
    assertEquals(given, Experiment.of(NOTEBOOK.startingAt(given)).start());
  }

  /** The target stands between the inputs here, as it may in anybody's table. */
  @Test
  void rows_pickInputsAndTargetsByTheirRole() {
    List<Column> columns = List.of(Column.input("a"), Column.target("t"), Column.input("b"));
    Dataset table = Dataset.of(columns, new double[] {1, 2, 3, 4, 5, 6});
    List<LayerShape> layers = List.of(new LayerShape(1, Activation.LINEAR));
    Experiment experiment =
        Experiment.of(
            NOTEBOOK.afresh(Material.of(Data.of(table)), NOTEBOOK.network().with(layers)));
    assertEquals(2, experiment.prepared().training().count());
    assertArrayEquals(new double[] {1, 3, 4, 6}, experiment.prepared().training().inputs());
    assertArrayEquals(new double[] {2, 5}, experiment.prepared().training().targets());
  }

  @Test
  void with_anotherRate_goesOnWithIt() {
    Playground changed = NOTEBOOK.withRate(5, 0.2);
    Experiment experiment = Experiment.of(NOTEBOOK);
    Trainer before = experiment.trainer(experiment.start());
    before.advance(5);
    Trainer after = experiment.with(changed).trainer(before.checkpoint());
    after.advance(5);
    Trainer whole = trainer(changed);
    whole.advance(10);
    assertEquals(whole.checkpoint(), after.checkpoint());
  }

  /** What links and Reset promise, for random playgrounds stopped at random places. */
  @Test
  void run_sharedOnTheWayAndOpenedAgain_goesOnInTheSameBits() {
    RandomPlaygrounds playgrounds = new RandomPlaygrounds(SEED);
    for (int i = 0; i < 50; i++) {
      Playground playground = playgrounds.next();
      int first = i % 13;
      Trainer whole = trainer(playground);
      List<Evaluation> expected = whole.advance(20);
      Trainer sharer = trainer(playground);
      List<Evaluation> actual = new ArrayList<>(sharer.advance(first));
      String link = Link.write(playground.startingAt(sharer.checkpoint()));
      Trainer reader = trainer(Link.read(link));
      actual.addAll(reader.advance(20 - first));
      assertEquals(expected, actual, "seed " + SEED + ", playground " + i);
      assertEquals(whole.checkpoint(), reader.checkpoint(), "seed " + SEED + ", playground " + i);
    }
  }

  @Test
  void run_doesNotDependOnTheTitleOrTheSource() {
    Trainer plain = trainer(NOTEBOOK);
    Trainer titled =
        trainer(
            NOTEBOOK
                .withTitle("another")
                .with(new Data.Given(NOTEBOOK.table(), new Data.Version("d1", 2))));
    assertEquals(plain.advance(20), titled.advance(20));
    assertEquals(plain.checkpoint(), titled.checkpoint());
  }

  private static Trainer trainer(Playground playground) {
    Experiment experiment = Experiment.of(playground);
    return experiment.trainer(experiment.start());
  }
}
