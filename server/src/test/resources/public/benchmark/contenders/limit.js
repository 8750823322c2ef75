// The browser's practical limit: each workload by hand in C, specialised to its shape and
// compiled to WebAssembly; with a tanh as exact as ours, and with a cheaper one.

function limit(name, tanh) {
  const modules = new Map();

  function compiled(id) {
    if (!modules.has(id)) {
      const file = `/benchmark/limit/${id.toLowerCase()}-${tanh}.wasm`;
      modules.set(id, WebAssembly.compileStreaming(fetch(file)));
    }
    return modules.get(id);
  }

  async function setup(workload) {
    const { exports } = await WebAssembly.instantiate(await compiled(workload.id));
    const numbers = (address, count) => new Float64Array(exports.memory.buffer, address, count);
    const parameters = numbers(exports.parameters(), workload.start.length);
    numbers(exports.inputs(), workload.rows.length).set(workload.rows);
    numbers(exports.targets(), workload.count).set(workload.targets);
    parameters.set(workload.start);
    exports.prepare();
    return { run: exports.run, parameters: () => Array.from(parameters) };
  }

  return { name, tolerance: 1e-12, setup };
}

export const exactLimit = limit('limit: C, f64x2, tanh to 2 ulp', '2ulp');
export const cheapLimit = limit('limit: C, f64x2, tanh to 4 ulp', '4ulp');
