package nudge.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nudge.text.Json;
import org.junit.jupiter.api.Test;

class GradCommandTest {

  private static Json.Obj grad(String expression) {
    CommandLineRun run = CommandLineRun.withInput(expression, "grad", "-");
    assertEquals(0, run.exitCode(), run.err());
    return (Json.Obj) Json.parse(run.out());
  }

  private static List<Json> list(Json.Obj json, String member) {
    return ((Json.Array) json.members().get(member)).elements();
  }

  /** Name to data and gradient. */
  private static Map<String, double[]> values(Json.Obj json) {
    Map<String, double[]> values = new LinkedHashMap<>();
    for (Json element : list(json, "values")) {
      Map<String, Json> value = ((Json.Obj) element).members();
      values.put(
          ((Json.Text) value.get("name")).value(),
          new double[] {number(value.get("data")), number(value.get("grad"))});
    }
    return values;
  }

  private static double number(Json json) {
    return ((Json.Num) json).value();
  }

  /** The neuron of micrograd's lecture. */
  @Test
  void neuron_hasTheLecturesGradients() {
    CommandLineRun run = CommandLineRun.of("grad", "preset:neuron");
    assertEquals(0, run.exitCode(), run.err());
    Map<String, double[]> values = values((Json.Obj) Json.parse(run.out()));
    assertEquals(0.7071067811865476, values.get("o")[0], 1e-12);
    assertEquals(-1.5, values.get("x1")[1], 1e-12);
    assertEquals(0.5, values.get("x2")[1], 1e-12);
    assertEquals(1.0, values.get("w1")[1], 1e-12);
    assertEquals(0.0, values.get("w2")[1], 1e-12);
  }

  /** micrograd, test/test_engine.py, test_more_ops; checked there against PyTorch. */
  @Test
  void moreOps_agreeWithPyTorch() {
    Map<String, double[]> values =
        values(
            grad(
                """
                a = -4; b = 2
                c = a + b
                d = a * b + b**3
                c2 = c + c + 1
                c3 = c2 + 1 + c2 + (-a)
                d2 = d + d * 2 + relu(b + a)
                d3 = d2 + 3 * d2 + relu(b - a)
                e = c3 - d3
                f = e**2
                g = f / 2.0 + 10.0 / f
                """));
    assertEquals(24.70408163265306, values.get("g")[0], 1e-12);
    assertEquals(138.83381924198252, values.get("a")[1], 1e-11);
    assertEquals(645.5772594752186, values.get("b")[1], 1e-11);
  }

  @Test
  void nodes_areInTheOrderOfEvaluationWithTheirOperands() {
    List<Json> nodes = list(grad("x = 3; y = x * x"), "nodes");
    assertEquals(
        List.of(
            Json.parse("{\"id\":0,\"op\":null,\"operands\":[],\"data\":3,\"grad\":6}"),
            Json.parse("{\"id\":1,\"op\":\"*\",\"operands\":[0,0],\"data\":9,\"grad\":1}")),
        nodes);
  }

  @Test
  void numbers_thatAreNotFinite_areTexts() {
    CommandLineRun run = CommandLineRun.withInput("x = 0; y = 1/x; z = -1/x; n = y+z", "grad", "-");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("\"data\": \"Infinity\""), run.out());
    assertTrue(run.out().contains("\"data\": \"-Infinity\""), run.out());
    assertTrue(run.out().contains("\"data\": \"NaN\""), run.out());
  }

  @Test
  void dot_printsTheGraph() {
    CommandLineRun run = CommandLineRun.withInput("x = 3; y = x * x", "grad", "-", "--dot");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().startsWith("digraph {"), run.out());
    assertTrue(run.out().endsWith("}\n"), run.out());
  }
}
