package nudge.benchmark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import nudge.benchmark.Plot.Curve;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PlotTest {
  private static final Curve LINE =
      new Curve("line", true, new double[] {100, 1000, 10_000}, new double[] {1, 10, 100});

  /** Left and right end of the grid are 60 and 490, its bottom and top 270 and 30. */
  @Test
  void dots_standAtTheLogarithms() throws Exception {
    NodeList dots = drawn(LINE).getElementsByTagName("circle");
    assertEquals(List.of("60.0", "275.0", "490.0"), all(dots, "cx"));
    assertEquals(List.of("270.0", "150.0", "30.0"), all(dots, "cy"));
  }

  @Test
  void axes_haveALineAndANumberForEveryPowerOfTen() throws Exception {
    Curve curve = new Curve("c", true, new double[] {100, 100_000}, new double[] {0.04, 3});
    NodeList texts = drawn(curve).getElementsByTagName("text");
    List<String> numbers =
        IntStream.range(0, 8).mapToObj(i -> texts.item(i).getTextContent()).toList();
    assertEquals(List.of("100", "1,000", "10,000", "100,000", "0.01", "0.1", "1", "10"), numbers);
  }

  @Test
  void numberHardlyBelowAPowerOfTen_standsBesideItsLine() throws Exception {
    Curve curve = new Curve("c", true, new double[] {97, 1000}, new double[] {1, 10});
    assertEquals(List.of("54.3", "490.0"), all(drawn(curve).getElementsByTagName("circle"), "cx"));
  }

  @Test
  void levelCurve_hasARoomOfOneDecade() throws Exception {
    Curve level = new Curve("c", true, new double[] {1, 10}, new double[] {1, 1});
    NodeList dots = drawn(level).getElementsByTagName("circle");
    assertEquals(List.of("270.0", "270.0"), all(dots, "cy"));
  }

  @Test
  void curveThatWasNotMeasured_isDashedAndHasNoDots() throws Exception {
    String svg = new Plot("x", "y", List.of(TimesPerRow.linear(LINE))).svg();
    assertTrue(svg.contains("stroke-dasharray"), svg);
    assertEquals(0, document(svg).getElementsByTagName("circle").getLength());
  }

  @Test
  void picture_isTheSameInEveryLanguage() {
    Locale before = Locale.getDefault();
    String expected = new Plot("x", "y", List.of(LINE)).svg();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertEquals(expected, new Plot("x", "y", List.of(LINE)).svg());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void linear_goesThroughTheLastPointAndZero() {
    Curve measured = new Curve("c", true, new double[] {1, 10, 100}, new double[] {7, 8, 50});
    assertArrayEquals(new double[] {0.5, 5, 50}, TimesPerRow.linear(measured).y(), 1e-15);
  }

  private static Document drawn(Curve curve) throws Exception {
    return document(new Plot("x", "y", List.of(curve)).svg());
  }

  private static Document document(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private static List<String> all(NodeList nodes, String attribute) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(i -> nodes.item(i).getAttributes().getNamedItem(attribute).getNodeValue())
        .toList();
  }
}
