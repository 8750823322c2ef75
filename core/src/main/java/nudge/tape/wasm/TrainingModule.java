package nudge.tape.wasm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nudge.tape.Batches;
import nudge.tape.Instruction;
import nudge.tape.ParameterTapes;
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
  /** Updates in one call of {@code train}. */
  static final int MOST_UPDATES = 512;

  /** Rows in one call of {@code outcomes}, unless there are more training rows. */
  static final int MOST_ROWS = 1000;

  private static final int CONSTANTS = 512;

  /** The vectors that a forward pass works on at a time. */
  private static final int FORWARD_WIDTH = 5;

  static final int FORWARD_ROWS = 2 * FORWARD_WIDTH;

  private final TrainingPlan plan;
  private final RowTapes tapes;
  private final Tape update;
  private final Tape penalty;
  private final Memory memory = new Memory();
  private final WasmModule module = new WasmModule();
  private final Constants constants = new Constants(memory.doubles(CONSTANTS), CONSTANTS);
  private final HostFunctions host;
  private final BatchLayout layout;
  private final ParameterMemory parameters;
  private final int applies;
  private final int counts;
  private final int coefficients;
  private final int coefficientCount;
  private final RowMemory training;
  private final RowMemory outcomes;
  private final byte[] bytes;

  TrainingModule(TrainingPlan plan) {
    this.plan = plan;
    this.tapes = RowTapes.of(plan.row());
    this.update = ParameterTapes.update(plan.optimizer());
    this.penalty = plan.penalty() == null ? null : ParameterTapes.penalty(plan.penalty());
    this.layout = BatchLayout.of(plan.batches());
    this.host = new HostFunctions(module, all());
    int count = plan.row().parameters().size();
    this.parameters = ParameterMemory.of(memory, count, plan.optimizer().slots());
    this.applies = memory.doubles(parameters.padded());
    this.counts = memory.doubles(parameters.padded());
    this.coefficientCount = plan.optimizer().coefficients(1, 1).length;
    this.coefficients = memory.doubles(MOST_UPDATES * coefficientCount);
    this.training = RowMemory.of(memory, tapes.training(), 2 * layout.allVectors());
    int rows = Math.max(MOST_ROWS, plan.batches().rows());
    int padded = (rows + FORWARD_ROWS - 1) / FORWARD_ROWS * FORWARD_ROWS;
    this.outcomes = RowMemory.of(memory, tapes.forward(), padded);
    writeTraining();
    writeOutcomes();
    this.bytes = module.toBytes(memory.bytes());
  }

  private List<Tape> all() {
    List<Tape> all = new ArrayList<>(List.of(tapes.training(), tapes.forward(), update));
    if (penalty != null) {
      all.add(penalty);
    }
    return all;
  }

  private void writeTraining() {
    int lanes = memory.doubles(tapes.training().registers() * 2 * layout.chunkVectors());
    Registers registers = training.registers(lanes, layout.chunkVectors());
    boolean whole = layout.width() == layout.chunkVectors();
    Code rows = rows(tapes.training(), registers, layout.width(), whole);
    Batches batches = plan.batches();
    Code full = batch(rows, registers, batches.size());
    Code last =
        layout.lastRows() == batches.size() ? full : batch(rows, registers, layout.lastRows());
    Code updateAll = module.function(null, 2, true);
    new UpdateWriter(
            plan,
            update,
            penalty,
            parameters,
            applies,
            counts,
            memory.doubles(1),
            updateAll,
            constants,
            host)
        .write();
    writeTrain(full, last, updateAll);
  }

  /** Forward and backward for the rows at hand. */
  private Code rows(Tape tape, Registers registers, int width, boolean whole) {
    Code code = module.function(null, 2, false);
    DenseWriter sums = new DenseWriter(code, width, registers, parameters.parameters());
    PassWriter passes =
        new PassWriter(code, width, whole, registers, constants, host, parameters.parameters());
    for (Instruction instruction : tape.instructions()) {
      if (instruction instanceof Instruction.Dense dense) {
        sums.write(dense);
      } else if (instruction instanceof Instruction.Pass pass) {
        passes.write(pass);
      }
    }
    return code;
  }

  /** The gradient's sums over the rows of a chunk. */
  private Code sums(Registers registers, int rows) {
    Code code = module.function(null, 2, false);
    OuterWriter writer =
        new OuterWriter(code, BatchLayout.vectors(rows), registers, parameters.gradient());
    for (Instruction instruction : tapes.training().instructions()) {
      if (instruction instanceof Instruction.Outer outer) {
        writer.write(outer);
      } else if (instruction instanceof Instruction.Collect collect) {
        writer.write(collect);
      }
    }
    return code;
  }

  /** The gradient of a batch: chunk by chunk all rows, then the sums over them. */
  private Code batch(Code rows, Registers registers, int count) {
    int chunks = count / BatchLayout.CHUNK_ROWS;
    int rest = count % BatchLayout.CHUNK_ROWS;
    Code fullSums = chunks == 0 ? null : sums(registers, BatchLayout.CHUNK_ROWS);
    Code restSums = rest == 0 ? null : sums(registers, rest);
    Code code = module.function(null, 1, false);
    code.times(chunks, () -> chunk(code, rows, fullSums, BatchLayout.CHUNK_ROWS));
    if (rest > 0) {
      chunk(code, rows, restSums, rest);
    }
    return code;
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
    code.get(begin).constant(0).call(sums);
  }

  /** {@code train(updates, batch)}: makes updates from a batch on; returns how many were sound. */
  private void writeTrain(Code full, Code last, Code updateAll) {
    Code code = module.function("train", 2, true);
    int made = code.pointer(0);
    int batch = code.pointer(1, 0);
    int coefficient = code.pointer(coefficients);
    int batches = plan.batches().perEpoch();
    code.block().loop();
    code.get(made).get(0).op(Opcode.I32_EQ).leaveIf(1);
    code.get(batch).constant(layout.batchVectors() * Registers.VECTOR).op(Opcode.I32_MUL);
    code.constant(training.begin()).op(Opcode.I32_ADD);
    if (last == full) {
      code.call(full);
      code.get(coefficient).constant(rowsAt(plan.batches().size())).call(updateAll);
    } else {
      writeEither(code, batch, full, last, updateAll, coefficient);
    }
    code.op(Opcode.I32_EQZ).leaveIf(1);
    code.increase(made, 1);
    code.increase(coefficient, coefficientCount * Memory.DOUBLE);
    code.increase(batch, 1);
    code.get(batch).constant(batches).op(Opcode.I32_EQ).when().constant(0).set(batch).end();
    code.jump(0).end().end().get(made);
  }

  private int rowsAt(int count) {
    return constants.addressOf(count);
  }

  /** With the address of the batch on the stack. */
  private void writeEither(
      Code code, int batch, Code full, Code last, Code updateAll, int coefficient) {
    int address = code.integer();
    int count = code.integer();
    code.set(address);
    code.get(batch).constant(plan.batches().perEpoch() - 1).op(Opcode.I32_EQ).when();
    code.get(address).call(last).constant(rowsAt(layout.lastRows())).set(count);
    code.otherwise();
    code.get(address).call(full).constant(rowsAt(plan.batches().size())).set(count);
    code.end();
    code.get(coefficient).get(count).call(updateAll);
  }

  /** {@code outcomes(rows, turns)}: outputs and losses from a row's address on, ten rows a turn. */
  private void writeOutcomes() {
    int lanes = memory.doubles(tapes.forward().registers() * FORWARD_ROWS);
    Registers registers = outcomes.registers(lanes, FORWARD_WIDTH);
    Code rows = rows(tapes.forward(), registers, FORWARD_WIDTH, true);
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

  /** The first double of the coefficients. */
  int coefficients() {
    return coefficients / Memory.DOUBLE;
  }

  /** Writes all that never changes. */
  void prepare(double[] doubles) {
    constants.writeTo(doubles);
    int first = counts / Memory.DOUBLE;
    Arrays.fill(doubles, first, first + parameters.count(), 1);
    for (int i = 0; penalty != null && i < parameters.count(); i++) {
      doubles[applies / Memory.DOUBLE + i] = plan.penalty().applies()[i] ? 1 : 0;
    }
  }
}
