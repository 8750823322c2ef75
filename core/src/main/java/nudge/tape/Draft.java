package nudge.tape;

import java.util.ArrayList;
import java.util.List;

/** An instruction that is not finished: only at the end it is known what a pass has to keep. */
abstract sealed class Draft {

  abstract Instruction finish();

  /** One that is. */
  static final class Done extends Draft {
    private final Instruction instruction;

    Done(Instruction instruction) {
      this.instruction = instruction;
    }

    @Override
    Instruction finish() {
      return instruction;
    }
  }

  /** A pass that grows as long as what follows works on the same units. */
  static final class Pass extends Draft {
    final int count;
    private final List<Run> runs = new ArrayList<>();
    private final List<Instruction.Step> steps = new ArrayList<>();

    Pass(int count) {
      this.count = count;
    }

    void add(Run run, Instruction.Step step) {
      runs.add(run);
      steps.add(step);
    }

    /** The step that computes this run, or −1. */
    int stepOf(Run run) {
      return runs.indexOf(run);
    }

    @Override
    Instruction finish() {
      List<Instruction.Store> stores = new ArrayList<>();
      for (int i = 0; i < runs.size(); i++) {
        if (runs.get(i).register >= 0) {
          stores.add(new Instruction.Store(new Instruction.Earlier(i), runs.get(i).register));
        }
      }
      return new Instruction.Pass(count, List.copyOf(steps), stores);
    }
  }
}
