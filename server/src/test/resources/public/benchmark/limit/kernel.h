// What a network's training consists of, in f64x2: a vector holds a unit's number for two rows,
// and everything works on V vectors in lock step. Every count is a constant where it is used, so
// that each program is compiled for its own shape. A layer's parameters lie neuron by neuron,
// the weights and then the bias; a unit's numbers for the CHUNK vectors of rows that are worked
// on together lie one after the other.
//
// A program says, before it includes this: COUNT rows of INPUTS numbers, how many PARAMETERS, V
// and CHUNK; how many UNITS are worked on in one sweep, and how many in a BLOCK of gradients;
// whether to UNROLL or KEEP each LOOP over neurons and the one over ROWS; TIMES_SLOPE(d, a), the
// derivative d times the slope of the activation that gave a; PUT(p, g), what becomes of the
// parameter (or sum) p with the gradient g. In loops that are kept, 8 sums in registers are a
// third faster than 10, which V8 spills.
#include <wasm_simd128.h>

#define INLINE static inline __attribute__((always_inline))
#define APART static __attribute__((noinline))
#define UNROLL _Pragma("clang loop unroll(full)")
#define KEEP _Pragma("clang loop unroll(disable)")

typedef v128_t vec;

INLINE vec add(vec a, vec b) { return wasm_f64x2_add(a, b); }
INLINE vec sub(vec a, vec b) { return wasm_f64x2_sub(a, b); }
INLINE vec mul(vec a, vec b) { return wasm_f64x2_mul(a, b); }
INLINE vec all(const double *a) { return wasm_v128_load64_splat(a); }

// Numbers that the compiler must not know are in memory: V8 makes a v128.const anew at every use,
// which takes longer than to load it.
extern double constants[];
#define CONSTANT(i) all(constants + i)
#define ONE CONSTANT(0)

// TANH is the file with tanhOf and its constants, of which the first is 1.
#include TANH

INLINE void tanhs(vec *a, int count) {
  for (int k = 0; k < count; k++) a[k] = tanhOf(a[k]);
}

INLINE void relus(vec *a, int count) {
  for (int k = 0; k < count; k++) a[k] = wasm_f64x2_pmax(wasm_f64x2_const(0, 0), a[k]);
}

// Sums of J neurons, in[i] being their inputs: bias + weights * in.
INLINE void neurons(const double *w, int inputs, const vec *in, vec *out, int J) {
  vec sum[UNITS][V];
  UNROLL for (int j = 0; j < J; j++) {
    vec bias = all(w + j * (inputs + 1) + inputs);
    UNROLL for (int v = 0; v < V; v++) sum[j][v] = bias;
  }
  LOOP for (int i = 0; i < inputs; i++) {
    vec weight[UNITS];
    UNROLL for (int j = 0; j < J; j++) weight[j] = all(w + j * (inputs + 1) + i);
    UNROLL for (int v = 0; v < V; v++)
      UNROLL for (int j = 0; j < J; j++)
        sum[j][v] = add(sum[j][v], mul(weight[j], in[i * CHUNK + v]));
  }
  UNROLL for (int j = 0; j < J; j++)
    UNROLL for (int v = 0; v < V; v++) out[j * CHUNK + v] = sum[j][v];
}

INLINE void layer(const double *w, int inputs, const vec *in, vec *out, int units) {
  LOOP for (int v = 0; v < CHUNK; v += V) {
    LOOP for (int j = 0; j < units / UNITS * UNITS; j += UNITS)
      neurons(w + j * (inputs + 1), inputs, in + v, out + j * CHUNK + v, UNITS);
    for (int j = units / UNITS * UNITS; j < units; j++)
      neurons(w + j * (inputs + 1), inputs, in + v, out + j * CHUNK + v, 1);
  }
}

// The derivatives of I units with respect to their sums: (weights^T * delta) * slope, the slope
// read off the units.
INLINE void deltas(const double *w, int inputs, const vec *delta, int units, const vec *a,
                   vec *out, int I) {
  vec sum[UNITS][V];
  UNROLL for (int i = 0; i < I; i++) {
    vec weight = all(w + i);
    UNROLL for (int v = 0; v < V; v++) sum[i][v] = mul(weight, delta[v]);
  }
  LOOP for (int j = 1; j < units; j++) {
    vec weight[UNITS];
    UNROLL for (int i = 0; i < I; i++) weight[i] = all(w + j * (inputs + 1) + i);
    UNROLL for (int v = 0; v < V; v++)
      UNROLL for (int i = 0; i < I; i++)
        sum[i][v] = add(sum[i][v], mul(weight[i], delta[j * CHUNK + v]));
  }
  UNROLL for (int i = 0; i < I; i++)
    UNROLL for (int v = 0; v < V; v++)
      out[i * CHUNK + v] = TIMES_SLOPE(sum[i][v], a[i * CHUNK + v]);
}

