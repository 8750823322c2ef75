/*
 * The numbers of a moment by the names that stand in braces in texts.json. `{rate}` is a number
 * from here, `{(rate)}` the same in parentheses where it is negative, `{#noise}` what an element of
 * the page holds or says; of a list `{#optimizer:name}` and `{#optimizer:why}` are the name and the
 * explanation of what is chosen. A line of which one is unknown is left out, so that no line stands
 * where it does not apply.
 */

/** Terms of a sum that are written out. */
const MOST_TERMS = 4;

const MOST_OUTPUTS = 4;

/** What is said of a topic now: its formulas, and those with numbers in them. */
export function linesOf(topic, places) {
  const chosen = topic.cases?.[valueOf(topic.by, places)] ?? topic.cases?.['*'] ?? {};
  const lines = name =>
      [...(topic[name] ?? []), ...(chosen[name] ?? [])]
          .map(line => fill(line, places))
          .filter(line => line !== null);
  return {formula: lines('formula'), present: lines('present')};
}

/** The line with all numbers in it, or null. */
export function fill(line, places) {
  let known = true;
  const filled = line.replace(/\{(\(?)([^(){}]+)\)?\}/g, (place, parenthesis, name) => {
    const value = valueOf(name, places);
    known &&= value !== undefined && value !== '' && value === value;
    const text = typeof value === 'number' ? textOf(value) : value;
    return parenthesis && text?.startsWith('−') ? `(${text})` : text;
  });
  return known ? filled : null;
}

function valueOf(name, places) {
  return name?.startsWith('#') ? shownBy(...name.split(':')) : places[name];
}

