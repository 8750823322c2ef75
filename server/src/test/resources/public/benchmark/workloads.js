// The five workloads, drawn without a function whose bits differ between browsers;
// nudge.benchmark.Workloads draws the same in Java. Parameters lie layer by layer, neuron by
// neuron, the weights and then the bias.

/** Uniform from -1 to 1: the generator ranqd1 of Numerical Recipes. */
export function numbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

/** Points of the square, 1 inside of a circle that covers half of it and -1 outside. */
function circle(next) {
  const x = next();
  const y = next();
  return { inputs: [x, y], target: x * x + y * y < 2 / Math.PI ? 1 : -1 };
}

/** The same with the powers of both coordinates. */
function powers(next) {
  const {
    inputs: [x, y],
    target,
  } = circle(next);
  return { inputs: [x, y, x * x, x * y, y * y, x * x * x, y * y * y], target };
}

/**
 * Two half circles that reach into each other, with noise; t walks along one by its rational
 * parametrization.
 */
function moons(next, row) {
  const t = next();
  const x = (2 * t) / (1 + t * t) + 0.1 * next();
  const y = (1 - t * t) / (1 + t * t) + 0.1 * next();
  return row % 2
    ? { inputs: [x, y], target: 1 }
    : { inputs: [1 - x, 0.5 - y], target: -1 };
}

const NOTEBOOK = [
  [2, 3, -1, 1],
  [3, -1, 0.5, -1],
  [0.5, 1, 1, -1],
  [1, 1, -1, 1],
];

function notebook(next, row) {
  return { inputs: NOTEBOOK[row].slice(0, 3), target: NOTEBOOK[row][3] };
}

function layers(activation, ...units) {
  return units.map(count => ({ units: count, activation }));
}

const CLASSIFIER = { loss: 'half-squared-error', reduction: 'mean', decay: 0, rate: 0.03 };

/**
 * `loss` is summed over the rows of a batch or averaged, as `reduction` says; `decay` times the
 * square of every parameter is added to it.
 */
const DESCRIPTIONS = [
  {
    id: 'W1',
    draw: circle,
    count: 250,
    batch: 10,
    layers: layers('tanh', 4, 2, 1),
    ...CLASSIFIER,
  },
  {
    id: 'W2',
    draw: powers,
    count: 250,
    batch: 10,
    layers: layers('tanh', 8, 8, 8, 8, 8, 8, 1),
    ...CLASSIFIER,
  },
  {
    id: 'W3',
    draw: moons,
    count: 100,
    batch: 100,
    layers: [...layers('relu', 16, 16), ...layers('linear', 1)],
    loss: 'hinge',
    reduction: 'mean',
    decay: 1e-4,
    rate: 0.1,
  },
  {
    id: 'W4',
    draw: notebook,
    count: 4,
    batch: 4,
    layers: layers('tanh', 4, 4, 1),
    loss: 'squared-error',
    reduction: 'sum',
    decay: 0,
    rate: 0.05,
  },
  {
    id: 'W5',
    draw: circle,
    count: 1000,
    batch: 1000,
    layers: layers('tanh', 64, 64, 1),
    ...CLASSIFIER,
  },
];

function start(next, inputs, layers) {
  const parameters = [];
  let width = inputs;
  for (const { units } of layers) {
    for (let j = 0; j < units; j++) {
      for (let i = 0; i < width; i++) {
        parameters.push(next() / Math.sqrt(width));
      }
      parameters.push(0);
    }
    width = units;
  }
  return Float64Array.from(parameters);
}

function drawn({ draw, ...description }) {
  const next = numbers(42);
  const rows = Array.from({ length: description.count }, (_, row) => draw(next, row));
  const width = rows[0].inputs.length;
  return {
    ...description,
    inputs: width,
    rows: Float64Array.from(rows.flatMap(row => row.inputs)),
    targets: Float64Array.from(rows.map(row => row.target)),
    start: start(next, width, description.layers),
  };
}

export const workloads = DESCRIPTIONS.map(drawn);
