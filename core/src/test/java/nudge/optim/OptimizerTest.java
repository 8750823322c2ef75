package nudge.optim;

import static nudge.autograd.DoubleArithmetic.DOUBLES;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import nudge.text.Fields;
import nudge.text.InvalidInput;
import nudge.text.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How a parameter moves. */
class OptimizerTest {
  private static final double START = 0.75;
  private static final double RATE = 0.1;
  private static final double[] GRADIENTS = {0.5, -0.25, 0, 1.5, -2, 0.125, 0, -0.75};

  /** The parameter after each of these gradients. */
  private static double[] path(Optimizer optimizer, double... gradients) {
    double[] path = new double[gradients.length];
    List<Double> state = fresh(optimizer);
    for (int i = 0; i < path.length; i++) {
      state = next(optimizer, state, gradients[i], i + 1);
      path[i] = state.get(0);
    }
    return path;
  }

  /** The parameter and its slots. */
  private static List<Double> fresh(Optimizer optimizer) {
    List<Double> state = new ArrayList<>(List.of(START));
    state.addAll(Collections.nCopies(optimizer.slots(), 0.0));
    return state;
  }

  private static List<Double> next(
      Optimizer optimizer, List<Double> state, double gradient, int update) {
    List<Double> coefficients =
        Arrays.stream(optimizer.coefficients(RATE, update)).boxed().toList();
    return optimizer.update(
        DOUBLES, state.get(0), gradient, state.subList(1, state.size()), coefficients);
  }

  /**
   * Computed by the recurrences of PyTorch's documentation (torch.optim, version 2) in Python's
   * decimal with 60 digits, from the exact values of the doubles, rounded at the end.
   */
  static Stream<Arguments> published() {
    return Stream.of(
        row(new Sgd(), 0.7, 0.725, 0.725, 0.575, 0.775, 0.7625, 0.7625, 0.8375),
        row(new SparseSgd(), 0.7, 0.725, 0.725, 0.575, 0.775, 0.7625, 0.7625, 0.8375),
        row(
            new Momentum(0.9),
            0.7,
            0.68,
            0.662,
            0.49579999999999996,
            0.5462199999999999,
            0.579098,
            0.6086882,
            0.71031938),
        row(new Momentum(0.5), 0.7, 0.7, 0.7, 0.55, 0.675, 0.725, 0.75, 0.8375),
        row(
            new Nesterov(0.9),
            0.655,
            0.662,
            0.6458,
            0.34621999999999997,
            0.591598,
            0.6086882,
            0.63531938,
            0.801787442),
        row(new Nesterov(0.5), 0.675, 0.7, 0.7, 0.475, 0.7375, 0.75, 0.7625, 0.88125),
        row(
            new Adagrad(1e-10),
            0.65000000002,
            0.6947213595619958,
            0.6947213595619958,
            0.6010171024346858,
            0.6790891082675209,
            0.6742154064794251,
            0.6742154064794251,
            0.702282222661874),
        row(
            new Adagrad(0.25),
            0.6833333333333333,
            0.7142350327708281,
            0.7142350327708281,
            0.6331881692093353,
            0.7043185597167169,
            0.6998777240983276,
            0.6998777240983276,
            0.7255433642657871),
        row(
            new RmsProp(0.99, 1e-8),
            -0.2499998000000396,
            0.19901337442175066,
            0.19901337442175066,
            -0.7396181901010059,
            0.043144595303939284,
            -0.005965213964642223,
            -0.005965213964642223,
            0.27930260850680516),
        row(
            new RmsProp(0.9, 1e-3),
            0.4357596643697368,
            0.5823371536546961,
            0.5823371536546961,
            0.2819072728982759,
            0.5348816055661251,
            0.518239722159868,
            0.518239722159868,
            0.6229073879689875),
        row(
            new Adadelta(0.9, 1e-6),
            0.7496837785583488,
            0.7498922872611279,
            0.7498922872611279,
            0.7494456574661147,
            0.7499570306249582,
            0.7499149284323157,
            0.7499149284323157,
            0.7501579623211478),
        row(
            new Adadelta(0.95, 1e-4),
            0.7455456459681262,
            0.7484171082978215,
            0.7484171082978215,
            0.742030045682208,
            0.7493312086383782,
            0.7487421688613073,
            0.7487421688613073,
            0.7521396407782837),
        row(
            new Adam(0.9, 0.999, 1e-8),
            0.650000002,
            0.6233662987078461,
            0.6027783689874681,
            0.5424328202904403,
            0.5531719254083378,
            0.5598700470646729,
            0.5657195444026781,
            0.5846050948665866),
        row(
            new Adam(0.8, 0.95, 0.01),
            0.6519607843137255,
            0.6312430698260052,
            0.616161204563508,
            0.551358319703032,
            0.5693033300922895,
            0.5806637358686824,
            0.5899457611766553,
            0.6160212541440834),
        row(
            new AdamW(0.9, 0.999, 1e-8, 0.01),
            0.6492500019999999,
            0.6219670487058462,
            0.6007571519367622,
            0.5398108460877977,
            0.5500101403596074,
            0.556158251875583,
            0.5614515909617126,
            0.5797756898346593),
        row(
            new AdamW(0.8, 0.95, 0.01, 0.5),
            0.6144607843137255,
            0.5630200306103189,
            0.5197871638173058,
            0.42899492076596446,
            0.42549018511692377,
            0.41557608163747045,
            0.4040793028635699,
            0.4099508306878194));
  }

