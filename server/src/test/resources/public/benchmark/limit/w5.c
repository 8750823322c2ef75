// W5: 1000 rows, 2-64-64-1 tanh, half squared error, one batch. The rows go through in chunks
// that the caches hold; the chunks' gradients are added up.
#define COUNT 1000
#define INPUTS 2
#define PARAMETERS 4417
#define V 4
#define CHUNK 20
#define UNITS 2
#define BLOCK 4
#define LOOP KEEP
#define ROWS KEEP
#define TIMES_SLOPE(d, a) mul(d, sub(ONE, mul(a, a)))
#define PUT(p, g) add(p, g)
#include "kernel.h"

#define W1 parameters
#define W2 (parameters + 192)
#define W3 (parameters + 4352)
#define G1 gradient
#define G2 (gradient + 192)
#define G3 (gradient + 4352)

static double gradient[PARAMETERS + 1];
static vec a1[64 * CHUNK], a2[64 * CHUNK], a3[CHUNK], d1[64 * CHUNK], d2[64 * CHUNK], d3[CHUNK];

APART void chunk(const vec *x, const vec *t) {
  layer(W1, 2, x, a1, 64);
  tanhs(a1, 64 * CHUNK);
  layer(W2, 64, a1, a2, 64);
  tanhs(a2, 64 * CHUNK);
  layer(W3, 64, a2, a3, 1);
  tanhs(a3, CHUNK);
  for (int v = 0; v < CHUNK; v++) d3[v] = TIMES_SLOPE(sub(a3[v], t[v]), a3[v]);
  backward(W3, 64, d3, 1, a2, d2);
  backward(W2, 64, d2, 64, a1, d1);
  gradients(G1, x, 2, d1, 64);
  gradients(G2, a1, 64, d2, 64);
  gradients(G3, a2, 64, d3, 1);
}

APART void update() {
  for (int k = 0; k < PARAMETERS; k++) {
    parameters[k] -= 0.03 / 1000 * gradient[k];
    gradient[k] = 0;
  }
}

EXPORT("run") void run(int updates) {
  for (; updates > 0; updates--) {
    for (int c = 0; c < 500; c += CHUNK) chunk(inputs + c * INPUTS, targets + c);
    update();
  }
}
