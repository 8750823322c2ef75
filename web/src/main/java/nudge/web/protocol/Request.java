package nudge.web.protocol;

import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.Float64Array;

/** From the page to the worker. */
public interface Request extends Message {
  /** Answered by {@link Reply#READY} as soon as the worker has loaded. */
  String CALL = "call";

  /** A new run: {@link #getPlayground} from its start, or from {@link #getState}. */
  String INIT = "init";

  /** Make what makes runs quick to begin: another network may be asked for soon. */
  String REHEARSE = "rehearse";

  /** Another learning rate, {@link #getRate}, from the present step on. */
  String RATE = "rate";

  /** Train at {@link #getSpeed} until the run ends by itself, and past that end if it is there. */
  String RUN = "run";

  String PAUSE = "pause";

  /** One update. */
  String STEP = "step";

  /**
   * The last snapshot is drawn; the next may come, with the {@link #getCurve curve} and the {@link
   * #getPredictions predictions} and {@link #getUnits units} if they are to be seen.
   */
  String VIEW = "view";

  @JSProperty
  String getPlayground();

  @JSProperty
  void setPlayground(String json);

  @JSProperty
  State getState();

  @JSProperty
  void setState(State state);

  /** Steps a second; 0 is as many as possible. */
  @JSProperty
  double getSpeed();

  @JSProperty
  void setSpeed(double stepsPerSecond);

  @JSProperty
  double getRate();

  @JSProperty
  void setRate(double rate);

  /** Whether the loss curve is in sight. */
  @JSProperty
  boolean getCurve();

  @JSProperty
  void setCurve(boolean inSight);

  /** Whether predictions are in sight: those of the rows, and the map. */
  @JSProperty
  boolean getPredictions();

  @JSProperty
  void setPredictions(boolean inSight);

  /** Whether the network's picture is in sight, with what each unit gives in it. */
  @JSProperty
  boolean getUnits();

  @JSProperty
  void setUnits(boolean inSight);

  /** Whether somebody sees how the units are. */
  @JSProperty
  boolean getHealth();

  @JSProperty
  void setHealth(boolean inSight);

  /** The {@link Slice} that the predictions are charted over, or null for none. */
  @JSProperty
  Float64Array getSlice();

  @JSProperty
  void setSlice(Float64Array slice);

  /** Whether the curves of hidden units are to be seen beside the prediction's. */
  @JSProperty
  boolean getHidden();

  @JSProperty
  void setHidden(boolean inSight);

  /** Whether the losses of single rows are to be seen. */
  @JSProperty
  boolean getRowLosses();

  @JSProperty
  void setRowLosses(boolean inSight);

  static Request create(String kind, int run) {
    Request request = Message.create();
    request.setKind(kind);
    request.setRun(run);
    return request;
  }
}
