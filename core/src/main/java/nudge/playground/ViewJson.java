package nudge.playground;

import java.util.ArrayList;
import java.util.List;
import nudge.text.Fields;
import nudge.text.InvalidInput;
import nudge.text.Json;

/** The member {@code view} of a document, left out where everything is shown. */
final class ViewJson {
  private ViewJson() {}

  static View read(Fields view) {
    return new View(
        view.has("note") ? view.text("note", View.LONGEST_NOTE) : "",
        parts(view, "hidden"),
        parts(view, "locked"));
  }

  private static List<Part> parts(Fields view, String name) {
    List<Part> parts = new ArrayList<>();
    if (view.has(name)) {
      for (String id : view.texts(name, Part.values().length, Limits.TITLE)) {
        parts.add(part(id, view.path(name) + "[" + parts.size() + "]"));
      }
    }
    return parts;
  }

  private static Part part(String id, String where) {
    List<String> known = new ArrayList<>();
    for (Part part : Part.values()) {
      if (part.id().equals(id)) {
        return part;
      }
      known.add(part.id());
    }
    throw InvalidInput.field(
        where, "must be one of " + String.join(", ", known) + ", but is " + InvalidInput.quote(id));
  }

  static Json.Obj write(View view) {
    Json.Obj json = Json.object();
    json = view.note().isEmpty() ? json : json.with("note", view.note());
    json = view.hidden().isEmpty() ? json : json.with("hidden", ids(view.hidden()));
    return view.locked().isEmpty() ? json : json.with("locked", ids(view.locked()));
  }

  private static Json ids(List<Part> parts) {
    List<Json> ids = new ArrayList<>();
    for (Part part : parts) {
      ids.add(Json.text(part.id()));
    }
    return Json.array(ids);
  }
}
