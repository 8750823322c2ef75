package nudge.web.bench;

import nudge.bench.Layout;
import nudge.web.protocol.Message;
import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.Float64Array;

/**
 * Where everything of a diagram stands.
 *
 * @param x centres of boxes
 * @param y centres of boxes
 * @param width of the whole
 * @param height of the whole
 * @param points what the lines pass, x and y by turns, one line after the other
 * @param start where each line's points begin, and where the last one's end
 */
record Arrangement(
    double[] x, double[] y, double width, double height, double[] points, double[] start) {

  static Arrangement of(int[] from, int[] to, double[] width, double[] height) {
    Layout layout = Layout.of(from, to, width, height);
    double[] x = new double[width.length];
    double[] y = new double[width.length];
    for (int box = 0; box < x.length; box++) {
      x[box] = layout.x(box);
      y[box] = layout.y(box);
    }
    double[] start = new double[from.length + 1];
    double[][] routes = new double[from.length][];
    for (int edge = 0; edge < routes.length; edge++) {
      routes[edge] = layout.route(edge);
      start[edge + 1] = start[edge] + routes[edge].length;
    }
    double[] points = new double[(int) start[routes.length]];
    for (int edge = 0; edge < routes.length; edge++) {
      System.arraycopy(routes[edge], 0, points, (int) start[edge], routes[edge].length);
    }
    return new Arrangement(x, y, layout.width(), layout.height(), points, start);
  }

  /** An arrangement on its way from the worker. */
  interface Parcel extends Message {
    @JSProperty
    Float64Array getX();

    @JSProperty
    void setX(Float64Array x);

    @JSProperty
    Float64Array getY();

    @JSProperty
    void setY(Float64Array y);

    @JSProperty
    Float64Array getPoints();

    @JSProperty
    void setPoints(Float64Array points);

    @JSProperty
    Float64Array getStart();

    @JSProperty
    void setStart(Float64Array start);

    @JSProperty
    double getWidth();

    @JSProperty
    void setWidth(double width);

    @JSProperty
    double getHeight();

    @JSProperty
    void setHeight(double height);
  }

  Parcel packed(int number) {
    Parcel parcel = Message.create();
    parcel.setRun(number);
    parcel.setX(Float64Array.fromJavaArray(x));
    parcel.setY(Float64Array.fromJavaArray(y));
    parcel.setPoints(Float64Array.fromJavaArray(points));
    parcel.setStart(Float64Array.fromJavaArray(start));
    parcel.setWidth(width);
    parcel.setHeight(height);
    return parcel;
  }

  static Arrangement unpacked(Parcel parcel) {
    return new Arrangement(
        parcel.getX().toJavaArray(),
        parcel.getY().toJavaArray(),
        parcel.getWidth(),
        parcel.getHeight(),
        parcel.getPoints().toJavaArray(),
        parcel.getStart().toJavaArray());
  }
}