INLINE void backward(const double *w, int inputs, const vec *delta, int units, const vec *a,
                     vec *out) {
  LOOP for (int v = 0; v < CHUNK; v += V) {
    LOOP for (int i = 0; i < inputs / UNITS * UNITS; i += UNITS)
      deltas(w + i, inputs, delta + v, units, a + i * CHUNK + v, out + i * CHUNK + v, UNITS);
    for (int i = inputs / UNITS * UNITS; i < inputs; i++)
      deltas(w + i, inputs, delta + v, units, a + i * CHUNK + v, out + i * CHUNK + v, 1);
  }
}

// The sum over the rows of a and that of b.
INLINE vec both(vec a, vec b) {
  return add(wasm_i64x2_shuffle(a, b, 0, 2), wasm_i64x2_shuffle(a, b, 1, 3));
}

// The gradient of J neurons' weights of two inputs.
INLINE void twoWeights(double *to, int inputs, const vec *delta, const vec *in, int J) {
  vec sum[BLOCK][2];
  UNROLL for (int j = 0; j < J; j++)
    UNROLL for (int i = 0; i < 2; i++) sum[j][i] = mul(delta[j * CHUNK], in[i * CHUNK]);
  ROWS for (int v = 1; v < CHUNK; v++)
    UNROLL for (int j = 0; j < J; j++)
      UNROLL for (int i = 0; i < 2; i++)
        sum[j][i] = add(sum[j][i], mul(delta[j * CHUNK + v], in[i * CHUNK + v]));
  UNROLL for (int j = 0; j < J; j++) {
    double *p = to + j * (inputs + 1);
    wasm_v128_store(p, PUT(wasm_v128_load(p), both(sum[j][0], sum[j][1])));
  }
}

// The gradient of J biases and, where the inputs are odd in number, of the weights of the last.
INLINE void lastOnes(double *to, int inputs, const vec *delta, const vec *in, int J) {
  vec bias[BLOCK], weight[BLOCK];
  UNROLL for (int j = 0; j < J; j++) {
    bias[j] = delta[j * CHUNK];
    weight[j] = mul(delta[j * CHUNK], in[0]);
  }
  ROWS for (int v = 1; v < CHUNK; v++)
    UNROLL for (int j = 0; j < J; j++) {
      bias[j] = add(bias[j], delta[j * CHUNK + v]);
      weight[j] = add(weight[j], mul(delta[j * CHUNK + v], in[v]));
    }
  UNROLL for (int j = 0; j < J; j++) {
    double *p = to + j * (inputs + 1);
    if (inputs % 2)
      wasm_v128_store(p, PUT(wasm_v128_load(p), both(weight[j], bias[j])));
    else
      wasm_v128_store64_lane(p + 1, PUT(all(p + 1), both(bias[j], bias[j])), 0);
  }
}

INLINE void neuronGradients(double *to, const vec *in, int inputs, const vec *delta, int J) {
  LOOP for (int i = 0; i < inputs / 2 * 2; i += 2)
    twoWeights(to + i, inputs, delta, in + i * CHUNK, J);
  lastOnes(to + inputs - 1, inputs, delta, in + (inputs - 1) * CHUNK, J);
}

// PUTs the gradient of a layer's parameters to where they or their sums lie.
INLINE void gradients(double *to, const vec *in, int inputs, const vec *delta, int units) {
  LOOP for (int j = 0; j < units / BLOCK * BLOCK; j += BLOCK)
    neuronGradients(to + j * (inputs + 1), in, inputs, delta + j * CHUNK, BLOCK);
  for (int j = units / BLOCK * BLOCK; j < units; j++)
    neuronGradients(to + j * (inputs + 1), in, inputs, delta + j * CHUNK, 1);
}

// The rows as they are given; prepare() brings them into vectors, chunk by chunk. Rows that are
// missing in the last chunk are zeros.
#define CHUNKS ((COUNT / 2 + CHUNK - 1) / CHUNK)
double rows[COUNT * INPUTS], rowTargets[COUNT], parameters[PARAMETERS];
static vec inputs[CHUNKS * CHUNK * INPUTS], targets[CHUNKS * CHUNK];

#define EXPORT(name) __attribute__((export_name(name)))
EXPORT("inputs") double *inputsAddress() { return rows; }
EXPORT("targets") double *targetsAddress() { return rowTargets; }
EXPORT("parameters") double *parametersAddress() { return parameters; }

EXPORT("prepare") void prepare() {
  for (int pair = 0; pair < COUNT / 2; pair++) {
    const double *row = rows + 2 * pair * INPUTS;
    vec *chunk = inputs + pair / CHUNK * CHUNK * INPUTS + pair % CHUNK;
    for (int i = 0; i < INPUTS; i++)
      chunk[i * CHUNK] = wasm_f64x2_make(row[i], row[INPUTS + i]);
    targets[pair] = wasm_v128_load(rowTargets + 2 * pair);
  }
}
