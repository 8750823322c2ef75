// The page /benchmark: who takes part, and the table.

import { contest, entered } from './contest.js';
import { brain } from './contenders/brain.js';
import { convnet } from './contenders/convnet.js';
import { cheapLimit, exactLimit } from './contenders/limit.js';
import { nudgeTape, nudgeWasm } from './contenders/nudge.js';
import { plainLoop } from './contenders/plain-loop.js';
import { playground } from './contenders/playground.js';
import { synaptic } from './contenders/synaptic.js';
import { tensorflowCpu, tensorflowWasm } from './contenders/tensorflow.js';
import { workloads } from './workloads.js';

/** The first one is who the others are compared with and must agree with. */
const CONTENDERS = [
  plainLoop, exactLimit, cheapLimit, nudgeWasm, nudgeTape, synaptic, brain, playground, convnet, tensorflowCpu,
  tensorflowWasm,
];

function named(id) {
  return workloads.find(workload => workload.id === id);
}

/** The parameters to which the first contender brings a workload in its first updates. */
export async function first(id) {
  return Array.from((await entered(CONTENDERS[0], named(id))).parameters);
}

/** The results of all contenders on the workload of this id. */
export function race(id, rounds) {
  return contest(CONTENDERS, named(id), rounds);
}

function cell(row, text) {
  row.insertCell().textContent = text;
}

function show(results, rows) {
  results.forEach(({ rate, error }, k) => {
    const times = rate / results[0].rate;
    cell(rows[k], rate ? `${rate.toPrecision(3)} (${times.toPrecision(3)}×)` : (error ?? '–'));
  });
}

async function runAll({ target }) {
  target.disabled = true;
  const rows = CONTENDERS.map(({ name }) => {
    const row = document.getElementById('body').insertRow();
    cell(row, name);
    return row;
  });
  for (const { id } of workloads) {
    document.getElementById('status').textContent = `${id} …`;
    cell(document.getElementById('head'), id);
    show(await race(id), rows);
  }
  document.getElementById('status').textContent = navigator.userAgent;
}

document.getElementById('run').addEventListener('click', runAll);
