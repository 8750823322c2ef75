package nudge.tape;

import nudge.math.Exp;
import nudge.math.Expm1;
import nudge.math.Log;
import nudge.math.Log1p;
import nudge.math.Pow;
import nudge.math.Sigmoid;
import nudge.math.Sine;
import nudge.math.Tanh;

/**
 * The primitives as plain loops over runs of numbers in one array. Nothing here makes an object,
 * and the class has no state, so that the loops stay bare in JavaScript too.
 */
final class Lanes {
  private Lanes() {}

  /**
   * Does a primitive of one or two operands to {@code count} numbers.
   *
   * @param out where the first result goes
   * @param a where the first number of the left operand is
   * @param b likewise of the right one; not read if there is none
   */
  static void apply(Primitive primitive, double[] m, int out, int a, int b, int count) {
    switch (primitive) {
      case ADD -> add(m, out, a, b, count);
      case SUBTRACT -> subtract(m, out, a, b, count);
      case MULTIPLY -> multiply(m, out, a, b, count);
      case DIVIDE -> divide(m, out, a, b, count);
      case NEGATE -> negate(m, out, a, count);
      case SQRT -> sqrt(m, out, a, count);
      case MIN -> min(m, out, a, b, count);
      case MAX -> max(m, out, a, b, count);
      case EXP -> exp(m, out, a, count);
      case EXPM1 -> expm1(m, out, a, count);
      case LOG -> log(m, out, a, count);
      case LOG1P -> log1p(m, out, a, count);
      case TANH -> tanh(m, out, a, count);
      case SIGMOID -> sigmoid(m, out, a, count);
      case SIN -> sin(m, out, a, count);
      case COS -> cos(m, out, a, count);
      default -> throw new IllegalArgumentException(primitive.toString());
    }
  }

  private static void add(double[] m, int out, int a, int b, int count) {
    for (int i = 0; i < count; i++) {
      m[out + i] = m[a + i] + m[b + i];
    }
  }

  private static void subtract(double[] m, int out, int a, int b, int count) {
    for (int i = 0; i < count; i++) {
      m[out + i] = m[a + i] - m[b + i];
    }
  }

  private static void multiply(double[] m, int out, int a, int b, int count) {
    for (int i = 0; i < count; i++) {
      m[out + i] = m[a + i] * m[b + i];
    }
  }

  private static void divide(double[] m, int out, int a, int b, int count) {
    for (int i = 0; i < count; i++) {
      m[out + i] = m[a + i] / m[b + i];
    }
  }

  private static void negate(double[] m, int out, int a, int count) {
    for (int i = 0; i < count; i++) {
      m[out + i] = -m[a + i];
    }
  }

  private static void sqrt(double[] m, int out, int a, int count) {
    for (int i = 0; i < count; i++) {
      m[out + i] = Math.sqrt(m[a + i]);
    }
  }

  private static void min(double[] m, int out, int a, int b, int count) {
    for (int i = 0; i < count; i++) {
      m[out + i] = Math.min(m[a + i], m[b + i]);
    }
  }

  private static void max(double[] m, int out, int a, int b, int count) {
    for (int i = 0; i < count; i++) {
      m[out + i] = Math.max(m[a + i], m[b + i]);
    }
  }

  private static void exp(double[] m, int out, int a, int count) {
    for (int i = 0; i < count; i++) {
      m[out + i] = Exp.exp(m[a + i]);
    }
  }

  private static void expm1(double[] m, int out, int a, int count) {
    for (int i = 0; i < count; i++) {
      m[out + i] = Expm1.expm1(m[a + i]);
    }
  }

  private static void log(double[] m, int out, int a, int count) {
    for (int i = 0; i < count; i++) {
      m[out + i] = Log.log(m[a + i]);
    }
  }

  private static void log1p(double[] m, int out, int a, int count) {
    for (int i = 0; i < count; i++) {
      m[out + i] = Log1p.log1p(m[a + i]);
    }
  }

  private static void tanh(double[] m, int out, int a, int count) {
    for (int i = 0; i < count; i++) {
      m[out + i] = Tanh.tanh(m[a + i]);
    }
  }

  private static void sigmoid(double[] m, int out, int a, int count) {
    for (int i = 0; i < count; i++) {
      m[out + i] = Sigmoid.sigmoid(m[a + i]);
    }
  }

