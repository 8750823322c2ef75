// W3: 100 rows, 2-16-16-1 relu, linear output, mean hinge loss + 1e-4 * the squares of all
// parameters, one batch.
#define COUNT 100
#define INPUTS 2
#define PARAMETERS 337
#define V 4
#define CHUNK 52
#define UNITS 2
#define BLOCK 4
#define LOOP KEEP
#define ROWS KEEP
#define TIMES_SLOPE(d, a) wasm_v128_and(d, wasm_f64x2_gt(a, wasm_f64x2_const_splat(0)))
#define PUT(p, g) \
  sub(mul(p, wasm_f64x2_const_splat(1 - 0.1 * 2e-4)), mul(wasm_f64x2_const_splat(0.1 / 100), g))
#include "kernel.h"

#define W1 parameters
#define W2 (parameters + 48)
#define W3 (parameters + 320)

static vec a1[16 * CHUNK], a2[16 * CHUNK], a3[CHUNK], d1[16 * CHUNK], d2[16 * CHUNK], d3[CHUNK];

APART void step() {
  layer(W1, 2, inputs, a1, 16);
  relus(a1, 16 * CHUNK);
  layer(W2, 16, a1, a2, 16);
  relus(a2, 16 * CHUNK);
  layer(W3, 16, a2, a3, 1);
  for (int v = 0; v < CHUNK; v++)
    d3[v] = wasm_v128_and(wasm_f64x2_neg(targets[v]), wasm_f64x2_lt(mul(a3[v], targets[v]), ONE));
  backward(W3, 16, d3, 1, a2, d2);
  backward(W2, 16, d2, 16, a1, d1);
  gradients(W1, inputs, 2, d1, 16);
  gradients(W2, a1, 16, d2, 16);
  gradients(W3, a2, 16, d3, 1);
}

EXPORT("run") void run(int updates) {
  for (; updates > 0; updates--) step();
}
