package nudge.tape.wasm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nudge.optim.NormClipping;
import nudge.tape.Instruction;
import nudge.tape.RowTapes;
import nudge.tape.Tape;
import nudge.tape.TrainingPlan;

/**
 * A WebAssembly module that trains one plan: forward, backward and update of many batches in one
 * call, and the outcomes of any rows.
 *
 * <p>A batch is a function of its own, called in a loop: browsers begin with code that was compiled
 * in haste, and take the better one when a function is called again, not while it runs.
 */
final class TrainingModule {
  /** Updates in one call of {@code train}, which take the smallest networks milliseconds. */
  static final int MOST_UPDATES = 2048;

  /**
   * Rows in one call of {@code outcomes}, unless they are the training rows, which have a place.
   */
  static final int MOST_ROWS = 1000;

  /** The vectors that a forward pass works on at a time. */
  private static final int FORWARD_WIDTH = 5;

  static final int FORWARD_ROWS = 2 * FORWARD_WIDTH;

  private final TrainingPlan plan;
  private final RowTapes tapes;
  private final ParameterTapesInUse parameterTapes;
  private final Memory memory = new Memory();
  private final WasmModule module = new WasmModule();
  private final Constants constants = new Constants(memory);
  private final HostFunctions host;
  private final BatchLayout layout;
  private final ParameterMemory parameters;
  private final int coefficients;
  private final int coefficientCount;
  private final RowMemory training;
  private final RowMemory outcomes;
  private final PassFunctions passFunctions;
  private final Registers forward;
  private final byte[] bytes;

  TrainingModule(TrainingPlan plan) {
    this.plan = plan;
    this.tapes = RowTapes.of(plan.row());
    this.parameterTapes = ParameterTapesInUse.of(plan);
    this.layout = BatchLayout.of(plan.batches());
    this.host = new HostFunctions(module, all());
    int count = plan.row().parameters().size();
    this.parameters = ParameterMemory.of(memory, count, plan.optimizer().slots());
    this.coefficientCount = plan.optimizer().coefficients(1, 1).length;
    this.coefficients = memory.doubles(MOST_UPDATES * coefficientCount);
    this.passFunctions = new PassFunctions(module, constants, host, parameters.parameters());
    this.training = RowMemory.of(memory, tapes.training(), 2 * layout.allVectors());
    this.outcomes = RowMemory.of(memory, tapes.forward(), paddedTraining() + padded(MOST_ROWS));
    writeTraining();
    int lanes = memory.doubles(tapes.forward().registers() * FORWARD_ROWS);
    this.forward = outcomes.registers(lanes, FORWARD_WIDTH);
    writeOutcomes();
    this.bytes = module.toBytes(memory.bytes());
  }

  private static int padded(int rows) {
    return (rows + FORWARD_ROWS - 1) / FORWARD_ROWS * FORWARD_ROWS;
  }

  /** The training rows come first in the table of outcomes, and so many others after them. */
  int paddedTraining() {
    return padded(plan.batches().rows());
  }

  private List<Tape> all() {
    List<Tape> all =
        new ArrayList<>(List.of(tapes.training(), tapes.forward(), parameterTapes.update()));
    if (parameterTapes.penalty() != null) {
      all.add(parameterTapes.penalty());
    }
    return all;
  }

  private void writeTraining() {
    int lanes = memory.doubles(tapes.training().registers() * 2 * layout.chunkVectors());
    Registers registers = training.registers(lanes, layout.chunkVectors());
    boolean whole = layout.width() == layout.chunkVectors();
    int size = plan.batches().size();
    if (whole && layout.oddRows() == size && updatesAtOnce()) {
      Code batch = module.function(null, 3, true);
      writeRows(batch, tapes.training(), registers, layout.width(), true);
      writeSums(batch, registers, size, true);
      writeTrain(batch, batch);
      return;
    }
    Code rows = module.function(null, 2, false);
    writeRows(rows, tapes.training(), registers, layout.width(), whole);
    Code full = batch(rows, registers, size);
    Code odd = layout.oddRows() == size ? full : batch(rows, registers, layout.oddRows());
    writeTrain(full, odd);
  }

