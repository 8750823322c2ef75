package nudge.web.dom;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * The browser's own zlib, of texts in UTF-8. It answers later, but spares every visitor the 25 KB
 * of one in script.
 */
public final class Zlib {
  private Zlib() {}

  /** Hears what became of a text. */
  public interface Deflated {
    void done(byte[] bytes);
  }

  /** Hears the text. */
  @JSFunctor
  public interface Inflated extends JSObject {
    void done(String text);
  }

  /** Hears why there is no text: it is longer than it may be, or these are no deflated bytes. */
  @JSFunctor
  public interface Failed extends JSObject {
    void because(boolean tooLong);
  }

  @JSFunctor
  private interface Bytes extends JSObject {
    void done(Int8Array bytes);
  }

  public static void deflate(String text, Deflated then) {
    pack(text, bytes -> then.done(bytes.toJavaArray()));
  }

  @JSBody(
      params = {"text", "then"},
      script =
          "var packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate'));"
              + "new Response(packed).arrayBuffer()"
              + ".then(function(buffer) { then(new Int8Array(buffer)); });")
  private static native void pack(String text, Bytes then);

  /**
   * Stops where there are more bytes than {@code most}, so that a small link cannot fill the
   * memory.
   */
  @JSBody(
      params = {"bytes", "most", "then", "failed"},
      script =
          "var parts = [], length = 0;"
              + "var reader = new Blob([bytes]).stream()"
              + ".pipeThrough(new DecompressionStream('deflate')).getReader();"
              + "function take(part) {"
              + "  if (part.done) { return new Blob(parts).text(); }"
              + "  length += part.value.length;"
              + "  if (length > most) { reader.cancel(); return null; }"
              + "  parts.push(part.value); return reader.read().then(take); }"
              + "reader.read().then(take).then("
              + "  function(text) { if (text === null) { failed(true); } else { then(text); } },"
              + "  function() { failed(false); });")
  public static native void inflate(@JSByRef byte[] bytes, int most, Inflated then, Failed failed);
}
