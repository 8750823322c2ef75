package nudge.tape;

import java.util.List;

/**
 * What a {@link Tape} does to whole registers, each of which holds one number for every row at
 * hand. Registers, parameters and gradients are counted from 0.
 */
public sealed interface Instruction {

  /**
   * Sums of products with parameters, as of a layer or of the gradients that go back through it:
   * {@code out + j} becomes the sum of weight(j, t) times {@code in + t·step} over t = 0, 1, … in
   * that order, beginning with the parameter {@code start + j·perStart}, or with the first product
   * if {@code start} is −1.
   *
   * @param out the first of {@code count} registers
   * @param step 1 or −1: the factors may be in falling order
   * @param weights of {@code terms} columns
   */
  record Dense(
      int out, int count, int in, int terms, int step, Weights weights, int start, int perStart)
      implements Instruction {}

  /**
   * The gradients of such weights: that of weight(j, t) grows by the sum over the rows of {@code in
   * + t·step} times {@code delta + j}, in the order of {@link nudge.math.RowSum}.
   */
  record Outer(int delta, int count, int in, int terms, int step, Weights weights)
      implements Instruction {}

  /**
   * The gradients of parameters that are added: that of {@code parameter + j·stride} grows by the
   * sum of {@code from + j} over the rows, in the order of {@link nudge.math.RowSum}.
   */
  record Collect(int from, int count, int parameter, int stride) implements Instruction {}

  /**
   * Steps that are taken number by number for {@code count} units side by side.
   *
   * @param steps in order
   * @param stores what is kept
   */
  record Pass(int count, List<Step> steps, List<Store> stores) implements Instruction {}

  /** Where a matrix of parameters is: weight(j, t) is {@code first + j·perOutput + t·perTerm}. */
  record Weights(int first, int perOutput, int perTerm) {}

  /**
   * One primitive in a pass.
   *
   * @param exponent of a power
   */
  record Step(Primitive primitive, List<Operand> operands, double exponent) {}

  /** Keeps a number of unit k in the register {@code to + k}. */
  record Store(Operand from, int to) {}

  /** What a step works on. */
  sealed interface Operand {}

  /** What an earlier step of the pass has made for the same unit. */
  record Earlier(int step) implements Operand {}

  /**
   * A register.
   *
   * @param first of unit 0
   * @param stride 1 if each unit has its own, 0 if all share it
   */
  record Register(int first, int stride) implements Operand {}

  record Constant(double value) implements Operand {}

  /** The same parameter for every unit and row. */
  record Uniform(int index) implements Operand {}
}
