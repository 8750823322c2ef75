// W1: 250 rows, 2-4-2-1 tanh, half squared error, batches of 10. Everything stays in registers.
#define COUNT 250
#define INPUTS 2
#define PARAMETERS 25
#define V 5
#define CHUNK 5
#define UNITS 2
#define BLOCK 4
#define LOOP UNROLL
#define ROWS UNROLL
#define TIMES_SLOPE(d, a) mul(d, sub(ONE, mul(a, a)))
#define PUT(p, g) sub(p, mul(wasm_f64x2_const_splat(0.03 / 10), g))
#include "kernel.h"

#define W1 parameters
#define W2 (parameters + 12)
#define W3 (parameters + 22)

APART void step(const vec *x, const vec *t) {
  vec a1[4 * V], a2[2 * V], a3[V], d1[4 * V], d2[2 * V], d3[V];
  layer(W1, 2, x, a1, 4);
  tanhs(a1, 4 * V);
  layer(W2, 4, a1, a2, 2);
  tanhs(a2, 2 * V);
  layer(W3, 2, a2, a3, 1);
  tanhs(a3, V);
  UNROLL for (int v = 0; v < V; v++) d3[v] = TIMES_SLOPE(sub(a3[v], t[v]), a3[v]);
  backward(W3, 2, d3, 1, a2, d2);
  backward(W2, 4, d2, 2, a1, d1);
  gradients(W1, x, 2, d1, 4);
  gradients(W2, a1, 4, d2, 2);
  gradients(W3, a2, 2, d3, 1);
}

EXPORT("run") void run(int updates) {
  static int batch;
  for (; updates > 0; updates--) {
    step(inputs + batch * CHUNK * INPUTS, targets + batch * CHUNK);
    batch = (batch + 1) % 25;
  }
}
