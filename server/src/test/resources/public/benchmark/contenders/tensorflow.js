// TensorFlow.js 4.22.0 on its backends in JavaScript and in WebAssembly (SIMD, one thread), in
// single precision.

import { peer } from './peers.js';

const starting = new Map();

async function initialized(backend) {
  const tf = await peer('tf.min.js', 'tf');
  if (backend === 'wasm') {
    const wasm = await peer('tf-backend-wasm.min.js', 'tf');
    wasm.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    wasm.wasm.setWasmPaths('/benchmark/peers/');
  }
  if (!starting.has(backend)) {
    starting.set(backend, tf.setBackend(backend));
  }
  if (!(await starting.get(backend))) {
    throw new Error(`the backend ${backend} did not start`);
  }
  return tf;
}

function matrix(tf, numbers, columns) {
  return tf.tensor2d(Float32Array.from(numbers), [numbers.length / columns, columns]);
}

/** The weights, inputs by units, and the biases of every layer. */
function variables(tf, { inputs, layers, start }) {
  let width = inputs;
  let begin = 0;
  return layers.map(({ units, activation }) => {
    const end = begin + units * (width + 1);
    const neurons = matrix(tf, start.subarray(begin, end), width + 1);
    const layer = {
      weights: tf.variable(neurons.slice([0, 0], [units, width]).transpose()),
      biases: tf.variable(neurons.slice([0, width], [units, 1]).reshape([units])),
      activation,
    };
    begin = end;
    width = units;
    return layer;
  });
}

const ACTIVATIONS = { tanh: x => x.tanh(), relu: x => x.relu(), linear: x => x };

const LOSSES = {
  'half-squared-error': (tf, output, target) => output.sub(target).square().mul(0.5),
  'squared-error': (tf, output, target) => output.sub(target).square(),
  hinge: (tf, output, target) => tf.scalar(1).sub(output.mul(target)).relu(),
};

function lossOf(tf, layers, { loss, reduction, decay }, { input, target }) {
  const output = layers.reduce((x, { weights, biases, activation }) => {
    return ACTIVATIONS[activation](x.matMul(weights).add(biases));
  }, input);
  const each = LOSSES[loss](tf, output, target);
  const total = reduction === 'mean' ? each.mean() : each.sum();
  return decay === 0 ? total : layers
    .flatMap(({ weights, biases }) => [weights, biases])
    .reduce((sum, parameters) => sum.add(parameters.square().sum().mul(decay)), total);
}

function batches(tf, { rows, inputs, targets, batch, count }) {
  return Array.from({ length: count / batch }, (_, k) => ({
    input: matrix(tf, rows.subarray(k * batch * inputs, (k + 1) * batch * inputs), inputs),
    target: matrix(tf, targets.subarray(k * batch, (k + 1) * batch), 1),
  }));
}

function parametersOf(tf, { weights, biases }) {
  const neurons = tf.tidy(() => tf.concat([weights, biases.reshape([1, -1])]).transpose());
  return Array.from(neurons.dataSync());
}

async function setup(backend, workload) {
  const tf = await initialized(backend);
  tf.setBackend(backend);
  const layers = variables(tf, workload);
  const data = batches(tf, workload);
  const optimizer = tf.train.sgd(workload.rate);
  let next = 0;
  return {
    /** A backend that has started is switched to without waiting. */
    run(updates) {
      tf.setBackend(backend);
      for (; updates > 0; updates--) {
        optimizer.minimize(() => lossOf(tf, layers, workload, data[next]));
        next = (next + 1) % data.length;
      }
      layers[0].biases.dataSync();
    },
    parameters() {
      tf.setBackend(backend);
      return layers.flatMap(layer => parametersOf(tf, layer));
    },
  };
}

export const tensorflowCpu = {
  name: 'TensorFlow.js cpu',
  tolerance: 1e-4,
  setup: workload => setup('cpu', workload),
};

export const tensorflowWasm = {
  name: 'TensorFlow.js wasm',
  tolerance: 1e-4,
  setup: workload => setup('wasm', workload),
};
