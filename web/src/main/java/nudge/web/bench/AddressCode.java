package nudge.web.bench;

import org.teavm.jso.JSBody;

/** As the browser encodes what stands in an address. */
final class AddressCode implements SheetAddress.Code {
  @Override
  public String encode(String text) {
    return encoded(text);
  }

  @Override
  public String decode(String text) {
    return decoded(text);
  }

  @JSBody(params = "text", script = "return encodeURIComponent(text.toWellFormed());")
  static native String encoded(String text);

  @JSBody(
      params = "text",
      script = "try { return decodeURIComponent(text); } catch (malformed) { return null; }")
  private static native String decoded(String text);
}
