package nudge.server.datasets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nudge.data.Column;
import nudge.data.Csv;
import nudge.data.Dataset;
import nudge.text.Json;

/** One stored version of a data set. Only text that reads as a table is ever stored. */
record Saved(
    String id,
    int version,
    String name,
    String description,
    String csv,
    Instant createdAt,
    Instant updatedAt) {

  Json.Obj json() {
    Dataset table = Csv.parse(csv);
    return Json.object()
        .with("id", id)
        .with("name", name)
        .with("description", description)
        .with("version", version)
        .with("createdAt", createdAt.toString())
        .with("updatedAt", updatedAt.toString())
        .with("columns", Json.array(table.columns().stream().map(Saved::column).toList()))
        .with("rows", Json.array(rows(table)));
  }

  private static Json.Obj column(Column column) {
    return Json.object().with("name", column.name()).with("role", column.role().id());
  }

  private static List<Json> rows(Dataset table) {
    List<Json> rows = new ArrayList<>();
    double[] values = table.values();
    int width = table.columns().size();
    for (int start = 0; start < values.length; start += width) {
      rows.add(Json.numbers(Arrays.copyOfRange(values, start, start + width)));
    }
    return rows;
  }
}
