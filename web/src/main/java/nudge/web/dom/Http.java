package nudge.web.dom;

import org.teavm.jso.ajax.XMLHttpRequest;

/** Requests to the page's own server. */
public final class Http {
  private Http() {}

  /** Hears how a request ended; status 0 means that the server could not be reached. */
  public interface Listener {
    void answered(int status, String body);
  }

  public static void get(String url, Listener listener) {
    send("GET", url, null, listener);
  }

  public static void post(String url, String json, Listener listener) {
    send("POST", url, json, listener);
  }

  private static void send(String method, String url, String json, Listener listener) {
    XMLHttpRequest request = new XMLHttpRequest();
    request.open(method, url);
    request.setRequestHeader("Accept", "application/json, application/problem+json");
    request.onComplete(() -> listener.answered(request.getStatus(), request.getResponseText()));
    if (json == null) {
      request.send();
    } else {
      request.setRequestHeader("Content-Type", "application/json");
      request.send(json);
    }
  }
}
