package nudge.web.protocol;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/**
 * What every message between page and worker carries: what it is, and the run that it belongs to.
 * Whoever reads a message of a run that is over drops it.
 */
public interface Message extends JSObject {
  @JSProperty
  String getKind();

  @JSProperty
  void setKind(String kind);

  @JSProperty
  int getRun();

  @JSProperty
  void setRun(int run);

  /** An empty message to fill in. */
  @JSBody(script = "return {};")
  static <T extends Message> T create() {
    throw new UnsupportedOperationException("replaced by its script");
  }
}
