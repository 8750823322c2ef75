// The ordinary way in JavaScript: loops over Float64Arrays and Math.tanh, row by row. What the
// others are divided by.

function forward(weights, input, inputs, output, units, activation) {
  for (let j = 0, k = 0; j < units; j++) {
    let sum = 0;
    for (let i = 0; i < inputs; i++) {
      sum += weights[k++] * input[i];
    }
    sum += weights[k++];
    if (activation === 'tanh') {
      output[j] = Math.tanh(sum);
    } else {
      output[j] = activation === 'relu' && !(sum > 0) ? 0 : sum;
    }
  }
}

/** From derivatives by a layer's outputs to derivatives by its sums. */
function throughActivation(delta, output, units, activation) {
  if (activation === 'tanh') {
    for (let j = 0; j < units; j++) {
      delta[j] *= 1 - output[j] * output[j];
    }
  } else if (activation === 'relu') {
    for (let j = 0; j < units; j++) {
      delta[j] = output[j] > 0 ? delta[j] : 0;
    }
  }
}

function addGradients(gradients, input, inputs, delta, units) {
  for (let j = 0, k = 0; j < units; j++) {
    const d = delta[j];
    for (let i = 0; i < inputs; i++) {
      gradients[k++] += d * input[i];
    }
    gradients[k++] += d;
  }
}

function backward(weights, inputDelta, inputs, delta, units) {
  for (let i = 0; i < inputs; i++) {
    inputDelta[i] = 0;
  }
  for (let j = 0, k = 0; j < units; j++, k++) {
    const d = delta[j];
    for (let i = 0; i < inputs; i++) {
      inputDelta[i] += d * weights[k++];
    }
  }
}

function update(weights, gradients, rate, decay) {
  for (let k = 0; k < weights.length; k++) {
    weights[k] -= rate * gradients[k] + decay * weights[k];
    gradients[k] = 0;
  }
}

function slope(loss, output, target) {
  if (loss === 'hinge') {
    return output * target < 1 ? -target : 0;
  }
  return loss === 'squared-error' ? 2 * (output - target) : output - target;
}

/** A layer keeps each neuron's weights and then its bias in `weights`. */
function layersOf(workload) {
  let inputs = workload.inputs;
  let begin = 0;
  return workload.layers.map(({ units, activation }) => {
    const end = begin + units * (inputs + 1);
    const layer = {
      inputs, units, activation,
      weights: workload.start.slice(begin, end),
      gradients: new Float64Array(end - begin),
      output: new Float64Array(units),
      delta: new Float64Array(units),
    };
    begin = end;
    inputs = units;
    return layer;
  });
}

function setup(workload) {
  const { count, batch, loss, targets, rate, decay } = workload;
  const share = workload.reduction === 'mean' ? rate / batch : rate;
  const rows = Array.from({ length: count }, (_, row) =>
    workload.rows.slice(row * workload.inputs, (row + 1) * workload.inputs));
  const layers = layersOf(workload);
  const last = layers[layers.length - 1];
  let row = 0;

  function train(row) {
    let input = rows[row];
    for (let l = 0; l < layers.length; l++) {
      const layer = layers[l];
      forward(layer.weights, input, layer.inputs, layer.output, layer.units, layer.activation);
      input = layer.output;
    }
    last.delta[0] = slope(loss, last.output[0], targets[row]);
    for (let l = layers.length - 1; l >= 0; l--) {
      const layer = layers[l];
      throughActivation(layer.delta, layer.output, layer.units, layer.activation);
      input = l > 0 ? layers[l - 1].output : rows[row];
      addGradients(layer.gradients, input, layer.inputs, layer.delta, layer.units);
      if (l > 0) {
        backward(layer.weights, layers[l - 1].delta, layer.inputs, layer.delta, layer.units);
      }
    }
  }

  return {
    run(updates) {
      for (; updates > 0; updates--) {
        for (let b = 0; b < batch; b++) {
          train(row);
          row = row + 1 === count ? 0 : row + 1;
        }
        for (const layer of layers) {
          update(layer.weights, layer.gradients, share, 2 * decay * rate);
        }
      }
    },
    parameters: () => layers.flatMap(layer => Array.from(layer.weights)),
  };
}

export const plainLoop = { name: 'Float64Array loop', tolerance: 1e-12, setup };
