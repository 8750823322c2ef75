package nudge.web.protocol;

import nudge.training.Health.Condition;
import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.Float64Array;

/** From the worker to the page. The buffers of a snapshot are handed over, not copied. */
public interface Reply extends Message {
  /** The worker has loaded. */
  String READY = "ready";

  /** Where the run stands. */
  String SNAPSHOT = "snapshot";

  /** How the units of {@link #getRows so many} training rows are, {@link #getConditions}. */
  String HEALTH = "health";

  /** The learning rate is {@link #getRate} from {@link #getStep} on. */
  String RATE = "rate";

  /** Training has stopped, by {@link #getReason}; a last snapshot came before. */
  String STOPPED = "stopped";

  /** Something that should not happen did, by {@link #getReason}. */
  String ERROR = "error";

  /** Stopped because the page asked. */
  String PAUSED = "paused";

  /** Stopped where the playground asks for it, by {@link #getSentence}. */
  String REACHED = "reached";

  /**
   * Stopped because the next step gives a number that is not finite or beyond all use; {@link
   * #getSentence} says where it begins and what to try.
   */
  String EXPLODED = "exploded";

  @JSProperty
  String getReason();

  @JSProperty
  void setReason(String reason);

  /** Why the run has ended by itself, for people; null if it has not. */
  @JSProperty
  String getSentence();

  @JSProperty
  void setSentence(String sentence);

  @JSProperty
  State getState();

  @JSProperty
  void setState(State state);

  @JSProperty
  String getEngine();

  @JSProperty
  void setEngine(String name);

  @JSProperty
  double getStepsPerSecond();

  @JSProperty
  void setStepsPerSecond(double rate);

  /** What was measured at {@link #getState}'s step. */
  @JSProperty
  Figures getFigures();

  @JSProperty
  void setFigures(Figures figures);

  /** The steps of the loss curve, or null if that is out of sight. */
  @JSProperty
  Float64Array getSteps();

  @JSProperty
  void setSteps(Float64Array steps);

  /** The training losses of the loss curve, as many as there are steps, or null with them. */
  @JSProperty
  Float64Array getLosses();

  @JSProperty
  void setLosses(Float64Array losses);

  /** The losses over the test rows; null also where there are none. */
  @JSProperty
  Float64Array getTestLosses();

  @JSProperty
  void setTestLosses(Float64Array losses);

  /** The penalties; null also where there is none. */
  @JSProperty
  Float64Array getPenalties();

  @JSProperty
  void setPenalties(Float64Array penalties);

  /** The outputs for every row of the table, row after row, or null if they are out of sight. */
  @JSProperty
  Float64Array getPredictions();

  @JSProperty
  void setPredictions(Float64Array predictions);

  /** The {@link Slice} of {@link #getMap}. */
  @JSProperty
  Float64Array getSlice();

  @JSProperty
  void setSlice(Float64Array slice);

  /** What every hidden unit gives along a line, unit after unit and layer after layer. */
  @JSProperty
  Float64Array getHidden();

  @JSProperty
  void setHidden(Float64Array hidden);

  /** The loss of every row by itself, or null if these are out of sight. */
  @JSProperty
  Float64Array getRowLosses();

  @JSProperty
  void setRowLosses(Float64Array losses);

  /**
   * What is predicted at the points of a {@link Slice}: on a plane as {@link Outputs#shown}, along
   * a line every output, one after the other. Null where there is no slice or out of sight.
   */
  @JSProperty
  Float64Array getMap();

  @JSProperty
  void setMap(Float64Array map);

  /**
   * What every input and every unit gives at {@link UnitGrid}'s points, one after the other, or
   * null where there is no such grid or out of sight.
   */
  @JSProperty
  Float64Array getUnits();

  @JSProperty
  void setUnits(Float64Array units);

  /** For each unit, layer by layer, the place of its condition in {@link Condition}. */
  @JSProperty
  Float64Array getConditions();

  @JSProperty
  void setConditions(Float64Array conditions);

  @JSProperty
  int getRows();

  @JSProperty
  void setRows(int count);

  @JSProperty
  int getStep();

  @JSProperty
  void setStep(int step);

  @JSProperty
  double getRate();

  @JSProperty
  void setRate(double rate);

  static Reply create(String kind, int run) {
    Reply reply = Message.create();
    reply.setKind(kind);
    reply.setRun(run);
    return reply;
  }
}
