package nudge.examples;

import java.util.ArrayList;
import java.util.List;
import nudge.autograd.Value;
import nudge.nn.Activation;
import nudge.nn.LayerShape;
import nudge.nn.Mlp;
import nudge.random.PythonRandom;
import nudge.text.Numbers;

/**
 * The notebook's last cells: a network of 41 parameters learns four rows, in four steps that all
 * training is made of: forward, zero the gradients, backward, nudge.
 *
 * <p>Run it with {@code main}; each line that it prints stands below the code, after {@code // >}.
 */
final class Example03TrainTheNotebook {
  private static final double[][] INPUTS = {{2, 3, -1}, {3, -1, 0.5}, {0.5, 1, 1}, {1, 1, -1}};
  private static final double[] TARGETS = {1, -1, -1, 1};

  private Example03TrainTheNotebook() {}

  public static void main(String[] args) {
    List<LayerShape> shapes =
        List.of(
            new LayerShape(4, Activation.TANH),
            new LayerShape(4, Activation.TANH),
            new LayerShape(1, Activation.TANH));
    Mlp network = new Mlp(3, shapes, PythonRandom.seeded(42));
    System.out.println(network.parameters().size() + " parameters");
    // > 41 parameters

    for (int step = 0; step < 20; step++) {
      // forward
      List<Value> errors = new ArrayList<>();
      for (int row = 0; row < INPUTS.length; row++) {
        errors.add(predict(network, INPUTS[row]).subtract(TARGETS[row]).pow(2));
      }
      Value loss = Value.sum(errors);

      // zero the gradients, which would add up otherwise
      network.zeroGrad();

      // backward
      loss.backward();

      // nudge every parameter a little down its slope
      for (Value parameter : network.parameters()) {
        parameter.data(parameter.data() - 0.05 * parameter.grad());
      }
      System.out.println(step + " " + Numbers.format(loss.data()));
    }
    // > 0 5.230517512042235
    // > 1 2.7046890507642454
    // > 2 1.8460237252314984
    // > 3 1.1774870087919076
    // > 4 0.8217294550832638
    // > 5 0.595721558769391
    // > 6 0.43115794091632775
    // > 7 0.3468314917603139
    // > 8 0.2890371399268138
    // > 9 0.2460506558393819
    // > 10 0.21309389813936694
    // > 11 0.18718814718937857
    // > 12 0.16638755353165713
    // > 13 0.1493799733703151
    // > 14 0.1352548466184191
    // > 15 0.1233638954594017
    // > 16 0.11323493741060488
    // > 17 0.1045170091877125
    // > 18 0.09694449026136842
    // > 19 0.0903130744818985

    // The predictions are on their way to 1, -1, -1, 1.
    for (double[] row : INPUTS) {
      System.out.println(predict(network, row));
    }
    // > Value(data=0.8418027198286647)
    // > Value(data=-0.9089207878931511)
    // > Value(data=-0.8137877119970142)
    // > Value(data=0.8716781357568393)
  }

  private static Value predict(Mlp network, double[] row) {
    List<Value> inputs = new ArrayList<>();
    for (double number : row) {
      inputs.add(Value.of(number));
    }
    return network.apply(inputs).get(0);
  }
}
