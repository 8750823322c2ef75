package nudge.web.chart;

/** A network's units and parameters in words; units and layers count from 1, as people do. */
record NetworkNames(int[] sizes, String[] inputs, String[] outputs) {
  String parameter(Wiring.Place place) {
    String unit = unit(place.layer(), place.unit());
    return place.from() < 0
        ? "bias of " + unit
        : "weight from " + unit(place.layer() - 1, place.from()) + " to " + unit;
  }

  String unit(int layer, int unit) {
    if (layer == 0) {
      return unit < inputs.length ? inputs[unit] : "input " + (unit + 1);
    }
    if (layer == sizes.length - 1) {
      return unit < outputs.length ? outputs[unit] : "output " + (unit + 1);
    }
    return "unit " + (unit + 1) + " of layer " + layer;
  }
}