/** What an element shows: its whole number, its value, or its words. */
function shownBy(id, of) {
  const element = document.querySelector(id);
  if (of) {
    const chosen = element?.selectedOptions[0];
    return of === 'why' ? chosen?.title : chosen?.textContent;
  }
  const text = element?.dataset.value ?? (element?.value || element?.textContent);
  return text?.trim() && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** As the page writes numbers: four digits, whole ones in full, powers of ten for the extremes. */
function textOf(x) {
  const size = Math.abs(x);
  const whole = Number.isInteger(x) && size < 1e9;
  const power = !whole && size > 0 && (size < 1e-4 || size >= 1e6);
  const rounded = whole || size >= 1000 && !power ? Math.round(x) : Number(x.toPrecision(4));
  const text = power
      ? x.toExponential(3).replace(/\.?0*e\+?/, 'e')
      : rounded.toLocaleString('en', {maximumFractionDigits: 9});
  return text.replaceAll('-', '−');
}

/** The numbers of a moment by their names; none before there are any. */
export function placesOf(now) {
  if (!now) {
    return {};
  }
  const playground = JSON.parse(now.playground);
  const shape = shapeOf(now, playground);
  return {
    ...progress(now, playground),
    ...measures(now),
    ...schedule(playground.schedule, now.state.step),
    ...data(playground.data.generator),
    ...network(playground, shape),
    ...(now.row && row(now.row, now.state.parameters)),
    ...(now.update && update(now, playground, shape))
  };
}

/** Where the run stands, and of how many rows the next update is. */
function progress({state, rows, training, batches, size, rate}, playground) {
  const {step, epoch, batch, updates} = state;
  const batching = playground.batch ?? {};
  return {
    step, epoch, rows, training, batches, size, rate,
    next: step + 1,
    update: updates + 1,
    batch: batch + 1,
    used: batch,
    even: step === epoch * batches + batch ? step : undefined,
    test: rows - training || undefined,
    share: playground.split?.trainShare ?? 1,
    largest: Math.min(batching.size ?? training, training),
    carry: batching.carry ? 'yes' : 'no',
    evaluations: playground.evaluateEvery / batches
  };
}

function measures({rows, training, batches}) {
  const speed = shownBy('#steps-per-second');
  const share = (id, count) => {
    const score = shownBy(id);
    return typeof score === 'number' ? Math.round(score * count) : undefined;
  };
  return {
    epochsPerSecond: speed > 0 ? speed / batches : undefined,
    total: shownBy('#train-loss') * training,
    correct: share('#train-accuracy', training),
    correctTest: share('#test-accuracy', rows - training)
  };
}

/** Which part of the schedule holds: a change by hand, the warm-up, the curve or what it ends in. */
function schedule({changes, rates, steps, warmUp = 0}, step) {
  const byHand = (changes ?? rates?.slice(1) ?? []).some(change => change.fromStep <= step);
  const warming = !byHand && step < warmUp;
  const ruled = !byHand && !warming;
  const ended = step >= steps;
  return {
    byHand: byHand ? step : undefined,
    warming: warming ? step + 1 : undefined,
    ruled: ruled && !ended ? step : undefined,
    ended: ruled && ended ? step : undefined
  };
}

/** From seeds of other worlds data are drawn as they are drawn there. */
function data(generator) {
  const ours = generator?.seed?.generator === 'nudge' ? generator : undefined;
  return {
    drawn: ours?.kind,
    noisy: ours && (ours.kind in {plane: 1, 'multi-gauss': 1, sine: 1, 'x-sin-x': 1, step: 1} ? 'y' : 'x')
  };
}

/** The numbers of units from the inputs on. */
function shapeOf({state}, {network: {layers}}) {
  const units = layers.map(layer => layer.units);
  const later = units.slice(1).reduce((sum, count, i) => sum + (units[i] + 1) * count, 0);
  return [(state.parameters.length - later) / units[0] - 1, ...units];
}

function network({network: {layers}, initializer}, shape) {
  const [n, m] = shape;
  return {
    n, m,
    shape: shape.join('-'),
    counted: layers.map(({units}, i) => `(${shape[i]} + 1) · ${units}`).join(' + '),
    parameters: layers.reduce((sum, {units}, i) => sum + (shape[i] + 1) * units, 0),
    layers: layers.length,
    last: shape.at(-1),
    activation: layers[0].activation,
    within: Math.sqrt(6 / (n + m)),
    he: Math.sqrt(2 / n),
    lecun: Math.sqrt(1 / n)
  };
}

/** The first row of the table on its way through the network, and its first unit. */
function row({inputs, outputs, targets, loss, sum, activation, slope}, parameters) {
  const list = numbers => listOf([...numbers].map(textOf), MOST_OUTPUTS, ', ');
  const terms = [...inputs].map((x, i) => product(parameters[i], x));
  const several = outputs.length > 1;
  return {
    xs: list(inputs),
    ys: list(outputs),
    ts: list(targets),
    y: several ? undefined : outputs[0],
    t: several ? undefined : targets[0],
    several: several ? outputs.length : undefined,
    sum: `${listOf(terms, MOST_TERMS, ' + ')} + ${inParentheses(parameters[inputs.length])}`,
    x: inputs[0],
    w1: parameters[0],
    z: sum,
    a: activation,
    slope,
    loss
  };
}

function listOf(texts, most, separator) {
  return [...texts.slice(0, most), ...(texts.length > most ? ['…'] : [])].join(separator);
}

function product(weight, input) {
  return `${inParentheses(weight)}·${inParentheses(input)}`;
}

function inParentheses(number) {
  const text = textOf(number);
  return number < 0 ? `(${text})` : text;
}

/** The next update of the first parameter that it moves. */
function update({state, rate, update: {gradient, clipped, next, penalty}}, playground, shape) {
  const i = Math.max(0, clipped.findIndex(g => g !== 0));
  const slots = state.slots.length / state.parameters.length;
  const {beta1 = 0.9, beta2 = 0.999, weightDecay = 0.01} = playground.optimizer;
  const length = Math.sqrt(gradient.reduce((sum, g) => sum + g * g, 0));
  return {
    name: nameOf(i, shape),
    p: state.parameters[i],
    raw: gradient[i],
    g: clipped[i],
    moved: next.parameters[i],
    old1: slots > 0 ? state.slots[i * slots] : undefined,
    old2: slots > 1 ? state.slots[i * slots + 1] : undefined,
    new1: slots > 0 ? next.slots[i * slots] : undefined,
    new2: slots > 1 ? next.slots[i * slots + 1] : undefined,
    fix1: 1 - beta1 ** (state.updates + 1),
    fix2: 1 - beta2 ** (state.updates + 1),
    kept: 1 - rate * weightDecay,
    length,
    scale: Math.min(1, playground.clipping?.limit / length),
    penalty: playground.penalty ? penalty : undefined,
    sizes: playground.penalty?.rate > 0 ? penalty / playground.penalty.rate : undefined
  };
}

/** What people call a parameter: layer by layer, unit by unit, weights and then the bias. */
function nameOf(index, shape) {
  let layer = 1;
  let at = index;
  while (at >= (shape[layer - 1] + 1) * shape[layer]) {
    at -= (shape[layer - 1] + 1) * shape[layer];
    layer++;
  }
  const inputs = shape[layer - 1];
  const unit = Math.floor(at / (inputs + 1)) + 1;
  const input = at % (inputs + 1);
  return `layer ${layer}, unit ${unit}, ${input === inputs ? 'bias' : `weight of input ${input + 1}`}`;
}
