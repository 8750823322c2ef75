package nudge.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nudge.data.Generator;
import nudge.data.Recipe;
import nudge.data.Split;
import nudge.nn.Activation;
import nudge.nn.LayerShape;
import nudge.optim.Optimizers;
import nudge.playground.Batching;
import nudge.playground.Data;
import nudge.playground.Playground;
import nudge.playground.Presets;
import nudge.random.Seed;
import org.junit.jupiter.api.Test;

/** What was done, told from two documents. */
class ChangeTest {
  private static final Playground NOTEBOOK = Presets.named("notebook");
  private static final Playground MOONS = Presets.named("moons");

  private static String of(Playground after) {
    return Change.between(NOTEBOOK, after);
  }

  private static Playground table(nudge.data.Dataset changed) {
    return NOTEBOOK.with(Data.of(changed));
  }

  private static Playground layers(int... units) {
    List<LayerShape> layers = new java.util.ArrayList<>();
    for (int count : units) {
      layers.add(new LayerShape(count, Activation.TANH));
    }
    return NOTEBOOK.with(NOTEBOOK.network().with(layers));
  }

  @Test
  void data_areNamedByWhatChanged() {
    assertEquals("x2 of row 3: 9", of(table(NOTEBOOK.table().withValue(2, 1, 9))));
    assertEquals("deleted a row", of(table(NOTEBOOK.table().withoutRow(1))));
    assertEquals("added a row", of(table(NOTEBOOK.table().withRow(0, new double[4]))));
    assertEquals("changed columns", of(table(NOTEBOOK.table().renamed(0, "a"))));
    assertEquals(
        "another table", of(table(NOTEBOOK.table().withValue(0, 0, 9).withValue(1, 1, 9))));
    assertEquals("opened Two moons", of(MOONS));
    assertEquals(
        "training share 50 %",
        of(NOTEBOOK.with(NOTEBOOK.preparation().with(new Split(0.5, null)))));
  }

  @Test
  void drawnData_areNamedByTheirSetting() {
    Recipe recipe = ((Data.Generated) MOONS.data()).recipe();
    assertEquals("noise 0.3", drawn(Recipes.withNoise(recipe, 0.3)));
    assertEquals("1,000 points", drawn(Recipes.withRows(recipe, 1000)));
    assertEquals("data seed 9", drawn(Recipes.withSeed(recipe, "9")));
    assertEquals("data circle", drawn(Recipes.usual(Generator.CIRCLE)));
  }

  private static String drawn(Recipe recipe) {
    return Change.between(MOONS, MOONS.over(Data.Generated.of(recipe)));
  }

  @Test
  void network_isNamedByItsShapeOrActivation() {
    assertEquals("added a layer", of(layers(4, 4, 4, 1)));
    assertEquals("deleted a layer", of(layers(4, 1)));
    assertEquals("5 units in layer 2", of(layers(4, 5, 1)));
    assertEquals("shape 3-5-5-1", of(layers(5, 5, 1)));
    List<LayerShape> relu =
        List.of(
            new LayerShape(4, Activation.RELU),
            new LayerShape(4, Activation.TANH),
            new LayerShape(1, Activation.TANH));
    assertEquals("activation relu", of(NOTEBOOK.with(NOTEBOOK.network().with(relu))));
    assertEquals("seed 7", of(NOTEBOOK.with(NOTEBOOK.network().with(new Seed("python", "7", 0)))));
  }

  @Test
  void learning_isNamedByItsSetting() {
    assertEquals("learning rate 0.1", of(NOTEBOOK.withRate(0, 0.1)));
    assertEquals("learning rate 0.2", of(NOTEBOOK.withRate(10, 0.2)));
    assertEquals(
        "optimizer adam",
        of(NOTEBOOK.with(NOTEBOOK.learning().with(Optimizers.ALL.usual("adam")))));
    assertEquals("batch 2", of(NOTEBOOK.with(NOTEBOOK.learning().with(new Batching(2, null)))));
    assertEquals(
        "stop rules", of(NOTEBOOK.with(NOTEBOOK.learning().with(nudge.training.StopRules.NONE))));
  }

  @Test
  void whatIsLeft_hasWordsToo() {
    assertEquals("title Mine", of(NOTEBOOK.withTitle("Mine")));
    assertEquals("set weights", of(NOTEBOOK.startingAt(NOTEBOOK.beginning())));
    assertEquals("changed nothing that counts", of(NOTEBOOK));
  }
}
