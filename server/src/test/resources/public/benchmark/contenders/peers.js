// Packages that are there if they were fetched: nudge.benchmark.Peers does that. All set a
// global variable.

const loading = new Map();

function load(file) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `/benchmark/peers/${file}`;
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${file} was not fetched`));
    document.head.append(script);
  });
}

export async function peer(file, variable) {
  if (!loading.has(file)) {
    loading.set(file, load(file));
  }
  await loading.get(file);
  return globalThis[variable];
}

/** The rows as arrays, which most packages want. */
export function rowsOf({ count, inputs, rows }) {
  return Array.from({ length: count }, (_, row) =>
    Array.from(rows.subarray(row * inputs, (row + 1) * inputs)));
}

/** How many units there are, from the inputs on. */
export function sizesOf({ inputs, layers }) {
  return [inputs, ...layers.map(({ units }) => units)];
}

/** The learning rate for who takes half of the squared error. */
export function rateOf({ loss, rate }) {
  return loss === 'squared-error' ? 2 * rate : rate;
}

/** Calls `visit(layer, neuron, weights, bias)` for every neuron of a workload's start. */
export function forEachNeuron({ inputs, layers, start }, visit) {
  let width = inputs;
  let k = 0;
  layers.forEach(({ units }, layer) => {
    for (let j = 0; j < units; j++, k += width + 1) {
      visit(layer, j, start.subarray(k, k + width), start[k + width]);
    }
    width = units;
  });
}

/** The derivative of a row's loss by the output. */
export function slope(loss, output, target) {
  if (loss === 'hinge') {
    return output * target < 1 ? -target : 0;
  }
  return loss === 'squared-error' ? 2 * (output - target) : output - target;
}
