package nudge.bench;

import nudge.autograd.Arithmetic;
import nudge.bench.Term.Bond;

/**
 * Arithmetic that writes down what it does. Choices it does not write: they are there for the sake
 * of NaN as often as for that of a formula, and people put them in words.
 */
final class TermArithmetic implements Arithmetic<Term> {
  private boolean chose;

  /** Whether there was something to choose, so that what was written is not all. */
  boolean chose() {
    return chose;
  }

  @Override
  public Term constant(double value) {
    return Term.number(value);
  }

  @Override
  public Term add(Term a, Term b) {
    return new Term(a.text() + " + " + b.text(), Bond.SUM);
  }

  @Override
  public Term subtract(Term a, Term b) {
    return new Term(a.text() + " − " + b.within(Bond.PRODUCT), Bond.SUM);
  }

  @Override
  public Term multiply(Term a, Term b) {
    String left = a.within(Bond.PRODUCT);
    return a.equals(b) && a.bond() == Bond.ATOM
        ? new Term(left + "²", Bond.PRODUCT)
        : new Term(left + "·" + b.within(Bond.PRODUCT), Bond.PRODUCT);
  }

  @Override
  public Term divide(Term a, Term b) {
    return new Term(a.within(Bond.PRODUCT) + "/" + b.within(Bond.ATOM), Bond.PRODUCT);
  }

  @Override
  public Term negate(Term a) {
    return new Term("−" + a.within(Bond.PRODUCT), Bond.SUM);
  }

  @Override
  public Term sqrt(Term a) {
    return Term.call("sqrt", a);
  }

  @Override
  public Term min(Term a, Term b) {
    return new Term("min(" + a.text() + ", " + b.text() + ")", Bond.ATOM);
  }

  @Override
  public Term max(Term a, Term b) {
    return new Term("max(" + a.text() + ", " + b.text() + ")", Bond.ATOM);
  }

  @Override
  public Term exp(Term a) {
    return Term.call("exp", a);
  }

  @Override
  public Term expm1(Term a) {
    return Term.call("expm1", a);
  }

  @Override
  public Term log(Term a) {
    return Term.call("ln", a);
  }

  @Override
  public Term log1p(Term a) {
    return Term.call("log1p", a);
  }

  @Override
  public Term tanh(Term a) {
    return Term.call("tanh", a);
  }

  @Override
  public Term sigmoid(Term a) {
    return Term.call("σ", a);
  }

  @Override
  public Term sin(Term a) {
    return Term.call("sin", a);
  }

  @Override
  public Term cos(Term a) {
    return Term.call("cos", a);
  }

  @Override
  public Term pow(Term base, double exponent) {
    String text = base.within(Bond.ATOM) + "^" + Term.number(exponent).within(Bond.ATOM);
    return new Term(text, Bond.PRODUCT);
  }

  @Override
  public Term ifAtMost(Term a, Term b, Term then, Term otherwise) {
    chose = true;
    return then;
  }
}
