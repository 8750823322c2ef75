// TensorFlow Playground's engine, nn.ts, which is no package: whoever compiles it to a module
// nn.js in the folder of the peers sees it take part. Its L2 penalty is half of ours and leaves
// biases alone, hence no W3.

import { forEachNeuron, rowsOf, sizesOf, slope } from './peers.js';

async function setup(workload) {
  if (workload.decay > 0) {
    return null;
  }
  const { Activations, ...nn } = await import('/benchmark/peers/nn.js').catch(() => {
    throw new Error('nn.js is not there');
  });
  const names = Array.from({ length: workload.inputs }, (_, i) => `x${i}`);
  const network = nn.buildNetwork(
    sizesOf(workload), Activations.TANH, Activations.TANH, null, names);
  forEachNeuron(workload, (l, j, weights, bias) => {
    const node = network[l + 1][j];
    node.bias = bias;
    node.inputLinks.forEach((link, i) => {
      link.weight = weights[i];
    });
  });
  const error = { der: (output, target) => slope(workload.loss, output, target) };
  const rate = workload.reduction === 'mean' ? workload.rate : workload.rate * workload.batch;
  const rows = rowsOf(workload);
  let row = 0;
  return {
    run(updates) {
      for (; updates > 0; updates--) {
        for (let b = 0; b < workload.batch; b++) {
          nn.forwardProp(network, rows[row]);
          nn.backProp(network, workload.targets[row], error);
          row = row + 1 === rows.length ? 0 : row + 1;
        }
        nn.updateWeights(network, rate, 0);
      }
    },
    parameters: () => network.slice(1).flatMap(layer =>
      layer.flatMap(node => [...node.inputLinks.map(link => link.weight), node.bias])),
  };
}

export const playground = { name: 'TensorFlow Playground', tolerance: 1e-12, setup };
