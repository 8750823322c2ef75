// W2: 250 rows, 7-8-8-8-8-8-8-1 tanh, half squared error, batches of 10. Loops over pairs of
// neurons: unrolled it is ten times the code and slower.
#define COUNT 250
#define INPUTS 7
#define PARAMETERS 433
#define V 5
#define CHUNK 5
#define UNITS 2
#define BLOCK 4
#define LOOP KEEP
#define ROWS UNROLL
#define TIMES_SLOPE(d, a) mul(d, sub(ONE, mul(a, a)))
#define PUT(p, g) sub(p, mul(wasm_f64x2_const_splat(0.03 / 10), g))
#include "kernel.h"

#define WEIGHTS(l) (parameters + ((l) == 0 ? 0 : 64 + 72 * ((l) - 1)))

static vec a[7][8 * V], d[7][8 * V];

APART void tanhsOfLayer(vec *a) { tanhs(a, 8 * V); }

APART void step(const vec *x, const vec *t) {
  layer(WEIGHTS(0), 7, x, a[0], 8);
  tanhsOfLayer(a[0]);
  KEEP for (int l = 1; l < 6; l++) {
    layer(WEIGHTS(l), 8, a[l - 1], a[l], 8);
    tanhsOfLayer(a[l]);
  }
  layer(WEIGHTS(6), 8, a[5], a[6], 1);
  tanhs(a[6], V);
  UNROLL for (int v = 0; v < V; v++) d[6][v] = TIMES_SLOPE(sub(a[6][v], t[v]), a[6][v]);
  backward(WEIGHTS(6), 8, d[6], 1, a[5], d[5]);
  KEEP for (int l = 5; l > 0; l--) backward(WEIGHTS(l), 8, d[l], 8, a[l - 1], d[l - 1]);
  gradients(WEIGHTS(0), x, 7, d[0], 8);
  KEEP for (int l = 1; l < 6; l++) gradients(WEIGHTS(l), a[l - 1], 8, d[l], 8);
  gradients(WEIGHTS(6), a[5], 8, d[6], 1);
}

EXPORT("run") void run(int updates) {
  static int batch;
  for (; updates > 0; updates--) {
    step(inputs + batch * CHUNK * INPUTS, targets + batch * CHUNK);
    batch = (batch + 1) % 25;
  }
}
