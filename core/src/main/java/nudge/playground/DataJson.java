package nudge.playground;

import nudge.data.DatasetJson;
import nudge.text.Fields;
import nudge.text.Json;

/** The member {@code data} of a document. */
final class DataJson {
  private static final int LONGEST_ID = 64;

  private DataJson() {}

  static Data read(Fields fields) {
    Data data = new Data.Given(DatasetJson.read(fields), source(fields));
    fields.done();
    return data;
  }

  private static Data.Version source(Fields data) {
    if (!data.has("source")) {
      return null;
    }
    Fields source = data.fields("source");
    String id = source.text("dataset", LONGEST_ID);
    int version = source.integer("version", 1, Integer.MAX_VALUE);
    source.done();
    return new Data.Version(id, version);
  }

  static Json.Obj write(Data data) {
    Json.Obj json = DatasetJson.write(data.table());
    return data instanceof Data.Given given && given.source() != null
        ? json.with("source", write(given.source()))
        : json;
  }

  private static Json.Obj write(Data.Version source) {
    return Json.object().with("dataset", source.dataset()).with("version", source.version());
  }
}
