package nudge.web.chart;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/**
 * What every unit gives, as pictures to put into the units: over the plane of two inputs, or a
 * curve over a single one. Pictures are painted only when they are drawn, and again only for other
 * numbers or colours.
 */
final class Thumbnails {
  private final List<HeatImage> images = new ArrayList<>();

  /** Of every picture, the version of numbers and colours that it was painted from. */
  private final List<Integer> painted = new ArrayList<>();

  private int version;
  private double[] numbers;
  private int columns;
  private int rows;
  private Ramp ramp;

  /** The numbers of one unit after the other; null for none. Not copied. */
  void show(double[] numbers, int columns, int rows) {
    this.numbers = numbers;
    this.columns = columns;
    this.rows = rows;
    version++;
  }

  boolean areThere() {
    return numbers != null;
  }

  /** Draws one of them into a square. */
  void draw(
      CanvasRenderingContext2D context,
      Palette palette,
      int index,
      String activation,
      Plot square) {
    int from = index * columns * rows;
    double factor = factor(activation, numbers, from, columns * rows);
    if (rows == 1) {
      curve(context, palette, from, factor, square);
      return;
    }
    if (!palette.ramp().equals(ramp)) {
      ramp = palette.ramp();
      version++;
    }
    while (images.size() <= index) {
      images.add(new HeatImage());
      painted.add(0);
    }
    if (painted.get(index) != version) {
      painted.set(index, version);
      images.get(index).paint(numbers, from, factor, columns, rows, ramp);
    }
    images.get(index).draw(context, square);
  }

  private void curve(
      CanvasRenderingContext2D context, Palette palette, int from, double factor, Plot square) {
    double middle = (square.top() + square.bottom()) / 2;
    context.setLineWidth(1);
    context.beginPath();
    context.moveTo(square.left(), middle);
    context.lineTo(square.right(), middle);
    context.setStrokeStyle(palette.line());
    context.stroke();
    context.beginPath();
    for (int i = 0; i < columns; i++) {
      double x = square.left() + square.width() * i / (columns - 1);
      double y = middle - 0.42 * square.height() * factor * numbers[from + i];
      if (y == y) {
        context.lineTo(x, y);
      }
    }
    context.setStrokeStyle(palette.ink());
    context.setLineWidth(1.5);
    context.stroke();
  }

  /**
   * What a unit's numbers are multiplied by to be seen: those between -1 and 1 are taken as they
   * are, others are brought there by the largest of them.
   */
  static double factor(String activation, double[] numbers, int from, int count) {
    if (isBounded(activation)) {
      return 1;
    }
    double largest = 0;
    for (int i = from; i < from + count; i++) {
      double size = Math.abs(numbers[i]);
      if (size > largest && size <= Double.MAX_VALUE) {
        largest = size;
      }
    }
    return largest > 1e-300 ? 1 / largest : 1;
  }

  private static boolean isBounded(String activation) {
    return switch (activation) {
      case "tanh", "sigmoid", "sin", "cos", "step" -> true;
      default -> false;
    };
  }
}