  private static void sin(double[] m, int out, int a, int count) {
    for (int i = 0; i < count; i++) {
      m[out + i] = Sine.sin(m[a + i]);
    }
  }

  private static void cos(double[] m, int out, int a, int count) {
    for (int i = 0; i < count; i++) {
      m[out + i] = Sine.cos(m[a + i]);
    }
  }

  static void pow(double[] m, int out, int a, double exponent, int count) {
    for (int i = 0; i < count; i++) {
      m[out + i] = Pow.pow(m[a + i], exponent);
    }
  }

  static void ifAtMost(double[] m, int out, int a, int b, int then, int otherwise, int count) {
    for (int i = 0; i < count; i++) {
      m[out + i] = m[a + i] <= m[b + i] ? m[then + i] : m[otherwise + i];
    }
  }

  static void copy(double[] m, int out, int a, int count) {
    for (int i = 0; i < count; i++) {
      m[out + i] = m[a + i];
    }
  }

  /**
   * A sum of products with parameters for each lane, four lanes at a time.
   *
   * @param out where the sums go
   * @param in where the first factor's lanes are
   * @param perIn from one factor to the next
   * @param p the parameters
   * @param w where the first weight is in them
   * @param perW from one weight to the next
   * @param start where the parameter is that the sums begin with, or −1
   */
  static void dot(
      double[] m,
      int out,
      int in,
      int perIn,
      int terms,
      double[] p,
      int w,
      int perW,
      int start,
      int lanes) {
    int lane = 0;
    for (; lane + 3 < lanes; lane += 4) {
      dotOfFour(m, out + lane, in + lane, perIn, terms, p, w, perW, start);
    }
    for (; lane < lanes; lane++) {
      double sum = start < 0 ? p[w] * m[in + lane] : p[start] + p[w] * m[in + lane];
      for (int t = 1; t < terms; t++) {
        sum += p[w + t * perW] * m[in + t * perIn + lane];
      }
      m[out + lane] = sum;
    }
  }

  private static void dotOfFour(
      double[] m, int out, int in, int perIn, int terms, double[] p, int w, int perW, int start) {
    double weight = p[w];
    double a = weight * m[in];
    double b = weight * m[in + 1];
    double c = weight * m[in + 2];
    double d = weight * m[in + 3];
    if (start >= 0) {
      double first = p[start];
      a = first + a;
      b = first + b;
      c = first + c;
      d = first + d;
    }
    int x = in;
    int v = w;
    for (int t = 1; t < terms; t++) {
      x += perIn;
      v += perW;
      weight = p[v];
      a += weight * m[x];
      b += weight * m[x + 1];
      c += weight * m[x + 2];
      d += weight * m[x + 3];
    }
    m[out] = a;
    m[out + 1] = b;
    m[out + 2] = c;
    m[out + 3] = d;
  }

  /** The sum of products over a block of rows, in the order of {@link nudge.math.RowSum}. */
  static double product(double[] m, int a, int b, int lanes) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int lane = 0;
    for (; lane + 3 < lanes; lane += 4) {
      s0 += m[a + lane] * m[b + lane];
      s1 += m[a + lane + 1] * m[b + lane + 1];
      s2 += m[a + lane + 2] * m[b + lane + 2];
      s3 += m[a + lane + 3] * m[b + lane + 3];
    }
    if (lane < lanes) {
      s0 += m[a + lane] * m[b + lane];
    }
    if (lane + 1 < lanes) {
      s1 += m[a + lane + 1] * m[b + lane + 1];
    }
    if (lane + 2 < lanes) {
      s2 += m[a + lane + 2] * m[b + lane + 2];
    }
    return (s0 + s2) + (s1 + s3);
  }

  /** The sum over a block of rows, in the order of {@link nudge.math.RowSum}. */
  static double sum(double[] m, int a, int lanes) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    for (int lane = 0; lane < lanes; lane += 4) {
      s0 += m[a + lane];
      s1 += lane + 1 < lanes ? m[a + lane + 1] : 0;
      s2 += lane + 2 < lanes ? m[a + lane + 2] : 0;
      s3 += lane + 3 < lanes ? m[a + lane + 3] : 0;
    }
    return (s0 + s2) + (s1 + s3);
  }
}
