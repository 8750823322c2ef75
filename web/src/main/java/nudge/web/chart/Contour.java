package nudge.web.chart;

/**
 * The lines along which a grid of numbers crosses zero, by marching squares (Lorensen and Cline's
 * marching cubes, 1987, in two dimensions): every cell joins the edges whose ends differ in sign,
 * and where four do, its mean decides which corners belong together. The joints are chained into
 * whole lines, so that a dash pattern runs on from cell to cell. Cells with a NaN have no line.
 */
final class Contour {
  private final double[] grid;
  private final int columns;
  private final int rows;

  /** For each edge, crossed between two cells, the edges it is joined to; 0 for none, else + 1. */
  private final int[] joints;

  Contour(double[] grid, int columns, int rows) {
    this.grid = grid;
    this.columns = columns;
    this.rows = rows;
    this.joints = new int[4 * columns * rows];
    for (int row = 0; row + 1 < rows; row++) {
      for (int column = 0; column + 1 < columns; column++) {
        joinCell(row * columns + column);
      }
    }
  }

  /** Draws in grid coordinates: x from 0 to columns - 1, y from 0 to rows - 1. */
  void draw(Pen pen) {
    int edges = 2 * columns * rows;
    for (int edge = 0; edge < edges; edge++) {
      if (joints[2 * edge] != 0 && joints[2 * edge + 1] == 0) {
        follow(edge, pen);
      }
    }
    for (int edge = 0; edge < edges; edge++) {
      if (joints[2 * edge] != 0) {
        follow(edge, pen);
      }
    }
  }

  /** An edge is named by its first node: 2n leads right from node n, 2n + 1 leads up. */
  private void joinCell(int node) {
    double a = grid[node];
    double b = grid[node + 1];
    double c = grid[node + columns + 1];
    double d = grid[node + columns];
    double sum = a + b + c + d;
    if (sum != sum) {
      return;
    }
    int bottom = 2 * node;
    int left = bottom + 1;
    int right = 2 * (node + 1) + 1;
    int top = 2 * (node + columns);
    int signs = (a > 0 ? 1 : 0) | (b > 0 ? 2 : 0) | (c > 0 ? 4 : 0) | (d > 0 ? 8 : 0);
    switch (signs > 7 ? 15 - signs : signs) {
      case 1 -> join(left, bottom);
      case 2 -> join(bottom, right);
      case 3 -> join(left, right);
      case 4 -> join(right, top);
      case 6 -> join(bottom, top);
      case 7 -> join(left, top);
      case 5 -> joinSaddle(left, bottom, right, top, sum > 0 == (signs == 5));
      default -> {}
    }
  }

  private void joinSaddle(int left, int bottom, int right, int top, boolean aWithC) {
    join(left, aWithC ? top : bottom);
    join(right, aWithC ? bottom : top);
  }

  private void join(int one, int other) {
    joints[2 * one + (joints[2 * one] == 0 ? 0 : 1)] = other + 1;
    joints[2 * other + (joints[2 * other] == 0 ? 0 : 1)] = one + 1;
  }

  private void follow(int edge, Pen pen) {
    boolean start = true;
    for (int at = edge; at >= 0; at = takeJoint(at)) {
      put(at, start, pen);
      start = false;
    }
  }

  /** Leaves an edge by one of its joints, and removes that joint from both its ends. */
  private int takeJoint(int edge) {
    int next = joints[2 * edge] - 1;
    if (next >= 0) {
      dropJoint(edge, next);
      dropJoint(next, edge);
    }
    return next;
  }

  private void dropJoint(int edge, int other) {
    if (joints[2 * edge] == other + 1) {
      joints[2 * edge] = joints[2 * edge + 1];
    }
    joints[2 * edge + 1] = 0;
  }

  private void put(int edge, boolean start, Pen pen) {
    int node = edge / 2;
    boolean upwards = edge % 2 == 1;
    double from = grid[node];
    double to = grid[upwards ? node + columns : node + 1];
    double share = from / (from - to);
    double x = node % columns;
    double y = node / columns;
    pen.to(upwards ? x : x + share, upwards ? y + share : y, start);
  }
}