  /** Forward and backward for the rows at hand. */
  private void writeRows(Code code, Tape tape, Registers registers, int width, boolean whole) {
    DenseWriter sums =
        new DenseWriter(code, width, registers, parameters.parameters(), passFunctions);
    PassWriter passes = new PassWriter(code, width, whole, registers, passFunctions);
    Fusion fusion = new Fusion(tape);
    int i = 0;
    while (i < tape.instructions().size()) {
      Instruction instruction = tape.instructions().get(i);
      Instruction.Pass behind = fusion.passBehind(i);
      if (instruction instanceof Instruction.Dense dense) {
        sums.write(dense, behind == null ? Fusion.storing(dense) : behind);
      } else if (instruction instanceof Instruction.Pass pass) {
        passes.write(pass);
      }
      i += behind == null ? 1 : 2;
    }
  }

  private Code sums(Registers registers, int rows, boolean updating) {
    Code code = module.function(null, 3, updating);
    writeSums(code, registers, rows, updating);
    return code;
  }

  /** The gradient's sums over the rows of a chunk; with the update, leaves whether it is sound. */
  private void writeSums(Code code, Registers registers, int rows, boolean updating) {
    Simd simd = new Simd(code, 1, constants);
    ParameterUpdate update = updating ? update(simd, 2, rows) : null;
    GradientSink sink =
        updating ? GradientSink.updating(update) : GradientSink.addedTo(parameters.gradient());
    OuterWriter writer =
        new OuterWriter(code, BatchLayout.vectors(rows), registers, sink, constants);
    for (Instruction instruction : tapes.training().instructions()) {
      if (instruction instanceof Instruction.Outer outer) {
        writer.write(outer);
      } else if (instruction instanceof Instruction.Collect collect) {
        writer.write(collect);
      }
    }
    if (updating) {
      update.pushSoundness();
    }
  }

  /**
   * @param coefficients the local with their address
   */
  private ParameterUpdate update(Simd simd, int coefficients, int rows) {
    return new ParameterUpdate(
        plan, parameterTapes, parameters, host, simd, coefficients, simd.constant(rows));
  }

  /**
   * A whole update from the rows at an address, with coefficients at another; leaves whether it is
   * sound. Where the batch is one chunk and the gradient need not be known as a whole, parameters
   * are updated as soon as their gradient is there.
   */
  private Code batch(Code rows, Registers registers, int count) {
    int chunks = count / BatchLayout.CHUNK_ROWS;
    int rest = count % BatchLayout.CHUNK_ROWS;
    boolean atOnce = chunks + Math.min(1, rest) == 1 && updatesAtOnce();
    Code full = chunks == 0 ? null : sums(registers, BatchLayout.CHUNK_ROWS, atOnce);
    Code part = rest == 0 ? null : sums(registers, rest, atOnce);
    Code code = module.function(null, 3, true);
    code.times(chunks, () -> chunk(code, rows, full, BatchLayout.CHUNK_ROWS));
    if (rest > 0) {
      chunk(code, rows, part, rest);
    }
    if (!atOnce) {
      Simd simd = new Simd(code, 1, constants);
      ParameterUpdate update = update(simd, 2, count);
      new UpdateWriter(plan, parameters, update, constants, simd).write();
      update.pushSoundness();
    }
    return code;
  }

  /** Whether parameters can be updated one by one, with nothing but their own gradient. */
  private boolean updatesAtOnce() {
    return !(plan.clipping() instanceof NormClipping) && summed() == parameters.count();
  }

  /** How many parameters the loss depends on; all others are updated too, with a gradient of 0. */
  private int summed() {
    int summed = 0;
    for (Instruction instruction : tapes.training().instructions()) {
      if (instruction instanceof Instruction.Outer outer) {
        summed += outer.count() * outer.terms();
      } else if (instruction instanceof Instruction.Collect collect) {
        summed += collect.count();
      }
    }
    return summed;
  }

