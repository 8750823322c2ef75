package nudge.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nudge.autograd.Graph;
import nudge.autograd.Value;
import nudge.nn.Unit;
import nudge.tape.ParameterTerm;
import nudge.tape.RowGraph;
import nudge.tape.Rows;
import nudge.tape.TrainingPlan;

/**
 * The graph that a network is trained on, as one can look at it: a row's way to its loss, or a
 * whole batch's, in which all rows share the parameters. Its nodes are named and grouped by row,
 * layer and unit. Names count from 1: {@code w1.2.3} is the weight of input 3 in unit 2 of layer 1,
 * {@code b1.2} that unit's bias, {@code z1.2} its sum and {@code a1.2} what it gives. Confined to
 * one thread.
 */
public final class NetworkGraph {
  /** A loss of no more nodes is not worth a group. */
  private static final int FEW = 12;

  /** More rows are put into heaps, as many as each of them holds. */
  private static final int MOST_ROWS = 16;

  private final Graph graph;
  private final List<Value> parameters;
  private final List<Value> inputs;
  private final List<List<Unit>> units;
  private final NetworkGroups groups;

  /** The leaves that are no parameters and have a name, and the numbers they were given. */
  private final List<Value> given;

  private final double[] numbers;

  /**
   * @param inputs of the row, as {@code units} and {@code given}; empty for a batch, in which every
   *     row has its own
   */
  private NetworkGraph(
      Graph graph,
      List<Value> parameters,
      List<Value> inputs,
      List<List<Unit>> units,
      List<Value> given,
      NetworkGroups groups) {
    this.graph = graph;
    this.parameters = parameters;
    this.inputs = inputs;
    this.units = units;
    this.given = given;
    this.numbers = given.stream().mapToDouble(Value::data).toArray();
    this.groups = groups;
  }

  /**
   * One row's prediction and loss.
   *
   * @param row where the numbers of the row are put, and which is named
   * @param index which of the rows
   */
  public static NetworkGraph ofRow(RowGraph row, Rows rows, int index) {
    name(row);
    put(row.inputs(), rows.inputs(), index);
    put(row.targets(), rows.targets(), index);
    Graph graph = Graph.of(row.loss());
    NetworkGroups groups = new NetworkGroups();
    int[] of = new RowGroups(row, graph, true).of(groups, Graph.NONE, FEW);
    groups.begin(graph.size());
    for (int node = 0; node < of.length; node++) {
      groups.put(node, of[node]);
    }
    List<Value> given = new ArrayList<>(row.inputs());
    given.addAll(row.targets());
    return new NetworkGraph(graph, row.parameters(), row.inputs(), row.units(), given, groups);
  }

  /**
   * The loss of some rows together, which one update is made from: their sum or mean, and the
   * penalty. Its numbers are those of training but for rounding, since rows are added one by one.
   *
   * @param which of the training rows
   * @param numbers by which people know these rows
   */
  public static NetworkGraph ofBatch(TrainingPlan plan, Rows training, int[] which, int[] numbers) {
    RowGraph row = plan.row();
    name(row);
    Graph single = Graph.of(row.loss());
    Copies copies = new Copies(row, single);
    List<Value[]> rows = new ArrayList<>();
    List<Value> losses = new ArrayList<>();
    for (int index : which) {
      Value[] copy = copies.of(training, index);
      rows.add(copy);
      losses.add(copy[copy.length - 1]);
    }
    Value sum = Value.sum(losses);
    Value mean = plan.mean() ? sum.divide(losses.size()) : sum;
    Value penalty = plan.penalty() == null ? null : penalty(plan.penalty(), row.parameters());
    Value loss = (penalty == null ? mean : mean.add(penalty)).label("loss");
    return grouped(row, single, rows, numbers, penalty, Graph.of(loss));
  }

