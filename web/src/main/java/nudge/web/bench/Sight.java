package nudge.web.bench;

/** The part of a drawing that is seen: how much it is moved, then enlarged. */
final class Sight {
  private static final double MARGIN = 16;
  private static final double LARGEST = 4;
  private static final double SMALLEST = 0.01;
  private static final double LARGEST_FIT = 1.4;
  private static final double READABLE = 0.62;

  private double scale = 1;
  private double left;
  private double top;

  double scale() {
    return scale;
  }

  double left() {
    return left;
  }

  double top() {
    return top;
  }

  void move(double dx, double dy) {
    left += dx;
    top += dy;
  }

  /** What is at this place of the window stays there. */
  void zoom(double x, double y, double by) {
    double next = Math.max(SMALLEST, Math.min(LARGEST, scale * by));
    left = x - (x - left) * next / scale;
    top = y - (y - top) * next / scale;
    scale = next;
  }

  /** Shows a whole drawing in the middle of a window. */
  void fit(double width, double height, double windowWidth, double windowHeight) {
    double across = (windowWidth - 2 * MARGIN) / width;
    double down = (windowHeight - 2 * MARGIN) / height;
    scale = Math.max(SMALLEST, Math.min(LARGEST_FIT, Math.min(across, down)));
    left = (windowWidth - scale * width) / 2;
    top = (windowHeight - scale * height) / 2;
  }

  /** Shows a drawing so that it can be read, from its end where it is too wide for the window. */
  void begin(double width, double height, double windowWidth, double windowHeight) {
    fit(width, height, windowWidth, windowHeight);
    if (scale < GraphPicture.LEGIBLE) {
      scale = READABLE;
      left = Math.min(windowWidth - MARGIN - scale * width, (windowWidth - scale * width) / 2);
      top = (windowHeight - scale * height) / 2;
    }
  }

  /** Moves as little as it takes for a box of the drawing to be seen whole. */
  void reveal(double x, double y, double w, double h, double windowWidth, double windowHeight) {
    left += pushed(left + scale * (x - w / 2), left + scale * (x + w / 2), windowWidth);
    top += pushed(top + scale * (y - h / 2), top + scale * (y + h / 2), windowHeight);
  }

  private static double pushed(double from, double to, double size) {
    return from < MARGIN ? MARGIN - from : to > size - MARGIN ? size - MARGIN - to : 0;
  }

  /** A place of the window in the drawing. */
  double x(double windowX) {
    return (windowX - left) / scale;
  }

  double y(double windowY) {
    return (windowY - top) / scale;
  }
}
