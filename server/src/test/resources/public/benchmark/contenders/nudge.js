// Our own engines, in the core as TeaVM compiles it for the browser tests; without a worker and without a page.

function columns(inputs) {
  const names = Array.from({ length: inputs }, (_, i) => ({ name: `x${i}`, role: 'input' }));
  return [...names, { name: 'target', role: 'target' }];
}

function rows({ rows, targets, inputs }) {
  return Array.from(targets, (target, r) => [...rows.slice(r * inputs, (r + 1) * inputs), target]);
}

/** The workload as the document that a link carries. */
export function playground(workload) {
  const { inputs, layers, loss, reduction, decay, rate, batch, start } = workload;
  return {
    schemaVersion: 1,
    data: { columns: columns(inputs), rows: rows(workload) },
    network: { layers },
    initializer: { kind: 'zeros' },
    loss: { kind: loss, reduction },
    ...(decay && { penalty: { kind: 'l2', rate: decay, biases: true } }),
    optimizer: { kind: 'sgd' },
    schedule: { kind: 'constant', rate },
    batch: { size: batch },
    start: { step: 0, epoch: 0, batch: 0, parameters: Array.from(start), slots: [] },
  };
}

function engine(id, name) {
  async function setup(workload) {
    const { contender } = await import('/benchmark/core.js');
    return contender(id, JSON.stringify(playground(workload)));
  }
  return { name, tolerance: 1e-12, setup };
}

export const nudgeWasm = engine('wasm', 'Nudge: WebAssembly');
export const nudgeTape = engine('tape', 'Nudge: tape');
