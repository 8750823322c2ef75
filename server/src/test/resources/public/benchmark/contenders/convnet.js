// ConvNetJS 0.3.0. Its regression layer brings a layer of neurons of its own, which the output
// of a workload already is; it is told the target whose distance from the output is the loss's
// slope.

import { forEachNeuron, peer, rowsOf, slope } from './peers.js';

function fullyConnected({ units, activation }) {
  const layer = { type: 'fc', num_neurons: units };
  return activation === 'linear' ? layer : { ...layer, activation };
}

function network({ Net }, workload) {
  const net = new Net();
  net.makeLayers([
    { type: 'input', out_sx: 1, out_sy: 1, out_depth: workload.inputs },
    ...workload.layers.map(fullyConnected),
    { type: 'regression', num_neurons: 1 },
  ]);
  net.layers.splice(-2, 1);
  return net;
}

/** It never shrinks biases, as W3 asks for; so the bench does. */
function shrink(biases, before, share) {
  biases.forEach((bias, l) => {
    for (let j = 0; j < bias.length; j++) {
      bias[j] -= share * before[l][j];
    }
  });
}

async function setup(workload) {
  const convnetjs = await peer('convnet.js', 'convnetjs');
  const { batch, loss, targets, decay, rate } = workload;
  const net = network(convnetjs, workload);
  const layers = net.layers.filter(({ layer_type }) => layer_type === 'fc');
  const biases = layers.map(layer => layer.biases.w);
  forEachNeuron(workload, (l, j, weights, bias) => {
    layers[l].filters[j].w.set(weights);
    biases[l][j] = bias;
  });
  const trainer = new convnetjs.SGDTrainer(net, {
    learning_rate: workload.reduction === 'mean' ? rate : rate * batch,
    momentum: 0,
    batch_size: batch,
    l2_decay: 2 * decay * batch,
  });
  const rows = rowsOf(workload).map(row => new convnetjs.Vol(row));
  const { length, [length - 1]: last } = net.layers;
  let row = 0;
  /** Read after the forward pass. */
  const target = {
    dim: 0,
    get val() {
      const output = last.in_act.w[0];
      return output - slope(loss, output, targets[row]);
    },
  };
  return {
    run(updates) {
      for (; updates > 0; updates--) {
        const before = decay > 0 ? biases.map(bias => bias.slice()) : null;
        for (let b = 0; b < batch; b++) {
          trainer.train(rows[row], target);
          row = row + 1 === rows.length ? 0 : row + 1;
        }
        if (decay > 0) {
          shrink(biases, before, 2 * decay * rate);
        }
      }
    },
    parameters: () => layers.flatMap((layer, l) =>
      layer.filters.flatMap((filter, j) => [...filter.w, biases[l][j]])),
  };
}

export const convnet = { name: 'ConvNetJS', tolerance: 1e-12, setup };
