package nudge.web.chart;

import java.util.ArrayList;
import java.util.List;

/** The lines a pen drew, each a list of points. */
final class Recorded implements Pen {
  record Point(double x, double y) {}

  final List<List<Point>> lines = new ArrayList<>();

  @Override
  public void to(double x, double y, boolean start) {
    if (start) {
      lines.add(new ArrayList<>());
    }
    lines.get(lines.size() - 1).add(new Point(x, y));
  }

  int points() {
    return lines.stream().mapToInt(List::size).sum();
  }
}
