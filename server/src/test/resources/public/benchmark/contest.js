// Who trains how fast: all contenders of a workload take turns in one page, so that whatever
// else the machine does meets all of them alike.

const ROUND_MS = 50;
const WARM_UP_MS = 600;
const ROUNDS = 9;
const CHECKED_UPDATES = 5;

export function median(numbers) {
  const sorted = Float64Array.from(numbers).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The largest difference, relative where the numbers are large; NaN if anything is. */
export function distance(actual, expected) {
  if (actual.length !== expected.length) {
    return Infinity;
  }
  let largest = 0;
  for (let k = 0; k < expected.length; k++) {
    const difference = Math.abs(actual[k] - expected[k]) / Math.max(1, Math.abs(expected[k]));
    largest = difference <= largest ? largest : difference;
  }
  return largest;
}

export function milliseconds(training, updates) {
  const begin = performance.now();
  training.run(updates);
  return performance.now() - begin;
}

/** Runs for a while, in ever longer calls, and says how many updates take a round. */
export function warmUp(training) {
  let updates = 1;
  let took = 0;
  for (let spent = 0; spent < WARM_UP_MS || took < ROUND_MS / 4; spent += took) {
    if (took < ROUND_MS / 2) {
      updates *= took < ROUND_MS / 8 ? 4 : 2;
    }
    took = milliseconds(training, updates);
  }
  return Math.max(1, Math.round((updates * ROUND_MS) / took));
}

/** The contender after its first updates; the same training races, since another would slow it. */
export async function entered(contender, workload) {
  try {
    const training = await contender.setup(workload);
    if (!training) {
      return { contender };
    }
    training.run(CHECKED_UPDATES);
    return { contender, training, parameters: training.parameters(), rounds: [] };
  } catch (e) {
    return { contender, error: String(e) };
  }
}

/** Bars who did not do the same work as the first one; without a tolerance nobody can tell. */
function checked(entry, expected) {
  const { contender, training, parameters } = entry;
  if (!training || contender.tolerance === null) {
    return entry;
  }
  const error = distance(parameters, expected);
  return error <= contender.tolerance ? entry : { contender, error: `differs by ${error}` };
}

function result({ contender: { name }, error, rounds }) {
  return { name, error, rate: rounds && median(rounds) };
}

/** Million samples a second of every contender; with the first one all others must agree. */
export async function contest(contenders, workload, rounds = ROUNDS) {
  const entries = [];
  for (const contender of contenders) {
    const entry = await entered(contender, workload);
    entries.push(checked(entry, (entries[0] ?? entry).parameters));
  }
  const racing = entries.filter(({ training }) => training);
  for (const entry of racing) {
    entry.updates = warmUp(entry.training);
  }
  for (let round = 0; round < rounds; round++) {
    for (const { training, updates, rounds } of racing) {
      rounds.push((updates * workload.batch) / milliseconds(training, updates) / 1000);
    }
  }
  return entries.map(result);
}
