package nudge.web.bench;

import nudge.autograd.Graph;
import nudge.web.chart.Palette;
import nudge.web.chart.Rounded;
import nudge.web.chart.Surface;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/**
 * A diagram drawn: only what is in sight, and without words where they would be too small to read.
 */
final class GraphPicture {
  private static final double RADIUS = 8;

  /** From this scale on boxes have their numbers. */
  static final double LEGIBLE = 0.5;

  /** Of the device, whatever the scale. */
  private static final double SMALL_TEXT = 10;

  private static final int LONGEST_NAME = 14;

  private final Diagram diagram;
  private final Graph graph;
  private final Arrangement places;

  GraphPicture(Diagram diagram, Arrangement places) {
    this.diagram = diagram;
    this.graph = diagram.graph();
    this.places = places;
  }

  Diagram diagram() {
    return diagram;
  }

  Arrangement places() {
    return places;
  }

  /** The same boxes for another graph that has them all. */
  GraphPicture of(Diagram like) {
    return new GraphPicture(like, places);
  }

  /** The node whose box, or whose operation's box, is at a place; {@link Graph#NONE} if none is. */
  int nodeAt(double x, double y) {
    for (int i = 0; i < graph.size(); i++) {
      if (isIn(diagram.box(i), x, y) || isIn(diagram.operation(i), x, y)) {
        return i;
      }
    }
    return Graph.NONE;
  }

  private boolean isIn(int box, double x, double y) {
    return box != Graph.NONE
        && Math.abs(x - places.x()[box]) <= diagram.width()[box] / 2
        && Math.abs(y - places.y()[box]) <= diagram.height()[box] / 2;
  }

  /** One drawing, on a canvas that is moved and enlarged already. */
  final class Drawing {
    private final Surface surface;
    private final CanvasRenderingContext2D context;
    private final Palette palette;
    private final Figures figures;
    private final int chosen;
    private final int lit;
    private final double left;
    private final double top;
    private final double right;
    private final double bottom;
    private final double scale;
    private final boolean legible;

    Drawing(Surface surface, Palette palette, Sight sight, Figures figures, int chosen) {
      this.surface = surface;
      this.context = surface.context();
      this.palette = palette;
      this.figures = figures;
      this.chosen = chosen;
      this.lit = figures.lit() < 0 ? Graph.NONE : diagram.folding().shownAs(figures.lit());
      this.left = sight.x(0);
      this.top = sight.y(0);
      this.right = sight.x(surface.width());
      this.bottom = sight.y(surface.height());
      this.scale = sight.scale();
      this.legible = scale >= LEGIBLE;
    }

    void draw() {
      context.setLineWidth(legible ? 1 : 2);
      lines(palette.inkSoft(), false);
      context.setLineWidth(legible ? 2 : 5);
      lines(palette.accent(), true);
      for (int i = 0; i < graph.size(); i++) {
        if (isSeen(diagram.box(i))) {
          box(i);
        }
        int operation = diagram.operation(i);
        if (isSeen(operation)) {
          operation(i, operation);
        }
      }
    }

    private boolean isSeen(int box) {
      if (box == Graph.NONE) {
        return false;
      }
      double x = places.x()[box];
      double y = places.y()[box];
      double w = diagram.width()[box];
      double h = diagram.height()[box];
      return x + w > left && x - w < right && y + h > top && y - h < bottom;
    }

    private boolean isMarked(int node) {
      return node == chosen || node == lit;
    }

    /** Marked are those between a marked node's operands, its operation and its box. */
    private boolean isMarkedLine(int edge) {
      int marked = lit >= 0 ? lit : chosen;
      return marked >= 0
          && diagram.operation(marked) != Graph.NONE
          && (diagram.to()[edge] == diagram.operation(marked)
              || diagram.from()[edge] == diagram.operation(marked));
    }

    private void lines(String colour, boolean marked) {
      context.setStrokeStyle(colour);
      context.beginPath();
      for (int edge = 0; edge < diagram.from().length; edge++) {
        if (isMarkedLine(edge) == marked) {
          line((int) places.start()[edge], (int) places.start()[edge + 1]);
        }
      }
      context.stroke();
    }

    private void line(int start, int end) {
      double[] points = places.points();
      if (points[end - 2] < left || points[start] > right) {
        return;
      }
      context.moveTo(points[start], points[start + 1]);
      for (int i = start + 2; i < end; i += 2) {
        double x = points[i];
        double y = points[i + 1];
        if (legible && points[i - 1] != y) {
          double middle = (points[i - 2] + x) / 2;
          context.bezierCurveTo(middle, points[i - 1], middle, y, x, y);
        } else {
          context.lineTo(x, y);
        }
      }
    }

    private void box(int node) {
      int box = diagram.box(node);
      double from = places.x()[box] - Diagram.BOX_WIDTH / 2;
      double to = from + Diagram.BOX_WIDTH - RADIUS;
      double height = diagram.height()[box];
      double y = places.y()[box];
      outline(node, from, Diagram.BOX_WIDTH, RADIUS, box);
      if (!legible) {
        small(node);
        return;
      }
      if (!diagram.title(node).isEmpty()) {
        surface.text(shortened(diagram.title(node)), from + RADIUS, y - 19, "left", palette.ink());
      }
      double last = y + height / 2 - 13;
      if (!diagram.contents(node).isEmpty()) {
        surface.text(diagram.contents(node), from + RADIUS, last - 9, "left", palette.inkSoft());
        return;
      }
      boolean known = figures.hasData(node);
      number("data", known, figures.data(node), from, to, last - 18);
      number("grad", true, figures.grad(node), from, to, last);
    }

    /** From afar there is room for a name only, or for the number of what has none. */
    private void small(int node) {
      double letters = SMALL_TEXT / scale;
      int box = diagram.box(node);
      if (letters > diagram.height()[box]) {
        return;
      }
      String title = diagram.title(node);
      String text = title.isEmpty() ? data(node) : shortened(title);
      context.setFont((int) letters + "px sans-serif");
      if (context.measureText(text).getWidth() < Diagram.BOX_WIDTH) {
        surface.text(text, places.x()[box], places.y()[box], "center", palette.ink());
      }
    }

    private String data(int node) {
      return figures.hasData(node) ? Rounded.text(figures.data(node)) : "–";
    }

    private void number(
        String name, boolean known, double number, double from, double to, double y) {
      surface.text(name, from + RADIUS, y, "left", palette.inkSoft());
      String colour = number != 0 && known ? palette.ofSign(number) : palette.inkSoft();
      surface.text(known ? Rounded.text(number) : "–", to, y, "right", colour);
    }

    private void operation(int node, int box) {
      double width = diagram.width()[box];
      outline(node, places.x()[box] - width / 2, width, Diagram.OPERATION_HEIGHT / 2, box);
      if (legible) {
        surface.text(
            diagram.symbol(node), places.x()[box], places.y()[box], "center", palette.ink());
      }
    }

    private void outline(int node, double from, double width, double radius, int box) {
      double height = diagram.height()[box];
      surface.roundedPath(from, places.y()[box] - height / 2, width, height, radius);
      context.setFillStyle(node == lit ? palette.line() : palette.surface());
      context.fill();
      double thickness = isMarked(node) ? 2.5 : 1;
      context.setLineWidth(legible ? thickness : 4 * thickness);
      context.setStrokeStyle(isMarked(node) ? palette.accent() : palette.inkSoft());
      context.stroke();
    }
  }

  private static String shortened(String name) {
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name;
  }
}
