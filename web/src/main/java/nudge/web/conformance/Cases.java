package nudge.web.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import nudge.autograd.BasicOp;
import nudge.autograd.Gradients;
import nudge.autograd.Op;
import nudge.autograd.Ops;
import nudge.autograd.Value;
import nudge.math.Exp;
import nudge.math.Expm1;
import nudge.math.Log;
import nudge.math.Log1p;
import nudge.math.Pow;
import nudge.math.Sigmoid;
import nudge.math.Sine;
import nudge.math.Tanh;
import nudge.playground.Experiment;
import nudge.playground.Link;
import nudge.playground.Playground;
import nudge.random.RandomSource;
import nudge.random.Seed;
import nudge.tape.Checkpoint;
import nudge.tape.TapeEngine;
import nudge.tape.ValueEngine;
import nudge.text.Numbers;
import nudge.training.Evaluation;
import nudge.training.Measure;
import nudge.training.Trainer;

/**
 * What the core computes, case by case, from text to text: on the JVM and in the browser every case
 * must give the same answer. Plain Java, so that both can call it.
 */
public final class Cases {
  private static final int STEPS = 50;
  private static final int NUMBERS = 100_000;
  private static final int SEED = 20261123;

  private Cases() {}

  /** Answers the named case for an input. */
  public static String run(String name, String input) {
    return switch (name) {
      case "echo" -> input;
      case "order" -> Bits.write(Order.ofFours(Bits.read(input)));
      case "exp" -> each(Exp::exp, input);
      case "expm1" -> each(Expm1::expm1, input);
      case "log" -> each(Log::log, input);
      case "log1p" -> each(Log1p::log1p, input);
      case "tanh" -> each(Tanh::tanh, input);
      case "sigmoid" -> each(Sigmoid::sigmoid, input);
      case "sin" -> each(Sine::sin, input);
      case "cos" -> each(Sine::cos, input);
      case "pow" -> eachPair(Pow::pow, input);
      case "operations" -> operations(Bits.read(input));
      case "number" -> number(input);
      case "numbers" -> numbers(Integer.parseInt(input));
      case "chain" -> chain(Integer.parseInt(input));
      case "json" -> Playground.parse(input).toJson();
      case "link" -> Link.write(Playground.parse(input));
      case "open" -> Link.read(input).toJson();
      case "training" -> training(input, ValueEngine::new);
      case "tape" -> training(input, TapeEngine::new);
      default -> throw new IllegalArgumentException("There is no conformance case " + name);
    };
  }

  private static String each(DoubleUnaryOperator function, String input) {
    double[] numbers = Bits.read(input);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = function.applyAsDouble(numbers[i]);
    }
    return Bits.write(numbers);
  }

  private static String eachPair(DoubleBinaryOperator function, String input) {
    double[] numbers = Bits.read(input);
    double[] results = new double[numbers.length / 2];
    for (int i = 0; i < results.length; i++) {
      results[i] = function.applyAsDouble(numbers[2 * i], numbers[2 * i + 1]);
    }
    return Bits.write(results);
  }

  /**
   * Every operation at each two neighbours: its value, then its slopes, as numbers and as graphs.
   */
  private static String operations(double[] numbers) {
    List<Op> operations = new ArrayList<>(List.of(BasicOp.values()));
    for (String name : Ops.names()) {
      operations.add(Ops.function(name));
    }
    StringBuilder answers = new StringBuilder();
    for (int i = 0; i + 1 < numbers.length; i++) {
      for (Op op : operations) {
        answers.append(op.symbol()).append(answer(op, numbers[i], numbers[i + 1]));
      }
    }
    return answers.toString();
  }

  private static String answer(Op op, double left, double right) {
    Value a = Value.of(left);
    Value b = Value.of(right);
    Value y = op.arity() == 1 ? Value.of(op, a) : Value.of(op, a, b);
    y.backward();
    double slope = Gradients.of(y, List.of(a)).get(0).data();
    return Bits.write(y.data(), a.grad(), b.grad(), slope);
  }

  /** Numbers as people read them, each followed by what is read back. */
  private static String number(String input) {
    StringBuilder text = new StringBuilder();
    for (double number : Bits.read(input)) {
      String decimal = Numbers.format(number);
      text.append(decimal).append(' ').append(Bits.write(Numbers.parse(decimal))).append('\n');
    }
    return text.toString();
  }

  /**
   * A hundred thousand random bit patterns of finite numbers, a stream of them for each input: how
   * many do not survive being written and read, and a hash of all that was written.
   */
  private static String numbers(int stream) {
    RandomSource random = Seed.of(SEED).open(stream);
    int lost = 0;
    int hash = 0;
    for (int i = 0; i < NUMBERS; i++) {
      double number = anyDouble(random);
      String decimal = Numbers.format(number);
      hash = 31 * hash + decimal.hashCode();
      lost += isSame(number, Numbers.parse(decimal)) ? 0 : 1;
    }
    return lost + " " + hash;
  }

  /** To the bit, for numbers that are finite: zeros have signs. */
  private static boolean isSame(double a, double b) {
    return a == b && 1 / a == 1 / b;
  }

  private static double anyDouble(RandomSource random) {
    long bits = 0;
    for (int i = 0; i < 4; i++) {
      bits = bits << 16 | random.below(1 << 16);
    }
    double number = Double.longBitsToDouble(bits);
    return Math.abs(number) <= Double.MAX_VALUE ? number : anyDouble(random);
  }

  /** A number added to itself this often, and its gradient. */
  private static String chain(int additions) {
    Value x = Value.of(1);
    Value sum = x;
    for (int i = 0; i < additions; i++) {
      sum = sum.add(x);
    }
    sum.backward();
    return Bits.write(sum.data(), x.grad());
  }

  /** Trains on any engine: what is measured, step by step, and the state in the end. */
  public static String training(String json, Experiment.Engines engines) {
    Experiment experiment = Experiment.of(Playground.parse(json), engines);
    Trainer trainer = experiment.trainer(experiment.start());
    StringBuilder measured = new StringBuilder(measured(trainer.evaluate()));
    for (int step = 0; step < STEPS; step++) {
      trainer.advance(1);
      measured.append(measured(trainer.evaluate()));
    }
    Checkpoint end = trainer.checkpoint();
    return end.step()
        + measured.toString()
        + Bits.write(end.parameters())
        + Bits.write(end.slots())
        + Bits.write(experiment.engine().units(end, experiment.prepared().all().inputs()));
  }

  private static String measured(Evaluation evaluation) {
    String numbers = Bits.write(evaluation.penalty()) + measured(evaluation.train());
    return evaluation.test() == null ? numbers : numbers + measured(evaluation.test());
  }

  private static String measured(Measure measure) {
    return measure.score() == null
        ? Bits.write(measure.loss())
        : Bits.write(measure.loss(), measure.score().value());
  }
}
