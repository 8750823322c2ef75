package nudge.server.datasets;

import java.time.Instant;
import nudge.text.Json;

/** A data set in a list: its newest version without the table. */
record Summary(
    Cursor cursor,
    int version,
    String name,
    String description,
    int rows,
    int columns,
    Instant updatedAt) {

  Json.Obj json() {
    return Json.object()
        .with("id", cursor.id())
        .with("name", name)
        .with("description", description)
        .with("version", version)
        .with("rows", rows)
        .with("columns", columns)
        .with("updatedAt", updatedAt.toString());
  }
}
