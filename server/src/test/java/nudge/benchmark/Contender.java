package nudge.benchmark;

/** Somebody on the JVM who trains networks. */
interface Contender {
  String name();

  Training start(Workload workload);

  /** A network that is being trained, mini-batch by mini-batch in the order of the rows. */
  interface Training {
    void run(int updates);

    /** Layer by layer, neuron by neuron, the weights and then the bias. */
    double[] parameters();
  }
}
