package nudge.nn;

import nudge.random.RandomSource;

/** The initializers without a setting of their own, a row each. */
enum BasicInitializer implements Initializer {
  /** Weights and biases uniform from −1 to 1, as the notebook draws them. */
  NOTEBOOK("notebook") {
    @Override
    public double weight(RandomSource random, int inputs, int units) {
      return random.uniform(-1, 1);
    }

    @Override
    public double bias(RandomSource random) {
      return random.uniform(-1, 1);
    }
  },

  /** Weights uniform from −1 to 1, as in micrograd's nn.py. */
  MICROGRAD("micrograd") {
    @Override
    public double weight(RandomSource random, int inputs, int units) {
      return random.uniform(-1, 1);
    }
  },

  /** Weights uniform from −½ to ½, every bias 0.1, as in TensorFlow Playground. */
  TENSORFLOW_PLAYGROUND("tensorflow-playground") {
    @Override
    public double weight(RandomSource random, int inputs, int units) {
      return random.nextDouble() - 0.5;
    }

    @Override
    public double bias(RandomSource random) {
      return 0.1;
    }
  },

  /**
   * Uniform within √(6/(inputs + units)): Glorot and Bengio, "Understanding the difficulty of
   * training deep feedforward neural networks", 2010.
   */
  XAVIER("xavier") {
    @Override
    public double weight(RandomSource random, int inputs, int units) {
      double limit = Math.sqrt(6.0 / (inputs + units));
      return random.uniform(-limit, limit);
    }
  },

  /**
   * Normal with variance 2/inputs: He, Zhang, Ren and Sun, "Delving deep into rectifiers", 2015.
   */
  HE("he") {
    @Override
    public double weight(RandomSource random, int inputs, int units) {
      return random.normal() * Math.sqrt(2.0 / inputs);
    }
  },

  /** Normal with variance 1/inputs: LeCun, Bottou, Orr and Müller, "Efficient BackProp", 1998. */
  LECUN("lecun") {
    @Override
    public double weight(RandomSource random, int inputs, int units) {
      return random.normal() * Math.sqrt(1.0 / inputs);
    }
  },

  /** Nothing: all units of a layer stay alike for ever, which is what there is to see. */
  ZEROS("zeros") {
    @Override
    public double weight(RandomSource random, int inputs, int units) {
      return 0;
    }

    @Override
    public boolean draws() {
      return false;
    }
  };

  private final String id;

  BasicInitializer(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public double bias(RandomSource random) {
    return 0;
  }
}
