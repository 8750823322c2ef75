package nudge.playground;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import nudge.data.Features;
import nudge.nn.Activation;
import nudge.nn.LayerShape;
import nudge.nn.Survivors;
import nudge.tape.Checkpoint;
import nudge.text.InvalidInput;
import nudge.training.Trainer;
import org.junit.jupiter.api.Test;

/** A run that goes on with another network, or with a parameter set by hand. */
class ReshapedTest {
  private static final Playground MOONS = Presets.named("moons");
  private static final List<LayerShape> LARGER = List.of(relu(9), relu(3), relu(1));

  private static LayerShape relu(int units) {
    return new LayerShape(units, Activation.RELU);
  }

  private static Checkpoint reached() {
    Experiment experiment = Experiment.of(MOONS);
    Trainer trainer = experiment.trainer(experiment.start());
    trainer.advance(5);
    return trainer.checkpoint();
  }

  @Test
  void beginning_isWhereAnExperimentStarts() {
    for (String name : Presets.names()) {
      Playground preset = Presets.named(name);
      assertEquals(Experiment.of(preset).start(), preset.beginning(), name);
    }
    assertEquals(reached(), MOONS.startingAt(reached()).beginning());
  }

  @Test
  void reshaped_keepsSurvivorsAndThePlaceInTheRun_andDrawsTheRest() {
    Playground changed = MOONS.reshaped(LARGER, reached());
    Playground drawn = MOONS.afresh(MOONS.material(), MOONS.network().with(LARGER));
    double[] expected =
        Survivors.carry(
            MOONS.inputNames(),
            MOONS.network().layers(),
            reached().parameters(),
            MOONS.inputNames(),
            LARGER,
            drawn.beginning().parameters());
    Checkpoint start = changed.beginning();
    assertArrayEquals(expected, start.parameters());
    assertEquals(reached().step(), start.step());
    assertEquals(reached().epoch(), start.epoch());
    assertEquals(0, start.updates());
    assertEquals(changed, Playground.parse(changed.toJson()));
  }

  @Test
  void reshaped_toWhatNoPlaygroundHas_isRefused() {
    List<LayerShape> twoOutputs = List.of(relu(2));
    assertThrows(InvalidInput.class, () -> MOONS.reshaped(twoOutputs, reached()));
  }

  @Test
  void otherFeatures_keepTheWeightsOfThoseThatStay() {
    Playground changed = MOONS.reading(new Features(List.of("x1^2", "x2")), reached());
    double[] old = reached().parameters();
    double[] kept = changed.beginning().parameters();
    assertEquals(old[1], kept[1]);
    assertEquals(old[2], kept[2]);
    assertNotEquals(old[0], kept[0]);
    assertEquals(old[old.length - 1], kept[kept.length - 1]);
    assertEquals(reached().step(), changed.beginning().step());
    Playground one = MOONS.reading(new Features(List.of("x2")), reached());
    assertEquals(old[1], one.beginning().parameters()[0]);
    assertEquals(one, Playground.parse(one.toJson()));
  }

  @Test
  void parameter_setByHand_leavesEverythingElse() {
    Checkpoint at = reached();
    Checkpoint changed = at.with(3, 0.5);
    double[] expected = at.parameters();
    expected[3] = 0.5;
    assertArrayEquals(expected, changed.parameters());
    assertArrayEquals(at.slots(), changed.slots());
    assertEquals(at.updates(), changed.updates());
    assertEquals(at.step(), changed.step());
  }
}
