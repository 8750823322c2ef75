package nudge.web.bench;

import java.util.Map;
import nudge.bench.NetworkGraph;
import nudge.playground.Experiment;
import nudge.playground.Playground;
import nudge.tape.Batches;
import nudge.text.InvalidInput;
import nudge.web.chart.Thousands;
import nudge.web.protocol.State;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** The playground's network as it is at this moment of its run, as a graph. */
final class Live {
  private static final int MOST_PARAMETERS = 20_000;

  /** So many are put together, and computed again and again, while one watches. */
  private static final int MOST_NODES = 150_000;

  /** Where a run stands. */
  interface Moment extends JSObject {
    @JSProperty
    String getPlayground();

    @JSProperty
    State getState();
  }

  /** Tells it; null while nothing has run yet. */
  @JSFunctor
  interface Source extends JSObject {
    Moment now(boolean brief);
  }

  private final Source source;
  private String document = "";
  private Playground playground;
  private Experiment experiment;
  private State state;
  private int step;
  private int update;
  private double[] parameters = {};
  private Sheet.Source shown;
  private NetworkGraph network;

  /** What stands in for the numbers of some leaves. */
  private Map<String, Double> instead = Map.of();

  /** The rows of the batch, or the one row, of the table. */
  private int[] rows = {};

  Live(Source source) {
    this.source = source;
  }

  /** Looks again, and returns whether the document is another one. */
  boolean look() {
    Moment moment = source.now(true);
    if (moment == null) {
      return false;
    }
    state = moment.getState();
    if (moment.getPlayground().equals(document)) {
      return false;
    }
    document = moment.getPlayground();
    playground = Playground.parse(document);
    experiment = Experiment.of(playground);
    network = null;
    return true;
  }

  boolean isThere() {
    return playground != null;
  }

  /** How many steps the graph's numbers come after. */
  int step() {
    return step;
  }

  Playground playground() {
    return playground;
  }

  /** Which update the batch is of, counted from 1. */
  int update() {
    return update;
  }

  /** The rows of the table that the graph is of, counted from 0. */
  int[] rows() {
    return rows;
  }

  NetworkGraph network() {
    return network;
  }

  /**
   * The graph of a row or of the next update's batch.
   *
   * @param tried stands in for the numbers of these leaves
   * @throws InvalidInput if it is too large
   */
  NetworkGraph network(Sheet.Source wanted, Map<String, Double> tried) {
    if (network == null || !wanted.equals(shown)) {
      if (playground.parameterCount() > MOST_PARAMETERS) {
        throw new InvalidInput(
            "This network has "
                + playground.parameterCount()
                + " parameters, and graphs of up to "
                + MOST_PARAMETERS
                + " are drawn; take units or layers away");
      }
      network = wanted instanceof Sheet.Row row ? ofRow(row.index()) : ofBatch();
      shown = wanted;
      parameters = new double[0];
      instead = tried;
      follow();
    }
    if (!instead.equals(tried)) {
      instead = tried;
      network.compute(parameters, instead);
    }
    return network;
  }

  private NetworkGraph ofRow(int index) {
    rows = new int[] {Math.min(index, playground.table().rows() - 1)};
    return NetworkGraph.ofRow(experiment.plan().row(), experiment.prepared().all(), rows[0]);
  }

  private NetworkGraph ofBatch() {
    Batches batches = experiment.plan().batches();
    int from = batches.from(state.getEpoch(), state.getBatch());
    int count = batches.to(state.getEpoch(), state.getBatch()) - from;
    update = state.getStep() + 1;
    int nodes = ofRow(0).graph().size() * count;
    if (nodes > MOST_NODES) {
      throw new InvalidInput(
          "The graph of this batch's "
              + count
              + " rows has about "
              + Words.nodes(nodes)
              + ", and up to "
              + Thousands.of(MOST_NODES)
              + " are put together; look at one row, or make the batch smaller");
    }
    int[] order = batches.order(state.getEpoch());
    int[] which = new int[count];
    int[] numbers = new int[count];
    rows = new int[count];
    for (int i = 0; i < count; i++) {
      which[i] = order[from + i];
      rows[i] = experiment.prepared().rowOfTraining(which[i]);
      numbers[i] = rows[i] + 1;
    }
    return NetworkGraph.ofBatch(
        experiment.plan(), experiment.prepared().training(), which, numbers);
  }

  /** Computes the graph for the run's present parameters, and returns whether the run went on. */
  boolean follow() {
    boolean stepped = step != state.getStep();
    step = state.getStep();
    double[] now = state.getParameters().toJavaArray();
    boolean same = now.length == parameters.length;
    for (int i = 0; same && i < now.length; i++) {
      same = now[i] == parameters[i];
    }
    if (network != null && !same) {
      parameters = now;
      network.compute(now, instead);
    }
    return stepped || !same;
  }
}
