package nudge.web.page;

import java.util.List;
import nudge.data.Csv;
import nudge.data.Dataset;
import nudge.playground.Data;
import nudge.text.Fields;
import nudge.text.InvalidInput;
import nudge.text.Json;
import nudge.web.dom.Dom;
import nudge.web.dom.Http;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** Tables that the server keeps under a name: save the present one, list them, open one. */
final class SavedDatasets {
  private static final int LONGEST = 1000;
  private static final int MOST = 100;

  private final HTMLElement panel = Dom.byId("saved-panel");
  private final HTMLInputElement name = Dom.byId("dataset-name");
  private final HTMLSelectElement list = Dom.byId("dataset");
  private final Store store;
  private final Status status;

  SavedDatasets(Store store, Status status) {
    this.store = store;
    this.status = status;
    Dom.onClick(Dom.byId("dataset-save"), this::save);
    Dom.onClick(Dom.byId("dataset-open"), this::open);
    Dom.whenIdle(this::list);
  }

  /** A name that this browser has saved under before gets a new version. */
  private void save() {
    String chosen = name.getValue().strip();
    Dom.invalid(name, chosen.isEmpty());
    if (chosen.isEmpty()) {
      status.complain("The table was not saved: give it a name first");
      name.focus();
      return;
    }
    Json.Obj body =
        Json.object().with("name", chosen).with("csv", Csv.write(store.playground().table()));
    Own own = Own.of(chosen);
    if (own == null) {
      Http.post("/api/datasets", body.write(), (code, answer) -> saved(chosen, code, answer));
    } else {
      Http.put(
          "/api/datasets/" + own.id(),
          body.write(),
          own.token(),
          own.version(),
          (code, answer) -> savedAgain(chosen, own, code, answer));
    }
  }

  private void saved(String chosen, int code, String answer) {
    if (code != 201) {
      status.complain(Answer.problem(code, answer, "The table was not saved"));
      return;
    }
    Fields fields = Fields.of(answer, Json.parse(answer));
    String id = fields.text("id", LONGEST);
    int version = fields.integer("version", 1, Integer.MAX_VALUE);
    new Own(id, version, fields.text("editToken", LONGEST)).keep(chosen);
    status.say("Saved as " + InvalidInput.quote(chosen));
    list();
  }

  private void savedAgain(String chosen, Own own, int code, String answer) {
    if (code == 404) {
      Own.forget(chosen);
      save();
    } else if (code != 200) {
      status.complain(Answer.problem(code, answer, "The table was not saved"));
    } else {
      int version = Fields.of(answer, Json.parse(answer)).integer("version", 1, Integer.MAX_VALUE);
      new Own(own.id(), version, own.token()).keep(chosen);
      status.say("Saved " + InvalidInput.quote(chosen) + " again, now in version " + version);
      list();
    }
  }

  private void list() {
    Http.get("/api/datasets?limit=" + MOST, this::listed);
  }

  private void listed(int code, String answer) {
    if (code != 200) {
      return;
    }
    list.clear();
    List<Fields> items = Fields.of(answer, Json.parse(answer)).list("items", MOST);
    Dom.option(list, "", items.isEmpty() ? "No saved data sets yet" : "Saved data sets");
    for (Fields item : items) {
      Dom.option(
          list,
          item.text("id", LONGEST),
          item.text("name", LONGEST) + " (" + item.integer("rows", 1, Dataset.MAX_ROWS) + " rows)");
    }
  }

  private void open() {
    String id = list.getValue();
    if (id.isEmpty()) {
      status.complain("Choose a saved data set first");
    } else {
      Http.get("/api/datasets/" + id, (code, answer) -> opened(id, code, answer));
    }
  }

  private void opened(String id, int code, String answer) {
    if (code != 200) {
      status.complain(Answer.problem(code, answer, "The data set was not opened"));
      return;
    }
    Fields fields = Fields.of(answer, Json.parse(answer));
    int version = fields.integer("version", 1, Integer.MAX_VALUE);
    Http.get(
        "/api/datasets/" + id + ".csv?version=" + version,
        (status, csv) ->
            use(fields.text("name", LONGEST), new Data.Version(id, version), status, csv));
  }

  private void use(String title, Data.Version source, int code, String csv) {
    if (code != 200) {
      status.complain(Answer.problem(code, csv, "The data set was not opened"));
      return;
    }
    status.attempt("The data set was not opened", () -> use(title, source, Csv.parse(csv)));
  }

  private void use(String title, Data.Version source, Dataset data) {
    store.open(Tables.replaced(store.playground(), data, source));
    panel.hidePopover();
    status.say("Opened " + InvalidInput.quote(title) + ": " + Tables.describe(data));
  }
}
