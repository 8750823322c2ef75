package nudge.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept of a network that gets another shape. */
class SurvivorsTest {

  private static List<LayerShape> layers(int... units) {
    List<LayerShape> layers = new ArrayList<>();
    for (int count : units) {
      layers.add(new LayerShape(count, Activation.TANH));
    }
    return layers;
  }

  /** The old parameters are 1, 2, 3, …, the fresh ones 0. */
  private static double[] carried(
      int oldInputs, List<LayerShape> oldLayers, int newInputs, List<LayerShape> newLayers) {
    double[] old = new double[Mlp.parameterCount(oldInputs, oldLayers)];
    for (int i = 0; i < old.length; i++) {
      old[i] = i + 1;
    }
    double[] fresh = new double[Mlp.parameterCount(newInputs, newLayers)];
    return Survivors.carry(names(oldInputs), oldLayers, old, names(newInputs), newLayers, fresh);
  }

  private static List<String> names(int inputs) {
    return List.of("x1", "x2", "x3").subList(0, inputs);
  }

  private static void assertCarried(double[] carried, double... expected) {
    assertArrayEquals(expected, carried);
  }

  @Test
  void sameShape_keepsEverything() {
    assertCarried(carried(1, layers(2, 1), 1, layers(2, 1)), 1, 2, 3, 4, 5, 6, 7);
  }

  @Test
  void moreUnits_areFreshWithTheWeightsThatReadThem() {
    assertCarried(carried(1, layers(2, 1), 1, layers(3, 1)), 1, 2, 3, 4, 0, 0, 5, 6, 0, 7);
    assertCarried(carried(1, layers(2, 1), 1, layers(2, 2)), 1, 2, 3, 4, 5, 6, 7, 0, 0, 0);
  }

  @Test
  void fewerUnits_areTheFirstOnes() {
    assertCarried(carried(1, layers(2, 1), 1, layers(1, 1)), 1, 2, 5, 7);
  }

  @Test
  void anotherInput_isFresh_andOneLessIsDropped() {
    assertCarried(carried(1, layers(2, 1), 2, layers(2, 1)), 1, 0, 2, 3, 0, 4, 5, 6, 7);
    assertCarried(carried(2, layers(1), 1, layers(1)), 1, 3);
  }

  @Test
  void inputs_correspondByTheirNames() {
    double[] old = {1, 2, 3, 4, 5, 6};
    double[] carried =
        Survivors.carry(
            List.of("x1", "x2"),
            layers(2),
            old,
            List.of("x1²", "x2", "x1"),
            layers(2),
            new double[8]);
    assertCarried(carried, 0, 2, 1, 3, 0, 5, 4, 6);
  }

  /** What its weights weigh is another layer now, so that of the output its bias is left. */
  @Test
  void layerAddedBeforeTheOutput_isFresh() {
    assertCarried(
        carried(1, layers(2, 1), 1, layers(2, 2, 1)), 1, 2, 3, 4, 0, 0, 0, 0, 0, 0, 0, 0, 7);
  }

  @Test
  void layerRemoved_takesTheWeightsThatReadIt() {
    assertCarried(carried(1, layers(1, 1, 1), 1, layers(1, 1)), 1, 2, 0, 6);
    assertCarried(carried(1, layers(1, 1, 1, 1), 1, layers(1, 1)), 1, 2, 0, 8);
  }

  /** The output read the inputs themselves, or does so now: these are other weights. */
  @Test
  void onlyLayer_andOneBehindHiddenLayers_shareNoWeights() {
    assertCarried(carried(1, layers(1), 1, layers(1, 1)), 0, 0, 0, 2);
    assertCarried(carried(1, layers(1, 1), 1, layers(1)), 0, 4);
  }

  @Test
  void arguments_areLeftAsTheyAre() {
    double[] old = {1, 2};
    double[] fresh = {3, 4};
    assertArrayEquals(
        new double[] {1, 2}, Survivors.carry(names(1), layers(1), old, names(1), layers(1), fresh));
    assertArrayEquals(new double[] {1, 2}, old);
    assertArrayEquals(new double[] {3, 4}, fresh);
  }

  @Test
  void places_areNamedAsPeopleCount() {
    List<LayerShape> layers = layers(2, 1);
    assertEquals("layer 1, unit 1, weight of input 1", place(0, layers));
    assertEquals("layer 1, unit 1, weight of input 3", place(2, layers));
    assertEquals("layer 1, unit 1, bias", place(3, layers));
    assertEquals("layer 1, unit 2, weight of input 1", place(4, layers));
    assertEquals("layer 2, unit 1, weight of input 2", place(9, layers));
    assertEquals("layer 2, unit 1, bias", place(10, layers));
  }

  private static String place(int index, List<LayerShape> layers) {
    return ParameterPlace.of(index, 3, layers).toString();
  }

  @Test
  void biases_areTheLastOfEveryUnit() {
    List<LayerShape> layers = layers(2, 1);
    boolean[] biases = ParameterPlace.biases(3, layers);
    assertEquals(11, biases.length);
    for (int i = 0; i < biases.length; i++) {
      assertEquals(ParameterPlace.of(i, 3, layers).isBias(), biases[i]);
      assertEquals(i == 3 || i == 7 || i == 10, biases[i]);
    }
  }
}
