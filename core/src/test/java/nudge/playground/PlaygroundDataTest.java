package nudge.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nudge.data.Column;
import nudge.data.Dataset;
import nudge.data.Generator;
import nudge.data.Recipe;
import nudge.data.Split;
import nudge.nn.Loss;
import nudge.random.Seed;
import nudge.tape.Checkpoint;
import nudge.training.Trainer;
import org.junit.jupiter.api.Test;

/** Other data in a playground: what stays, what gives way, and which rows are for the test. */
class PlaygroundDataTest {
  private static final Playground MOONS = Presets.named("moons");

  @Test
  void heldOut_areTheTestRowsOfTheSplit() {
    boolean[] heldOut = MOONS.heldOut();
    int next = 0;
    int[] test = MOONS.preparation().split().test(200);
    for (int row = 0; row < heldOut.length; row++) {
      assertEquals(next < test.length && test[next] == row, heldOut[row]);
      next += heldOut[row] ? 1 : 0;
    }
    assertEquals(60, next);
    assertEquals(Experiment.of(MOONS).prepared().test().count(), next);
  }

  /** Twelve of fourteen batches are done; with three an epoch, or one, the next one begins. */
  @Test
  void with_fewerRows_goesOnInTheNextEpoch() {
    Trainer trainer = Experiment.of(MOONS).trainer(Experiment.of(MOONS).start());
    trainer.advance(12);
    Checkpoint at = trainer.checkpoint();
    assertEquals(12, at.batch());
    Checkpoint next = at.atNextEpoch();
    assertEquals(new Start.Given(at), MOONS.goingOnFrom(at).start());
    Playground fewer = MOONS.goingOnFrom(at).with(moons(40));
    assertEquals(new Start.Given(next), fewer.start());
    assertEquals(fewer.start(), MOONS.with(moons(40)).goingOnFrom(at).start());
    Preparation tenth = MOONS.preparation().with(new Split(0.1, Seed.of(2)));
    assertEquals(new Start.Given(next), MOONS.goingOnFrom(at).with(tenth).start());
    assertEquals(fewer, Playground.parse(fewer.toJson()));
  }

  @Test
  void over_numbers_replacesALossForClasses() {
    Loss squared = new Loss(Loss.SQUARED_ERROR.function(), true);
    for (String preset : new String[] {"moons", "spiral", "iris"}) {
      Playground curve = Presets.named(preset).over(drawn(Generator.SINE, 50, 0));
      assertEquals(squared, curve.learning().loss(), preset);
      assertEquals(1, curve.outputs());
    }
  }

  @Test
  void over_codesOfClasses_keepsTheLoss() {
    assertEquals(MOONS.learning().loss(), MOONS.over(numbers(-1, 1)).learning().loss());
    Playground spiral = Presets.named("spiral");
    assertEquals(spiral.learning().loss(), spiral.over(numbers(0, 0.25)).learning().loss());
    assertEquals(
        Loss.SQUARED_ERROR.function(), spiral.over(numbers(-1, 1)).learning().loss().function());
  }

  private static Data numbers(double first, double second) {
    return Data.of(
        Dataset.of(
            List.of(Column.input("x"), Column.target("y")), new double[] {0.5, first, 2, second}));
  }

  private static Data moons(int rows) {
    return drawn(Generator.MOONS, rows, 2);
  }

  private static Data drawn(Generator generator, int rows, int classes) {
    return Data.Generated.of(new Recipe(generator, rows, 0.1, classes, Seed.of(1)));
  }
}