  private void chunk(Code code, Code rows, Code sums, int count) {
    int begin = code.pointer(0, 0);
    int lanes = code.pointer(0);
    int step = layout.width() * Registers.VECTOR;
    code.times(
        layout.paddedChunk(count) / layout.width(),
        () -> code.get(0).get(lanes).call(rows),
        new int[] {0, step},
        new int[] {lanes, step});
    code.get(begin).constant(0).get(2).call(sums);
  }

  /** {@code train(updates, batch)}: makes updates from a batch on; returns how many were sound. */
  private void writeTrain(Code full, Code odd) {
    Code code = module.function("train", 2, true);
    int made = code.pointer(0);
    int batch = code.pointer(1, 0);
    int coefficient = code.pointer(coefficients);
    int batches = plan.batches().perEpoch();
    int sound = code.integer();
    code.block().loop();
    code.get(made).get(0).op(Opcode.I32_EQ).leaveIf(1);
    int rows = code.integer();
    code.get(batch).constant(layout.batchVectors() * Registers.VECTOR).op(Opcode.I32_MUL);
    code.constant(training.begin()).op(Opcode.I32_ADD).set(rows);
    if (odd == full) {
      code.get(rows).constant(0).get(coefficient).call(full).set(sound);
    } else {
      code.get(batch).constant(layout.oddBatch()).op(Opcode.I32_EQ).when();
      code.get(rows).constant(0).get(coefficient).call(odd).set(sound);
      code.otherwise().get(rows).constant(0).get(coefficient).call(full).set(sound).end();
    }
    code.get(sound).op(Opcode.I32_EQZ).leaveIf(1);
    code.increase(made, 1);
    code.increase(coefficient, coefficientCount * Memory.DOUBLE);
    code.increase(batch, 1);
    code.get(batch).constant(batches).op(Opcode.I32_EQ).when().constant(0).set(batch).end();
    code.jump(0).end().end().get(made);
  }

  /** {@code outcomes(rows, turns)}: outputs and losses from a row's address on, ten rows a turn. */
  private void writeOutcomes() {
    Code rows = module.function(null, 2, false);
    writeRows(rows, tapes.forward(), forward, FORWARD_WIDTH, true);
    Code code = module.function("outcomes", 2, true);
    code.loop();
    code.get(0).constant(0).call(rows);
    code.increase(0, FORWARD_WIDTH * Registers.VECTOR);
    code.get(1).constant(1).op(Opcode.I32_SUB).tee(1).op(Opcode.BR_IF, 0).end().constant(0);
  }

  byte[] bytes() {
    return bytes;
  }

  List<HostFunction> imports() {
    return host.functions();
  }

  BatchLayout layout() {
    return layout;
  }

  ParameterMemory parameters() {
    return parameters;
  }

  RowMemory training() {
    return training;
  }

  RowMemory outcomes() {
    return outcomes;
  }

  /** How many units the network has. */
  int units() {
    return tapes.forward().units().length;
  }

  /**
   * Which double is the first of what a unit gives for the rows of the last turn of {@code
   * outcomes}.
   *
   * @param row where in the table of outcomes that turn began
   */
  int unit(int index, int row) {
    Registers.Place place = forward.place(tapes.forward().units()[index]);
    int rows = place.local() == Registers.ROWS ? outcomes.begin() / Memory.DOUBLE + row : 0;
    return rows + place.offset() / Memory.DOUBLE;
  }

  /** The first double of the coefficients. */
  int coefficients() {
    return coefficients / Memory.DOUBLE;
  }

  /** Writes all that never changes. */
  void prepare(double[] doubles) {
    constants.writeTo(doubles);
    int first = parameters.counts() / Memory.DOUBLE;
    Arrays.fill(doubles, first, first + parameters.count(), 1);
    for (int i = 0; parameterTapes.penalty() != null && i < parameters.count(); i++) {
      doubles[parameters.applies() / Memory.DOUBLE + i] = plan.penalty().applies()[i] ? 1 : 0;
    }
  }
}
