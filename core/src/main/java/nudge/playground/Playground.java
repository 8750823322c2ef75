package nudge.playground;

import java.util.ArrayList;
import java.util.List;
import nudge.data.Dataset;
import nudge.data.FeatureMap;
import nudge.data.Features;
import nudge.nn.LayerShape;
import nudge.nn.Loss;
import nudge.nn.Mlp;
import nudge.nn.Survivors;
import nudge.optim.Schedule;
import nudge.tape.Checkpoint;
import nudge.text.InvalidInput;

/**
 * The document that is edited, saved and shared: everything that changes a number. Immutable; an
 * edit makes a new one. Its parts fit together, or it cannot be made.
 *
 * @param title what people call it; may be empty
 * @param material what is learned from
 * @param network what learns
 * @param learning how
 * @param start where the run begins
 * @param expression text for the autograd bench; may be empty
 * @param view what the page shows of it
 */
public record Playground(
    String title,
    Material material,
    Network network,
    Learning learning,
    Start start,
    String expression,
    View view) {

  public Playground {
    PlaygroundRules.check(title, material, network, learning, start, expression);
  }

  /** Of which everything is shown. */
  public Playground(
      String title,
      Material material,
      Network network,
      Learning learning,
      Start start,
      String expression) {
    this(title, material, network, learning, start, expression, View.ALL);
  }

  /** The number of weights and biases. */
  public int parameterCount() {
    return Mlp.parameterCount(inputs(), network.layers());
  }

  public Data data() {
    return material.data();
  }

  public Preparation preparation() {
    return material.preparation();
  }

  public Dataset table() {
    return data().table();
  }

  /** The numbers that the network reads of a row. */
  public int inputs() {
    return inputNames().size();
  }

  /** The numbers that the network says of a row. */
  public int outputs() {
    return outputNames().size();
  }

  /** What the network reads, for people. */
  public List<String> inputNames() {
    return FeatureMap.of(preparation().features(), table().columns()).names();
  }

  /** What the network says, for people: a target column each, or a class. */
  public List<String> outputNames() {
    return new Targets(table(), learning.loss().function()).names();
  }

  /** What the network should say, for every row of the table, row after row. */
  public double[] targets() {
    return new Targets(table(), learning.loss().function()).all();
  }

  /** Of each output, the column of the table that it says something of. */
  public int[] outputColumns() {
    return new Targets(table(), learning.loss().function()).columns();
  }

  /** Whether the largest output tells the class, rather than each output something of its own. */
  public boolean comparesOutputs() {
    return new Targets(table(), learning.loss().function()).areCompared();
  }

  public Schedule schedule() {
    return learning.schedule();
  }

  /** The step at which the run begins. */
  public int startStep() {
    return start instanceof Start.Given given ? given.checkpoint().step() : 0;
  }

  /** The state in which the run begins. */
  public Checkpoint beginning() {
    return start instanceof Start.Given given
        ? given.checkpoint()
        : Checkpoint.initial(network.draw(inputs()), learning.optimizer().slots());
  }

  /**
   * @throws InvalidInput naming the field and its place, if this is no playground
   */
  public static Playground parse(String json) {
    return PlaygroundReader.read(json);
  }

  /** This document as compact JSON. */
  public String toJson() {
    return PlaygroundWriter.write(this).toString();
  }

  public Playground withTitle(String changed) {
    return new Playground(changed, material, network, learning, start, expression, view);
  }

  /** The same for which another part of the page is shown. */
  public Playground with(View changed) {
    return new Playground(title, material, network, learning, start, expression, changed);
  }

  /** Which rows of the table are kept for the test. */
  public boolean[] heldOut() {
    boolean[] heldOut = new boolean[table().rows()];
    for (int row : preparation().split().test(heldOut.length)) {
      heldOut[row] = true;
    }
    return heldOut;
  }

  /** Other rows for the same columns, so the same network. */
  public Playground with(Data changed) {
    return with(new Material(changed, preparation()));
  }

  /** Other features, another normalisation or split, for the same number of inputs. */
  public Playground with(Preparation changed) {
    return with(new Material(data(), changed));
  }

  private Playground with(Material changed) {
    Start kept = start.within(batches(changed));
    return new Playground(title, changed, network, learning, kept, expression, view);
  }

  private int batches(Material of) {
    int rows = of.preparation().split().train(of.data().table().rows()).length;
    return learning.batching().perEpoch(rows);
  }

  /** Other activations or another initializer, on the same parameters. */
  public Playground with(Network changed) {
    return new Playground(title, material, changed, learning, start, expression, view);
  }

  /** Other learning from where the run begins; the weights stay if it begins at given ones. */
  public Playground with(Learning changed) {
    Start from =
        start instanceof Start.Given given
            ? new Start.Given(learning.handOver(given.checkpoint(), changed))
            : start;
    return new Playground(title, material, network, changed, from, expression, view);
  }

  /**
   * Another loss. One that needs another number of outputs gets a network that has them, drawn
   * afresh.
   *
   * @throws InvalidInput if the loss makes no sense for these targets
   */
  public Playground with(Loss changed) {
    Targets targets = new Targets(table(), changed.function());
    Learning other = learning.with(changed);
    Playground fitting =
        targets.count() == outputs()
            ? with(other)
            : new Playground(
                title,
                material,
                network.with(layersFor(targets.count())),
                other.with(schedule().afresh()),
                new Start.Drawn(),
                expression,
                view);
    targets.check();
    return fitting;
  }

  private List<LayerShape> layersFor(int outputs) {
    List<LayerShape> layers = new ArrayList<>(network.layers());
    LayerShape last = layers.remove(layers.size() - 1);
    layers.add(new LayerShape(outputs, last.activation()));
    return layers;
  }

  /** The updates in which every training row is seen once. */
  public int stepsPerEpoch() {
    return batches(material);
  }

  /** Other features for a network that is drawn afresh. */
  public Playground afresh(Features changed) {
    return afresh(new Material(data(), preparation().with(changed)), network);
  }

  /** What the network's inputs can usually be made of. */
  public List<String> usualFeatures() {
    return Features.usual(Columns.inputs(table()));
  }

  /** Other material and a network for it, started afresh from the seed at the rate last chosen. */
  public Playground afresh(Material table, Network drawn) {
    Learning again = learning.with(schedule().afresh());
    return new Playground(title, table, drawn, again, new Start.Drawn(), expression, view);
  }

  /**
   * Another shape that goes on from a state of this one: the parameters of units that survive stay,
   * those of new ones are drawn from the seed, and the optimizer begins anew.
   */
  public Playground reshaped(List<LayerShape> layers, Checkpoint at) {
    return reshaped(material, network.with(layers), at);
  }

  /**
   * Other features, in the same way: the weights that read a feature which stays go on with it,
   * wherever it stands now.
   */
  public Playground reading(Features changed, Checkpoint at) {
    return reshaped(new Material(data(), preparation().with(changed)), network, at);
  }

  private Playground reshaped(Material read, Network shape, Checkpoint at) {
    Playground drawn =
        new Playground(title, read, shape, learning, new Start.Drawn(), expression, view);
    double[] kept =
        Survivors.carry(
            inputNames(),
            network.layers(),
            at.parameters(),
            drawn.inputNames(),
            shape.layers(),
            shape.draw(drawn.inputs()));
    return drawn.startingAt(at.with(kept, learning.optimizer().slots()));
  }

  /**
   * The same hidden layers over another table, drawn afresh. Features of columns that it does not
   * have give way to its inputs as they are, and a loss for classes to the squared error where its
   * targets are other numbers.
   */
  public Playground over(Data changed) {
    boolean sameInputs = Columns.inputs(changed.table()).equals(Columns.inputs(table()));
    Features features = sameInputs ? preparation().features() : Features.INPUTS;
    Material fitting = new Material(changed, preparation().with(features));
    Learning fit = learning.over(changed.table());
    int outputs = new Targets(changed.table(), fit.loss().function()).count();
    return new Playground(
        title,
        fitting,
        network.with(layersFor(outputs)),
        fit.with(schedule().afresh()),
        new Start.Drawn(),
        expression,
        view);
  }

  /** Another learning rate from a step on. */
  public Playground withRate(int fromStep, double rate) {
    return with(learning.with(schedule().with(fromStep, rate)));
  }

  /** The same document going on from a state that the run of another has reached. */
  public Playground goingOnFrom(Checkpoint reached, Playground before) {
    return goingOnFrom(before.learning.handOver(reached, learning));
  }

  /** The same document going on from a state that was reached with other rows or the same. */
  public Playground goingOnFrom(Checkpoint checkpoint) {
    Start reached = new Start.Given(checkpoint).within(batches(material));
    return new Playground(title, material, network, learning, reached, expression, view);
  }

  /** The same document beginning at a state that its run has reached. */
  public Playground startingAt(Checkpoint checkpoint) {
    return new Playground(
        title, material, network, learning, new Start.Given(checkpoint), expression, view);
  }
}
