package nudge.tape.wasm;

/** What becomes of the sums over the rows of a chunk. */
interface GradientSink {
  /**
   * Writes what is done with the sums for two parameters side by side, or for one of them.
   *
   * @param m for two parameters, or for one
   * @param q the local with the offset of the first from the first of all, in bytes
   * @param offset so much more
   */
  void take(Simd m, int q, int offset, Vectors sums);

  /** They are added to the gradient of the batch. */
  static GradientSink addedTo(int gradient) {
    return (m, q, offset, sums) ->
        m.store(q, gradient + offset, m.add(m.load(q, gradient + offset), sums));
  }

  /** They are all of the gradient, and the parameters are updated at once. */
  static GradientSink updating(ParameterUpdate update) {
    return (m, q, offset, sums) -> {
      Vectors total = m.add(m.constant(0), sums);
      update.apply(m, q, offset, update.gradient(m, q, offset, total));
    };
  }
}
