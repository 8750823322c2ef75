// brain.js 1.6.1 updates after every row and keeps its numbers in single precision, so that it
// is timed only; it knows no hinge.

import { forEachNeuron, peer, rateOf, rowsOf, sizesOf } from './peers.js';

async function setup(workload) {
  if (workload.loss === 'hinge') {
    return null;
  }
  const { NeuralNetwork } = await peer('browser.min.js', 'brain');
  const network = new NeuralNetwork({ activation: 'tanh' });
  network.sizes = sizesOf(workload);
  network.initialize();
  network.setActivation('tanh');
  network.trainOpts.learningRate = rateOf(workload);
  network.trainOpts.momentum = 0;
  forEachNeuron(workload, (l, j, weights, bias) => {
    network.weights[l + 1][j] = Float32Array.from(weights);
    network.biases[l + 1][j] = bias;
  });
  const patterns = rowsOf(workload).map((input, row) => ({
    input: Float32Array.from(input),
    output: Float32Array.of(workload.targets[row]),
  }));
  let row = 0;
  return {
    run(updates) {
      for (let left = updates * workload.batch; left > 0; left--) {
        network.trainPattern(patterns[row]);
        row = row + 1 === patterns.length ? 0 : row + 1;
      }
    },
    parameters: () => [],
  };
}

export const brain = { name: 'brain.js', tolerance: null, setup };
