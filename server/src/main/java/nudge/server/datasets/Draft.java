package nudge.server.datasets;

import nudge.data.Csv;
import nudge.data.Dataset;
import nudge.server.http.Problem;
import nudge.text.Fields;
import nudge.text.InvalidInput;

/** A data set as somebody wants it saved: checked, readable as a table, not yet stored. */
record Draft(String name, String description, String csv, int rows, int columns) {
  private static final int MAX_NAME = 100;
  private static final int MAX_DESCRIPTION = 1_000;

  static Draft read(Fields fields) {
    String name = name(fields);
    String description =
        fields.has("description") ? storable(fields, "description", MAX_DESCRIPTION) : "";
    String csv = storable(fields, "csv", Csv.MAX_CHARS);
    fields.done();
    Dataset table = parse(csv);
    return new Draft(name, description, csv, table.rows(), table.columns().size());
  }

  private static String name(Fields fields) {
    String name = storable(fields, "name", MAX_NAME).strip();
    if (name.isEmpty()) {
      throw fields.invalid("name", "must not be empty");
    }
    return name;
  }

  /** Not every database can keep the character zero. */
  private static String storable(Fields fields, String field, int maxLength) {
    String text = fields.text(field, maxLength);
    if (text.indexOf('\0') >= 0) {
      throw fields.invalid(field, "must not contain the character U+0000");
    }
    return text;
  }

  private static Dataset parse(String csv) {
    try {
      return Csv.parse(csv);
    } catch (InvalidInput e) {
      throw Problem.badField("csv", Problem.place(e) + e.getMessage());
    }
  }
}
