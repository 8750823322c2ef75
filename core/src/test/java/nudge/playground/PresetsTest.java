package nudge.playground;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nudge.autograd.Value;
import nudge.expression.Expression;
import nudge.random.Seed;
import nudge.text.InvalidInput;
import org.junit.jupiter.api.Test;

/** The playgrounds to begin with. */
class PresetsTest {
  @Test
  void names_beginWithTheOneThatThePageOpensWith() {
    assertEquals(Presets.FIRST, Presets.names().get(0));
  }

  @Test
  void presets_differInNameAndTitle_andSayWhatThereIsToSee() {
    Set<String> names = new TreeSet<>();
    Set<String> titles = new TreeSet<>();
    for (Preset preset : Presets.list()) {
      assertTrue(names.add(preset.name()), preset.name());
      assertTrue(titles.add(preset.title()), preset.title());
      assertEquals(preset.title(), preset.playground().title());
      assertTrue(preset.sentence().length() >= 40 && preset.sentence().length() <= 100);
    }
  }

  @Test
  void nameOf_isThePresetThatIsUntouched() {
    for (String name : Presets.names()) {
      assertEquals(name, Presets.nameOf(Playground.parse(Presets.named(name).toJson())));
    }
    Playground first = Presets.named(Presets.FIRST);
    assertEquals("", Presets.nameOf(first.withTitle("Mine")));
    assertEquals("", Presets.nameOf(first.withRate(0, 0.5)));
  }

  /** Page and command line open it at once; the page has it redrawn ten times a second. */
  @Test
  void first_hasTwoInputsAndTwoClasses() {
    Playground first = Presets.named(Presets.FIRST);
    assertEquals(2, first.table().inputs());
    assertEquals(1, first.outputs());
    assertEquals(10, first.learning().batching().size());
  }

  @Test
  void unknownName_isRefusedWithTheKnownOnes() {
    InvalidInput error = assertThrows(InvalidInput.class, () -> Presets.named("note"));
    assertEquals(
        "There is no preset \"note\"; known are " + String.join(", ", Presets.names()),
        error.getMessage());
  }

  @Test
  void everyPreset_survivesJsonAndLink() {
    for (String name : Presets.names()) {
      Playground preset = Presets.named(name);
      assertEquals(preset, Playground.parse(preset.toJson()), name);
      assertEquals(preset, Link.read(Link.write(preset)), name);
    }
  }

  @Test
  void notebook_isTheLectures() {
    Playground notebook = Presets.named("notebook");
    assertEquals(41, notebook.parameterCount());
    assertEquals(Seed.python(42), notebook.network().seed());
    assertEquals(0.05, notebook.schedule().rate(0));
    assertEquals(20, notebook.learning().stop().steps());
    assertArrayEquals(new double[] {3, -1, 0.5}, notebook.table().inputs(1));
    assertArrayEquals(new double[] {-1}, notebook.table().targets(1));
  }

  /** As network, and as the expression that is differentiated: o = 1/√2 and its gradients. */
  @Test
  void neuron_givesTheLecturesNumbers() {
    Playground neuron = Presets.named("neuron");
    Experiment experiment = Experiment.of(neuron);
    double[] output = experiment.engine().predict(experiment.start(), new double[] {2, 0});
    assertEquals(0.7071067811865476, output[0], 1e-15);

    Expression expression = Expression.parse(neuron.expression());
    expression.output().backward();
    Map<String, Value> values = expression.values();
    assertEquals(0.7071067811865476, values.get("o").data(), 1e-15);
    assertEquals(0.5, values.get("x2").grad(), 1e-15);
    assertEquals(1.0, values.get("w1").grad(), 1e-15);
    assertEquals(0.0, values.get("w2").grad());
    assertEquals(-1.5, values.get("x1").grad(), 1e-15);
  }
}
