package nudge.tape.wasm;

import java.util.ArrayList;
import java.util.List;
import nudge.tape.Instruction.Operand;
import nudge.tape.Instruction.Pass;
import nudge.tape.Instruction.Register;
import nudge.tape.Instruction.Step;
import nudge.tape.Instruction.Store;

/**
 * What passes that can share a function have in common.
 *
 * @param pass for a single unit, its registers numbered in the order in which they are touched
 * @param vectors how many are worked on at once
 * @param steps for each of these registers, what is added to its address after every turn
 */
record PassShape(Pass pass, int vectors, List<Integer> steps) {

  /** The registers that a pass loads from or stores to, in the order in which it first does. */
  static List<Register> touched(Pass pass) {
    List<Register> touched = loaded(pass);
    for (Store store : pass.stores()) {
      touch(new Register(store.to(), 1), touched);
    }
    return touched;
  }

  /** The registers that a pass loads from. */
  static List<Register> loaded(Pass pass) {
    List<Register> loaded = new ArrayList<>();
    for (Step step : pass.steps()) {
      for (Operand operand : step.operands()) {
        touch(operand, loaded);
      }
    }
    for (Store store : pass.stores()) {
      touch(store.from(), loaded);
    }
    return loaded;
  }

  private static void touch(Operand operand, List<Register> touched) {
    if (operand instanceof Register register && !touched.contains(register)) {
      touched.add(register);
    }
  }

  /** The pass with its registers numbered in that order. */
  static Pass of(Pass pass) {
    List<Register> touched = touched(pass);
    List<Step> steps = new ArrayList<>();
    for (Step step : pass.steps()) {
      List<Operand> operands = new ArrayList<>();
      for (Operand operand : step.operands()) {
        operands.add(numbered(operand, touched));
      }
      steps.add(new Step(step.primitive(), operands, step.exponent()));
    }
    List<Store> stores = new ArrayList<>();
    for (Store store : pass.stores()) {
      int to = touched.indexOf(new Register(store.to(), 1));
      stores.add(new Store(numbered(store.from(), touched), to));
    }
    return new Pass(1, steps, stores);
  }

  private static Operand numbered(Operand operand, List<Register> touched) {
    return operand instanceof Register register
        ? new Register(touched.indexOf(register), 0)
        : operand;
  }
}
