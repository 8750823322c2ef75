package nudge.tape;

import java.util.List;

/**
 * A graph as instructions over registers, for many rows at once.
 *
 * @param instructions in order
 * @param registers how many there are
 * @param given how many of them, from the first on, hold what comes with the rows
 * @param outputs the registers that hold what is asked for
 * @param units those that hold what each unit gives, if the graph has any
 */
public record Tape(
    List<Instruction> instructions, int registers, int given, int[] outputs, int[] units) {}
