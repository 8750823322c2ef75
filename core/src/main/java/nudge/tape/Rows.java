package nudge.tape;

/**
 * The numbers of a table as an engine takes them, row after row.
 *
 * @param count the number of rows
 * @param inputs {@code count} times as many numbers as the network has inputs
 * @param targets {@code count} times as many numbers as the network has outputs
 */
public record Rows(int count, double[] inputs, double[] targets) {}
