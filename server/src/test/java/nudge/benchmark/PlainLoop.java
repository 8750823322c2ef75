package nudge.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import nudge.benchmark.Workload.Activation;
import nudge.benchmark.Workload.Loss;

/**
 * The ordinary way: loops over arrays and {@link Math#tanh}, row by row; the twin of {@code
 * plain-loop.js}.
 */
final class PlainLoop implements Contender {
  @Override
  public String name() {
    return "double[] loop";
  }

  @Override
  public Training start(Workload workload) {
    return new Loop(workload);
  }

  private static final class Loop implements Training {
    private final Workload workload;
    private final Layer[] layers;
    private final Layer last;
    private int row;

    Loop(Workload workload) {
      this.workload = workload;
      List<Layer> list = new ArrayList<>();
      int inputs = workload.inputs();
      int begin = 0;
      for (Workload.Layer layer : workload.layers()) {
        list.add(new Layer(workload.start(), begin, inputs, layer));
        begin += layer.units() * (inputs + 1);
        inputs = layer.units();
      }
      layers = list.toArray(Layer[]::new);
      last = layers[layers.length - 1];
    }

    @Override
    public void run(int updates) {
      double rate = workload.rate();
      double share = workload.mean() ? rate / workload.batch() : rate;
      for (int update = 0; update < updates; update++) {
        for (int b = 0; b < workload.batch(); b++) {
          train(row);
          row = row + 1 == workload.rows().length ? 0 : row + 1;
        }
        for (Layer layer : layers) {
          layer.update(share, 2 * workload.decay() * rate);
        }
      }
    }

    private void train(int row) {
      double[] input = workload.rows()[row];
      for (Layer layer : layers) {
        layer.forward(input);
        input = layer.output;
      }
      last.delta[0] = slope(workload.loss(), last.output[0], workload.targets()[row]);
      for (int l = layers.length - 1; l >= 0; l--) {
        layers[l].throughActivation();
        layers[l].addGradients(l > 0 ? layers[l - 1].output : workload.rows()[row]);
        if (l > 0) {
          layers[l].backward(layers[l - 1].delta);
        }
      }
    }

    private static double slope(Loss loss, double output, double target) {
      if (loss == Loss.HINGE) {
        return output * target < 1 ? -target : 0;
      }
      return loss == Loss.SQUARED_ERROR ? 2 * (output - target) : output - target;
    }

    @Override
    public double[] parameters() {
      return List.of(layers).stream()
          .flatMapToDouble(layer -> DoubleStream.of(layer.weights))
          .toArray();
    }
  }

  /** Keeps each neuron's weights and then its bias in {@code weights}. */
  private static final class Layer {
    private final int inputs;
    private final int units;
    private final Activation activation;
    private final double[] weights;
    private final double[] gradients;
    private final double[] output;
    private final double[] delta;

    Layer(double[] start, int begin, int inputs, Workload.Layer layer) {
      this.inputs = inputs;
      units = layer.units();
      activation = layer.activation();
      weights = new double[units * (inputs + 1)];
      System.arraycopy(start, begin, weights, 0, weights.length);
      gradients = new double[weights.length];
      output = new double[units];
      delta = new double[units];
    }

    void forward(double[] input) {
      for (int j = 0, k = 0; j < units; j++) {
        double sum = 0;
        for (int i = 0; i < inputs; i++) {
          sum += weights[k++] * input[i];
        }
        sum += weights[k++];
        output[j] = activate(sum);
      }
    }

    private double activate(double sum) {
      if (activation == Activation.TANH) {
        return Math.tanh(sum);
      }
      return activation == Activation.RELU && !(sum > 0) ? 0 : sum;
    }

    /** From derivatives by the outputs to derivatives by the sums. */
    void throughActivation() {
      for (int j = 0; j < units; j++) {
        if (activation == Activation.TANH) {
          delta[j] *= 1 - output[j] * output[j];
        } else if (activation == Activation.RELU && !(output[j] > 0)) {
          delta[j] = 0;
        }
      }
    }

    void addGradients(double[] input) {
      for (int j = 0, k = 0; j < units; j++) {
        double d = delta[j];
        for (int i = 0; i < inputs; i++) {
          gradients[k++] += d * input[i];
        }
        gradients[k++] += d;
      }
    }

    void backward(double[] inputDelta) {
      for (int i = 0; i < inputs; i++) {
        inputDelta[i] = 0;
      }
      for (int j = 0, k = 0; j < units; j++, k++) {
        double d = delta[j];
        for (int i = 0; i < inputs; i++) {
          inputDelta[i] += d * weights[k++];
        }
      }
    }

    void update(double rate, double decay) {
      for (int k = 0; k < weights.length; k++) {
        weights[k] -= rate * gradients[k] + decay * weights[k];
        gradients[k] = 0;
      }
    }
  }
}
