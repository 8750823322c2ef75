// W4: the notebook's 4 rows, 3-4-4-1 tanh, the sum of squared errors, one batch. Everything
// stays in registers.
#define COUNT 4
#define INPUTS 3
#define PARAMETERS 41
#define V 2
#define CHUNK 2
#define UNITS 2
#define BLOCK 4
#define LOOP UNROLL
#define ROWS UNROLL
#define TIMES_SLOPE(d, a) mul(d, sub(ONE, mul(a, a)))
#define PUT(p, g) sub(p, mul(wasm_f64x2_const_splat(0.05), g))
#include "kernel.h"

#define W1 parameters
#define W2 (parameters + 16)
#define W3 (parameters + 36)

APART void step() {
  vec a1[4 * V], a2[4 * V], a3[V], d1[4 * V], d2[4 * V], d3[V];
  layer(W1, 3, inputs, a1, 4);
  tanhs(a1, 4 * V);
  layer(W2, 4, a1, a2, 4);
  tanhs(a2, 4 * V);
  layer(W3, 4, a2, a3, 1);
  tanhs(a3, V);
  UNROLL for (int v = 0; v < V; v++) {
    vec error = sub(a3[v], targets[v]);
    d3[v] = TIMES_SLOPE(add(error, error), a3[v]);
  }
  backward(W3, 4, d3, 1, a2, d2);
  backward(W2, 4, d2, 4, a1, d1);
  gradients(W1, inputs, 3, d1, 4);
  gradients(W2, a1, 4, d2, 4);
  gradients(W3, a2, 4, d3, 1);
}

EXPORT("run") void run(int updates) {
  for (; updates > 0; updates--) step();
}
