package nudge.server.datasets;

import java.time.Instant;
import nudge.data.Csv;
import nudge.data.DatasetJson;
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
    Json.Obj table = DatasetJson.write(Csv.parse(csv));
    return Json.object()
        .with("id", id)
        .with("name", name)
        .with("description", description)
        .with("version", version)
        .with("createdAt", createdAt.toString())
        .with("updatedAt", updatedAt.toString())
        .with("columns", table.members().get("columns"))
        .with("rows", table.members().get("rows"));
  }
}
