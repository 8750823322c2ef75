package nudge.web.chart;

/**
 * Where each weight stands in a network's row of parameters: layer by layer, unit by unit, its
 * weights then its bias. Layer 0 is the inputs; a weight belongs to the unit it leads to.
 */
final class Wiring {
  /** One parameter's place; {@code from} is -1 for a bias. */
  record Place(int layer, int unit, int from) {}

  private final int[] sizes;
  private final int[] starts;

  Wiring(int[] sizes) {
    this.sizes = sizes;
    this.starts = new int[sizes.length + 1];
    for (int layer = 1; layer < sizes.length; layer++) {
      starts[layer + 1] = starts[layer] + sizes[layer] * (sizes[layer - 1] + 1);
    }
  }

  int weight(int layer, int unit, int from) {
    return starts[layer] + unit * (sizes[layer - 1] + 1) + from;
  }

  int bias(int layer, int unit) {
    return weight(layer, unit, sizes[layer - 1]);
  }

  /** Which of all units it is, inputs left out; below 0 for an input. */
  int unit(int layer, int unit) {
    int before = layer == 0 ? -sizes[0] : 0;
    for (int i = 1; i < layer; i++) {
      before += sizes[i];
    }
    return before + unit;
  }

  int count() {
    return starts[sizes.length];
  }

  Place place(int parameter) {
    int layer = 1;
    while (parameter >= starts[layer + 1]) {
      layer++;
    }
    int stride = sizes[layer - 1] + 1;
    int within = parameter - starts[layer];
    int from = within % stride;
    return new Place(layer, within / stride, from == stride - 1 ? -1 : from);
  }
}
