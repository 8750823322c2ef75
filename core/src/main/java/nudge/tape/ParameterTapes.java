package nudge.tape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nudge.autograd.Value;
import nudge.optim.Optimizer;

/** What is done to every parameter alike, as tapes whose rows are the parameters. */
public final class ParameterTapes {
  private ParameterTapes() {}

  /**
   * The update: given are a parameter, its gradient, its slots and, if the optimizer separates it,
   * the derivative of the penalty; uniform are the coefficients; comes out what the parameter and
   * the slots become.
   */
  public static Tape update(Optimizer optimizer) {
    Recorder recorder = new Recorder();
    Node parameter = recorder.given(0);
    Node gradient = recorder.given(1);
    List<Node> slots = new ArrayList<>();
    for (int i = 0; i < optimizer.slots(); i++) {
      slots.add(recorder.given(2 + i));
    }
    Node pull = optimizer.separatesPenalty() ? recorder.given(2 + optimizer.slots()) : null;
    List<Node> coefficients = new ArrayList<>();
    for (int i = 0; i < optimizer.coefficients(1, 1).length; i++) {
      coefficients.add(recorder.uniform(i));
    }
    List<Node> after =
        pull == null
            ? optimizer.update(recorder, parameter, gradient, slots, coefficients)
            : optimizer.update(recorder, parameter, gradient, pull, slots, coefficients);
    int[] given = new int[optimizer.slots() + (pull == null ? 3 : 4)];
    Arrays.fill(given, 0, given.length - 1, 1);
    return new TapeWriter(recorder, after, given).tape(after);
  }

  /**
   * The penalty: given is a parameter, comes out what it adds to the loss and the derivative of
   * that.
   */
  public static Tape penalty(ParameterTerm penalty) {
    Recorder recorder = new Recorder();
    List<Value> leaf = List.of(penalty.parameter());
    Node[] stands = {recorder.given(0)};
    Recording recording =
        new Recording(recorder, penalty.term(), leaf, stands, leaf, recorder.constant(1));
    Node derivative = recording.contributions().sum(recording.places(leaf)[0], recorder);
    List<Node> both = List.of(recording.root(), derivative);
    return new TapeWriter(recorder, both, 1, 0).tape(both);
  }
}
