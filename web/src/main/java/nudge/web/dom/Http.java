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
    open("GET", url, listener).send();
  }

  public static void post(String url, String json, Listener listener) {
    XMLHttpRequest request = open("POST", url, listener);
    request.setRequestHeader("Content-Type", "application/json");
    request.send(json);
  }

  /** Replaces a version of something that the token allows to change. */
  public static void put(String url, String json, String token, int version, Listener listener) {
    XMLHttpRequest request = open("PUT", url, listener);
    request.setRequestHeader("Content-Type", "application/json");
    request.setRequestHeader("Authorization", "Bearer " + token);
    request.setRequestHeader("If-Match", "\"" + version + "\"");
    request.send(json);
  }

  private static XMLHttpRequest open(String method, String url, Listener listener) {
    XMLHttpRequest request = new XMLHttpRequest();
    request.open(method, url);
    request.setRequestHeader("Accept", "application/json, application/problem+json");
    request.onComplete(() -> listener.answered(request.getStatus(), request.getResponseText()));
    return request;
  }
}
