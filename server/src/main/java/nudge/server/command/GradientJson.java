package nudge.server.command;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nudge.autograd.Graph;
import nudge.autograd.Value;
import nudge.expression.Expression;
import nudge.text.Json;

/** A graph after {@code backward()} as JSON: the named values, and every node with its operands. */
final class GradientJson {
  private final Map<Value, Integer> ids = new IdentityHashMap<>();

  private GradientJson() {}

  static Json.Obj of(Expression expression, Graph graph) {
    List<Json> values = new ArrayList<>();
    expression
        .values()
        .forEach((name, value) -> values.add(numbers(Json.object().with("name", name), value)));
    return Json.object()
        .with("values", Json.array(values))
        .with("nodes", new GradientJson().nodes(graph));
  }

  /** Operands come before what is made of them, so their ids are known. */
  private Json.Array nodes(Graph graph) {
    List<Json> nodes = new ArrayList<>();
    for (Value node : graph.nodes()) {
      int id = ids.size();
      ids.put(node, id);
      Json op = node.isLeaf() ? new Json.Null(Json.NOWHERE) : Json.text(node.op().symbol());
      Json operands = Json.numbers(node.operands().stream().mapToDouble(ids::get).toArray());
      nodes.add(
          numbers(Json.object().with("id", id).with("op", op).with("operands", operands), node));
    }
    return Json.array(nodes);
  }

  private static Json.Obj numbers(Json.Obj json, Value value) {
    return json.with("data", JsonNumber.of(value.data())).with("grad", JsonNumber.of(value.grad()));
  }
}
