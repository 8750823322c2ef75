package nudge.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nudge.autograd.GradientCheck;
import nudge.autograd.Graph;
import nudge.autograd.Value;
import nudge.bench.Steps;
import nudge.expression.Expression;
import nudge.text.Json;
import org.junit.jupiter.api.Test;

/**
 * What {@code grad} prints, what the bench steps through and what is measured, for random
 * expressions. The first two are the same numbers to the last bit.
 */
class GradAgreementTest {
  private static final long SEED = Long.getLong("nudge.seed", 20261126);
  private static final int EXPRESSIONS = 1000;
  private static final double TOLERANCE = 1e-6;

  private int measured;
  private int kinks;

  @Test
  void commandBenchAndDifferences_agreeOnRandomExpressions() {
    RandomText random = new RandomText(SEED);
    for (int i = 0; i < EXPRESSIONS; i++) {
      check(random.next(), "seed " + SEED + ", expression " + i + "\n");
    }
    assertTrue(measured > 20 * kinks, measured + " measured, " + kinks + " at kinks");
  }

  private void check(String text, String message) {
    Expression expression = Expression.parse(text);
    Graph graph = Graph.of(expression.output());
    Steps steps = Steps.of(graph, 1, true);
    steps.go(steps.count());
    graph.backward();
    for (int node = 0; node < graph.size(); node++) {
      assertEquals(graph.node(node).grad() + 0.0, steps.grad(node) + 0.0, message + text);
    }
    compare(printed(text), expression, message + text);
    measure(graph, expression, message + text);
  }

  private static List<Json> printed(String text) {
    CommandLineRun run = CommandLineRun.withInput(text, "grad", "-");
    assertEquals(0, run.exitCode(), run.err());
    return ((Json.Array) ((Json.Obj) Json.parse(run.out())).members().get("values")).elements();
  }

  private static void compare(List<Json> printed, Expression expression, String message) {
    assertEquals(expression.values().size(), printed.size(), message);
    for (Json each : printed) {
      Map<String, Json> members = ((Json.Obj) each).members();
      Value value = expression.values().get(((Json.Text) members.get("name")).value());
      assertEquals(value.data(), ((Json.Num) members.get("data")).value(), message);
      assertEquals(value.grad(), ((Json.Num) members.get("grad")).value(), message);
    }
  }

  private void measure(Graph graph, Expression expression, String message) {
    List<Value> leaves = new ArrayList<>();
    for (Value value : expression.values().values()) {
      if (value.isLeaf()) {
        leaves.add(value);
      }
    }
    GradientCheck.Result result = GradientCheck.of(graph, leaves);
    assertTrue(result.worst() < TOLERANCE, () -> message + result);
    measured += leaves.size() - result.kinks().size();
    kinks += result.kinks().size();
  }
}
