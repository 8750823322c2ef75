package nudge.data;

import java.util.List;

/** The four rows of three numbers, and what they should give, of the lecture's notebook. */
final class NotebookTable {
  private NotebookTable() {}

  static Dataset table() {
    return Dataset.of(
        List.of(
            Column.input("x1"), Column.input("x2"), Column.input("x3"), Column.target("target")),
        new double[] {2, 3, -1, 1, 3, -1, 0.5, -1, 0.5, 1, 1, -1, 1, 1, -1, 1});
  }
}
