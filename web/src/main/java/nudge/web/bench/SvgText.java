package nudge.web.bench;

import nudge.autograd.Graph;
import nudge.text.Numbers;
import nudge.web.chart.Rounded;

/**
 * A diagram as a drawing in SVG, dark on light. Names are letters, digits and underscores, so that
 * nothing needs to be escaped.
 */
final class SvgText {
  private static final double MARGIN = 16;
  private static final double PADDING = 8;

  private final Diagram diagram;
  private final Arrangement places;
  private final Figures figures;
  private final StringBuilder text = new StringBuilder();

  private SvgText(Diagram diagram, Arrangement places, Figures figures) {
    this.diagram = diagram;
    this.places = places;
    this.figures = figures;
  }

  static String of(Diagram diagram, Arrangement places, Figures figures) {
    return new SvgText(diagram, places, figures).write();
  }

  private String write() {
    text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"");
    numbers(-MARGIN, -MARGIN, places.width() + 2 * MARGIN, places.height() + 2 * MARGIN);
    text.append("\" font-family=\"sans-serif\" font-size=\"12\" fill=\"#1b1d21\">\n");
    text.append("<g fill=\"none\" stroke=\"#63666c\">\n");
    for (int edge = 0; edge < diagram.from().length; edge++) {
      line((int) places.start()[edge], (int) places.start()[edge + 1]);
    }
    text.append("</g>\n<g fill=\"#fffffc\" stroke=\"#63666c\">\n");
    for (int box = 0; box < diagram.width().length; box++) {
      box(box);
    }
    text.append("</g>\n");
    Graph graph = diagram.graph();
    for (int node = 0; node < graph.size(); node++) {
      if (diagram.box(node) != Graph.NONE) {
        words(node, diagram.box(node));
      }
    }
    return text.append("</svg>\n").toString();
  }

  private void numbers(double... numbers) {
    for (int i = 0; i < numbers.length; i++) {
      text.append(i == 0 ? "" : " ").append(Numbers.format(Math.floor(numbers[i] * 10) / 10));
    }
  }

  private void line(int start, int end) {
    text.append("<polyline points=\"");
    for (int i = start; i < end; i += 2) {
      text.append(i == start ? "" : " ");
      numbers(places.points()[i], places.points()[i + 1]);
    }
    text.append("\"/>\n");
  }

  private void box(int box) {
    double width = diagram.width()[box];
    double height = diagram.height()[box];
    text.append("<rect rx=\"8\"");
    attribute("x", places.x()[box] - width / 2);
    attribute("y", places.y()[box] - height / 2);
    attribute("width", width);
    attribute("height", height);
    text.append("/>\n");
  }

  private void attribute(String name, double number) {
    text.append(' ').append(name).append("=\"");
    numbers(number);
    text.append('"');
  }

  private void words(int node, int box) {
    double left = places.x()[box] - Diagram.BOX_WIDTH / 2 + PADDING;
    double right = places.x()[box] + Diagram.BOX_WIDTH / 2 - PADDING;
    double last = places.y()[box] + diagram.height()[box] / 2 - PADDING;
    if (!diagram.title(node).isEmpty()) {
      word(diagram.title(node), left, last - 36, "start");
    }
    if (diagram.contents(node).isEmpty()) {
      word("data", left, last - 18, "start");
      String data = figures.hasData(node) ? Rounded.text(figures.data(node)) : "–";
      word(data, right, last - 18, "end");
      word("grad", left, last, "start");
      word(Rounded.text(figures.grad(node)), right, last, "end");
    } else {
      word(diagram.contents(node), left, last - 9, "start");
    }
    int operation = diagram.operation(node);
    if (operation != Graph.NONE) {
      double y = places.y()[operation] + 4;
      word(diagram.symbol(node), places.x()[operation], y, "middle");
    }
  }

  private void word(String word, double x, double y, String anchor) {
    text.append("<text text-anchor=\"").append(anchor).append('"');
    attribute("x", x);
    attribute("y", y);
    text.append('>').append(word).append("</text>\n");
  }
}