  private static Arguments row(Optimizer optimizer, double... path) {
    return Arguments.of(optimizer, path);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("published")
  void path_isThatOfPyTorchsRecurrences(Optimizer optimizer, double[] path) {
    assertArrayEquals(path, path(optimizer, GRADIENTS), 1e-15);
  }

  @Test
  void ids_areTheNamesInDocuments() {
    assertEquals(
        "sgd momentum nesterov adagrad rmsprop adadelta adam adamw sparse-sgd",
        String.join(" ", Optimizers.ALL.ids()));
  }

  private static List<Double> sparse(double parameter, double gradient, double pull, double dead) {
    return new SparseSgd().update(DOUBLES, parameter, gradient, pull, List.of(dead), List.of(RATE));
  }

  /** By hand, at the rate 0.1. */
  @Test
  void sparseSgd_killsWhatThePenaltyCarriesAcross0() {
    assertEquals(List.of(0.5 - 0.1 * 2 - 0.1 * 1, 0.0), sparse(0.5, 2, 1, 0));
    assertEquals(List.of(0.0, 1.0), sparse(0.05, 0, 1, 0));
    assertEquals(List.of(0.0, 1.0), sparse(-0.05, 0, -1, 0));
    assertEquals(List.of(0.0, 1.0), sparse(0, -3, 1, 1), "dead for good");
    assertEquals(List.of(-0.1 * -3, 0.0), sparse(0, -3, 0, 0), "0 is not dead by itself");
    assertEquals(
        List.of(0.05 - 0.1 * 3 - 0.1 * 1, 0.0), sparse(0.05, 3, 1, 0), "the loss may cross 0");
    assertTrue(Double.isNaN(sparse(0.05, Double.NaN, 1, 0).get(0)), "NaN is no 0");
  }

  @Test
  void everyOptimizer_hasGoldenNumbersAtItsUsualSettings() {
    List<Optimizer> golden = published().map(row -> (Optimizer) row.get()[0]).toList();
    for (String id : Optimizers.ALL.ids()) {
      assertTrue(golden.contains(Optimizers.ALL.usual(id)), id);
    }
  }

  /**
   * The mistakes that were made elsewhere give other numbers: corrections left out, or multiplied
   * instead of divided by. 1/(1 − 0.9ᵗ) and √(1 − 0.999ᵗ) from Python's decimal with 60 digits.
   */
  @Test
  void adam_correctsBothMeansByTheUpdate() {
    Adam adam = new Adam(0.9, 0.999, 1e-8);
    assertCorrections(adam, 1, 1.0000000000000002, 0.031622776601683805);
    assertCorrections(adam, 2, 0.5263157894736844, 0.04471017781221633);
    assertCorrections(adam, 3, 0.3690036900369005, 0.054744871905960314);
    assertCorrections(adam, 10, 0.153533993278763, 0.09977534660552075);
    assertCorrections(adam, 1000, 0.1, 0.7951758140367677);
    assertCorrections(adam, 1_000_000_000, 0.1, 1);
  }

  private static void assertCorrections(Adam adam, int update, double mean, double squares) {
    double[] coefficients = adam.coefficients(0.1, update);
    assertEquals(mean, coefficients[0], 1e-15 * mean);
    assertEquals(squares, coefficients[1], 1e-13 * squares);
  }

  /** Whatever its size, the first gradient moves Adam by the rate. */
  @Test
  void adam_firstStep_isAsLongAsTheRate() {
    Adam adam = new Adam(0.9, 0.999, 1e-20);
    for (double gradient : new double[] {0.003, 1, 7e9}) {
      assertEquals(START - RATE, path(adam, gradient)[0], 1e-15);
      assertEquals(START + RATE, path(adam, -gradient)[0], 1e-15);
    }
  }

  @Test
  void withoutMomentum_isSgd() {
    double[] sgd = path(new Sgd(), GRADIENTS);
    assertArrayEquals(sgd, path(new Momentum(0), GRADIENTS));
    assertArrayEquals(sgd, path(new Nesterov(0), GRADIENTS));
  }

  @Test
  void adamW_withoutDecay_isAdam() {
    double[] adam = path(new Adam(0.9, 0.999, 1e-8), GRADIENTS);
    assertArrayEquals(adam, path(new AdamW(0.9, 0.999, 1e-8, 0), GRADIENTS));
  }

  @Test
  void adamW_withoutGradient_onlyDecays() {
    double left = 1 - RATE * 0.5;
    double[] path = {START * left, START * left * left};
    assertArrayEquals(path, path(new AdamW(0.9, 0.999, 1e-8, 0.5), 0, 0), 1e-15);
  }

  @Test
  void momentum_rollsOnWithoutGradient() {
    assertArrayEquals(new double[] {0.65, 0.6, 0.575}, path(new Momentum(0.5), 1, 0, 0), 1e-15);
  }

  @Test
  void withoutGradient_allButWeightDecayStay() {
    for (String id : Optimizers.ALL.ids()) {
      if (!id.equals("adamw")) {
        double[] path = path(Optimizers.ALL.usual(id), 0, -0.0, 0);
        assertArrayEquals(new double[] {START, START, START}, path, id);
      }
    }
  }

  @Test
  void nan_isNeverHidden() {
    for (String id : Optimizers.ALL.ids()) {
      double[] path = path(Optimizers.ALL.usual(id), 1, Double.NaN, 1);
      assertTrue(path[0] < START && Double.isNaN(path[1]) && Double.isNaN(path[2]), id);
    }
  }

  @Test
  void everyOptimizer_returnsItsSlots() {
    for (String id : Optimizers.ALL.ids()) {
      Optimizer optimizer = Optimizers.ALL.usual(id);
      assertEquals(id, optimizer.id());
      assertEquals(1 + optimizer.slots(), next(optimizer, fresh(optimizer), 3, 1).size(), id);
    }
  }

  @Test
  void slots_areWhatTheFormulasKeep() {
    assertEquals(List.of(2.5), slots(new Momentum(0.5), 2, 1));
    assertEquals(List.of(2.5), slots(new Nesterov(0.5), 2, 1));
    assertEquals(List.of(5.0), slots(new Adagrad(1), 2, 1));
    assertEquals(List.of(2.5), slots(new RmsProp(0.5, 1), 2, 1));
    assertEquals(List.of(1.25, 2.5), slots(new Adam(0.75, 0.5, 1), 2, 1, 1));
    assertEquals(List.of(1.25, 2.5), slots(new AdamW(0.75, 0.5, 1, 1), 2, 1, 1));
  }

  /** The slots after a gradient of this size found them with other numbers in them. */
  private static List<Double> slots(Optimizer optimizer, double gradient, double... before) {
    List<Double> state = new ArrayList<>(List.of(START));
    state.addAll(Arrays.stream(before).boxed().toList());
    List<Double> after = next(optimizer, state, gradient, 5);
    return after.subList(1, after.size());
  }

  @Test
  void json_ofEveryOptimizer_readsBack() {
    for (Arguments row : published().toList()) {
      Optimizer optimizer = (Optimizer) row.get()[0];
      String json = Optimizers.ALL.write(optimizer).write();
      assertEquals(optimizer, read(json), json);
    }
    assertEquals(new Adam(0.9, 0.99, 1e-8), read("{\"kind\": \"adam\", \"beta2\": 0.99}"));
  }

  @Test
  void settings_thatDivideByZero_areRefused() {
    assertEquals("epsilon", refused("{\"kind\": \"adam\", \"epsilon\": 0}"));
    assertEquals("beta1", refused("{\"kind\": \"adam\", \"beta1\": 1}"));
    assertEquals("decay", refused("{\"kind\": \"rmsprop\", \"decay\": 1}"));
    assertEquals("momentum", refused("{\"kind\": \"momentum\", \"momentum\": 1.1}"));
  }

  private static Optimizer read(String json) {
    return Optimizers.ALL.read(Fields.of(json, Json.parse(json)));
  }

  private static String refused(String json) {
    return assertThrows(InvalidInput.class, () -> read(json)).field();
  }
}
