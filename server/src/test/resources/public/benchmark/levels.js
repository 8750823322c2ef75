// What our WebAssembly engine takes: time per row at any size, time until the first step, bytes.

import { median, milliseconds, warmUp } from './contest.js';
import { playground } from './contenders/nudge.js';
import { workloads } from './workloads.js';

/** Updates in one call of a long run, as a worker makes them. */
const CALL = 1000;

/** Nanoseconds per row at sizes `[rows, batch, width]`, which take turns. */
export async function timesPerRow(sizes, rounds) {
  const { sizedContender } = await import('/benchmark/core.js');
  const entries = sizes.map(([rows, batch, width]) => {
    const training = sizedContender(rows, batch, width);
    return { batch, training, updates: warmUp(training), times: [] };
  });
  for (let round = 0; round < rounds; round++) {
    for (const { batch, training, updates, times } of entries) {
      times.push((milliseconds(training, updates) * 1e6) / (updates * batch));
    }
  }
  return entries.map(({ times }) => median(times));
}

/** The largest network that a document of these rows is expected to train well. */
function wide(workload) {
  const layers = [256, 256, 1].map(units => ({ units, activation: 'tanh' }));
  const seed = { generator: 'nudge', seed: 1 };
  return {
    ...playground(workload),
    network: { layers },
    initializer: { kind: 'xavier', seed },
    start: undefined,
  };
}

function documentOf(id) {
  const known = workloads.find(workload => workload.id === id);
  return JSON.stringify(known ? playground(known) : wide(workloads.at(-1)));
}

/** A workload's engine. */
export async function engine(id) {
  const { contender } = await import('/benchmark/core.js');
  return contender('wasm', documentOf(id));
}

/** Makes engines of several shapes for a while, as the page's worker does while it rests. */
function rehearse(sizedContender, duration) {
  const end = performance.now() + duration;
  for (let made = 0; performance.now() < end; made++) {
    sizedContender(100, 10, 3 + (made % 10)).run(1);
  }
}

/** From a document to its first trained step, after so many milliseconds with other engines. */
export async function firstStep(id, rehearsal) {
  const { contender, sizedContender } = await import('/benchmark/core.js');
  rehearse(sizedContender, rehearsal);
  const text = documentOf(id);
  const begin = performance.now();
  const training = contender('wasm', text);
  training.run(1);
  const took = performance.now() - begin;
  return [took, training.codeBytes(), training.memoryBytes()];
}

/** Trains on and says how many bytes of memory the module has. */
export function advance(training, updates) {
  for (let made = 0; made < updates; made += CALL) {
    training.run(CALL);
  }
  return training.memoryBytes();
}
