package nudge.data;

import java.util.ArrayList;
import java.util.List;
import nudge.text.Fields;
import nudge.text.InvalidInput;
import nudge.text.Json;

/**
 * A table as JSON: {@code columns}, each with its {@code name}, its {@code role} and, if it has
 * any, its {@code classes}; and {@code rows}, each an array of numbers and, where the column has
 * classes, labels.
 */
public final class DatasetJson {
  private DatasetJson() {}

  /**
   * The table in the members {@code columns} and {@code rows}; others are the caller's.
   *
   * @throws InvalidInput that names the field, with its place in the text
   */
  public static Dataset read(Fields table) {
    List<Column> columns = new ArrayList<>();
    for (Fields column : table.list("columns", Dataset.MAX_COLUMNS)) {
      columns.add(column(column));
    }
    if (columns.isEmpty()) {
      throw table.invalid("columns", "needs at least one input and one target");
    }
    List<List<String>> classes = columns.stream().map(Column::classes).toList();
    double[] values = table.table("rows", Dataset.MAX_ROWS, classes);
    try {
      return Dataset.of(columns, values);
    } catch (InvalidInput e) {
      throw table.invalid(values.length == 0 ? "rows" : "columns", e.reason());
    }
  }

  private static Column column(Fields fields) {
    Column.Role role = fields.choice("role", Column.Role.values());
    String name = fields.text("name", Dataset.MAX_NAME);
    List<String> classes =
        fields.has("classes")
            ? fields.texts("classes", Column.MAX_CLASSES, Column.MAX_LABEL)
            : List.of();
    fields.done();
    return new Column(name, role, classes);
  }

  /** An object with the members {@code columns} and {@code rows}. */
  public static Json.Obj write(Dataset data) {
    List<Json> rows = new ArrayList<>();
    for (int row = 0; row < data.rows(); row++) {
      rows.add(row(data, row));
    }
    return Json.object()
        .with("columns", Json.array(data.columns().stream().map(DatasetJson::column).toList()))
        .with("rows", Json.array(rows));
  }

  private static Json column(Column column) {
    Json.Obj json = Json.object().with("name", column.name()).with("role", column.role().id());
    return column.isClass()
        ? json.with("classes", Json.array(column.classes().stream().map(Json::text).toList()))
        : json;
  }

  private static Json row(Dataset data, int row) {
    List<Json> cells = new ArrayList<>();
    for (int i = 0; i < data.columns().size(); i++) {
      double value = data.value(row, i);
      Column column = data.columns().get(i);
      cells.add(column.isClass() ? Json.text(column.text(value)) : Json.Num.of(value));
    }
    return Json.array(cells);
  }
}
