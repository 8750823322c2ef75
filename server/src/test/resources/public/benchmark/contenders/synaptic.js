// synaptic 1.1.4 updates after every row, and not by the gradient of the squared error: at the
// output it leaves out the slope of tanh. So it is timed only; it needs a page that lets it
// compile text, and knows no hinge.

import { forEachNeuron, peer, rateOf, rowsOf, sizesOf } from './peers.js';

async function setup(workload) {
  if (workload.loss === 'hinge') {
    return null;
  }
  const { Layer, Network, Neuron } = await peer('synaptic.min.js', 'synaptic');
  const layers = sizesOf(workload).map(units => new Layer(units));
  layers.slice(1).forEach((layer, l) => {
    layer.set({ squash: Neuron.squash.TANH });
    layers[l].project(layer);
  });
  forEachNeuron(workload, (l, j, weights, bias) => {
    const neuron = layers[l + 1].list[j];
    neuron.bias = bias;
    const incoming = Object.values(neuron.connections.inputs);
    layers[l].list.forEach((source, i) => {
      incoming.find(({ from }) => from === source).weight = weights[i];
    });
  });
  const network = new Network({
    input: layers[0],
    hidden: layers.slice(1, -1),
    output: layers[layers.length - 1],
  });
  const rows = rowsOf(workload);
  const targets = Array.from(workload.targets, target => [target]);
  const rate = rateOf(workload);
  let row = 0;
  return {
    run(updates) {
      for (let left = updates * workload.batch; left > 0; left--) {
        network.activate(rows[row]);
        network.propagate(rate, targets[row]);
        row = row + 1 === rows.length ? 0 : row + 1;
      }
    },
    parameters: () => [],
  };
}

export const synaptic = { name: 'synaptic', tolerance: null, setup };
