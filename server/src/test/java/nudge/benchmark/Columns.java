package nudge.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Figures as text: a name in front of every line, and columns as wide as they need to be. */
final class Columns {
  private final List<List<String>> lines = new ArrayList<>();

  Columns(String... heads) {
    lines.add(List.of(heads));
  }

  void add(String name, String... cells) {
    List<String> line = new ArrayList<>(List.of(name));
    line.addAll(List.of(cells));
    lines.add(line);
  }

  @Override
  public String toString() {
    return lines.stream().map(this::line).collect(Collectors.joining("\n"));
  }

  private String line(List<String> cells) {
    String name = String.format("%-" + width(0) + "s", cells.get(0));
    return IntStream.range(1, cells.size())
        .mapToObj(k -> String.format("%" + (width(k) + 2) + "s", cells.get(k)))
        .collect(Collectors.joining("", name, ""));
  }

  private int width(int column) {
    return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
  }
}