  private static NetworkGraph grouped(
      RowGraph row, Graph single, List<Value[]> rows, int[] numbers, Value penalty, Graph graph) {
    NetworkGroups groups = new NetworkGroups();
    groups.begin(graph.size());
    int total = groups.add(Graph.NONE, "Loss", "");
    for (int node = 0; node < graph.size(); node++) {
      groups.put(node, total);
    }
    if (penalty != null) {
      int group = groups.add(Graph.NONE, "Penalty", "");
      for (Value node : Graph.of(penalty).nodes()) {
        groups.put(graph.place(node), group);
      }
    }
    new ParameterGroups(row).put(groups, graph);
    RowGroups inRow = new RowGroups(row, single, false);
    int heap = rows.size() <= MOST_ROWS ? 1 : (int) Math.ceil(Math.sqrt(rows.size()));
    int parent = Graph.NONE;
    for (int r = 0; r < rows.size(); r++) {
      if (heap > 1 && r % heap == 0) {
        parent = heap(groups, numbers, r, Math.min(r + heap, numbers.length));
      }
      int group = groups.add(parent, "Row " + numbers[r], "");
      int[] of = inRow.of(groups, group, Integer.MAX_VALUE);
      for (int node = 0; node < of.length; node++) {
        if (!single.node(node).isLeaf() || rows.get(r)[node] != single.node(node)) {
          groups.put(graph.place(rows.get(r)[node]), of[node]);
        }
      }
    }
    return new NetworkGraph(graph, row.parameters(), List.of(), List.of(), List.of(), groups);
  }

  private static int heap(NetworkGroups groups, int[] numbers, int from, int to) {
    String contents = numbers[from] + " … " + numbers[to - 1];
    return groups.add(Graph.NONE, to - from == 1 ? "1 row" : to - from + " rows", contents);
  }

  private static void name(RowGraph row) {
    ParameterGroups.name(row);
    name(row.inputs(), "x");
    name(row.targets(), "t");
    for (int layer = 0; layer < row.units().size(); layer++) {
      for (int unit = 0; unit < row.units().get(layer).size(); unit++) {
        String place = (layer + 1) + "." + (unit + 1);
        row.units().get(layer).get(unit).sum().label("z" + place);
        row.units().get(layer).get(unit).output().label("a" + place);
      }
    }
    row.loss().label("loss");
  }

  private static void name(List<Value> leaves, String letter) {
    for (int i = 0; i < leaves.size(); i++) {
      leaves.get(i).label(letter + (i + 1));
    }
  }

  private static void put(List<Value> leaves, double[] numbers, int row) {
    for (int i = 0; i < leaves.size(); i++) {
      leaves.get(i).data(numbers[row * leaves.size() + i]);
    }
  }

  private static void put(List<Value> leaves, double[] numbers, Map<String, Double> instead) {
    for (int i = 0; i < numbers.length; i++) {
      Double other = instead.get(leaves.get(i).label());
      leaves.get(i).data(other == null ? numbers[i] : other);
    }
  }

  private static Value penalty(ParameterTerm term, List<Value> parameters) {
    List<Value> terms = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      if (term.applies()[i]) {
        terms.add(Copies.of(term.term(), term.parameter(), parameters.get(i)));
      }
    }
    return terms.isEmpty() ? Value.of(0) : Value.sum(terms);
  }

  public Graph graph() {
    return graph;
  }

  public NetworkGroups groups() {
    return groups;
  }

  /** The network's parameters, in their usual order. */
  public List<Value> parameters() {
    return parameters;
  }

  /** The leaves that have a name of their own: the parameters, and a row's inputs and targets. */
  public List<Value> leaves() {
    List<Value> leaves = new ArrayList<>(parameters);
    leaves.addAll(given);
    return leaves;
  }

  /**
   * Where the number that a unit gives stands in the graph; {@link Graph#NONE} for a batch, in
   * which it has one for every row.
   */
  public int unit(int layer, int unit) {
    return units.isEmpty() ? Graph.NONE : graph.place(units.get(layer).get(unit).output());
  }

  /** Where an input of the network stands; {@link Graph#NONE} for a batch. */
  public int input(int index) {
    return inputs.isEmpty() ? Graph.NONE : graph.place(inputs.get(index));
  }

  /**
   * Computes all numbers and gradients for a network with these parameters.
   *
   * @param instead other numbers for leaves, by their names; names that no leaf has do nothing
   */
  public void compute(double[] network, Map<String, Double> instead) {
    put(parameters, network, instead);
    put(given, numbers, instead);
    graph.forward();
    for (int node = 0; node < graph.size(); node++) {
      if (graph.node(node).isLeaf()) {
        graph.node(node).zeroGrad();
      }
    }
    graph.backward();
  }
}
