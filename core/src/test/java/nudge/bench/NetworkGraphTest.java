package nudge.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nudge.autograd.Graph;
import nudge.autograd.Value;
import nudge.playground.Experiment;
import nudge.playground.Playground;
import nudge.playground.Presets;
import nudge.tape.Checkpoint;
import nudge.tape.ValueEngine;
import nudge.training.RowNumbers;
import org.junit.jupiter.api.Test;

/** The graphs of networks that people know: the notebook's, and micrograd's demo. */
class NetworkGraphTest {
  private static final Playground NOTEBOOK = Presets.named("notebook");
  private static final Playground DEMO = Presets.named("micrograd-demo");

  private static NetworkGraph row(Playground playground, int index) {
    Experiment experiment = Experiment.of(playground);
    return NetworkGraph.ofRow(experiment.plan().row(), experiment.prepared().all(), index);
  }

  private static NetworkGraph batch(Playground playground) {
    Experiment experiment = Experiment.of(playground);
    int rows = experiment.prepared().training().count();
    int[] which = new int[rows];
    int[] numbers = new int[rows];
    for (int i = 0; i < rows; i++) {
      which[i] = i;
      numbers[i] = i + 1;
    }
    return NetworkGraph.ofBatch(
        experiment.plan(), experiment.prepared().training(), which, numbers);
  }

  private static double[] parameters(Playground playground) {
    return playground.beginning().parameters();
  }

  private static double[] gradient(NetworkGraph graph) {
    double[] gradient = new double[graph.parameters().size()];
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] = graph.parameters().get(i).grad();
    }
    return gradient;
  }

  private static Folding folding(NetworkGraph graph, int... opened) {
    boolean[] open = new boolean[graph.groups().size()];
    for (int group : opened) {
      open[group] = true;
    }
    return graph.groups().folding(graph.graph(), open);
  }

  private static List<String> titles(NetworkGraph graph, Folding folding, boolean[] opened) {
    List<String> titles = new ArrayList<>();
    for (int shown = 0; shown < folding.size(); shown++) {
      int last = folding.last(shown);
      int group = graph.groups().folded(last, opened);
      titles.add(
          group == Graph.NONE
              ? graph.graph().node(last).label()
              : graph.groups().group(group).title());
    }
    return titles;
  }

  @Test
  void row_isTheOneThatIsTrained() {
    for (int index = 0; index < 4; index++) {
      NetworkGraph graph = row(NOTEBOOK, index);
      graph.compute(parameters(NOTEBOOK), Map.of());
      graph.compute(parameters(NOTEBOOK), Map.of());
      Experiment experiment = Experiment.of(NOTEBOOK);
      RowNumbers expected = new RowNumbers(experiment.plan().row(), experiment.prepared().all());
      expected.compute(index, parameters(NOTEBOOK));
      assertEquals(expected.loss(), graph.graph().root().data());
      assertArrayEquals(expected.gradient(), gradient(graph));
    }
  }

  @Test
  void compute_withOtherNumbersForLeaves_andBack() {
    NetworkGraph graph = row(NOTEBOOK, 1);
    graph.compute(parameters(NOTEBOOK), Map.of());
    double loss = graph.graph().root().data();
    double[] moved = parameters(NOTEBOOK);
    moved[4] = 0.25;
    Map<String, Double> instead = Map.of("w1.2.1", 0.25, "t1", 3.0, "nobody", 1.0);
    graph.compute(parameters(NOTEBOOK), instead);
    double prediction = graph.graph().node(graph.unit(2, 0)).data();
    assertEquals((prediction - 3) * (prediction - 3), graph.graph().root().data(), 1e-15);
    graph.compute(moved, Map.of());
    assertEquals(prediction, graph.graph().node(graph.unit(2, 0)).data());
    graph.compute(parameters(NOTEBOOK), Map.of());
    assertEquals(loss, graph.graph().root().data());
  }

  @Test
  void batch_isWhatAnUpdateIsMadeFrom() {
    for (Playground playground : List.of(NOTEBOOK, DEMO)) {
      NetworkGraph graph = batch(playground);
      graph.compute(parameters(playground), Map.of());
      Experiment experiment = Experiment.of(playground);
      ValueEngine engine = new ValueEngine(experiment.plan(), experiment.prepared().training());
      Checkpoint at = experiment.start();
      double loss = engine.evaluate(at, experiment.prepared().training()).loss();
      assertEquals(loss + engine.penalty(at), graph.graph().root().data(), 1e-12);
      assertArrayEquals(engine.gradient(at), gradient(graph), 1e-12);
    }
  }

  @Test
  void row_isFoldedByLayers_andOpenedDownToNumbers() {
    NetworkGraph graph = row(NOTEBOOK, 0);
    NetworkGroups groups = graph.groups();
    boolean[] open = new boolean[groups.size()];
    Folding closed = folding(graph);
    List<String> titles = titles(graph, closed, open);
    assertTrue(
        titles.containsAll(List.of("x1", "x2", "x3", "Layer 1", "Layer 2", "Output", "t1", "loss")),
        titles.toString());
    assertTrue(closed.size() < 12, titles.toString());
    assertEquals("4 units", groups.group(0).contents());

    open[0] = true;
    Folding layerOpen = folding(graph, 0);
    assertTrue(titles(graph, layerOpen, open).contains("Unit 1.3"));
    assertEquals(closed.size() + 3, layerOpen.size());

    open[1] = true;
    Folding unitOpen = folding(graph, 0, 1);
    List<String> scalars = titles(graph, unitOpen, open);
    assertTrue(
        scalars.containsAll(List.of("w1.1.1", "w1.1.2", "w1.1.3", "b1.1", "z1.1", "a1.1")),
        scalars.toString());

    int[] all = new int[groups.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    assertEquals(graph.graph().size(), folding(graph, all).size());
  }

  @Test
  void batch_ofTheDemo_isFoldedByRows() {
    NetworkGraph graph = batch(DEMO);
    assertTrue(graph.graph().size() > 50_000, "" + graph.graph().size());
    Folding closed = folding(graph);
    List<String> titles = titles(graph, closed, new boolean[graph.groups().size()]);
    assertTrue(titles.containsAll(List.of("10 rows", "Weights 1", "Loss")), titles.toString());
    assertTrue(closed.size() < 20, "" + closed.size());
    boolean[] open = new boolean[graph.groups().size()];
    for (int group = 0; group < open.length; group++) {
      open[group] = graph.groups().group(group).contents().equals("1 … 10");
    }
    Folding opened = graph.groups().folding(graph.graph(), open);
    assertEquals(closed.size() + 9, opened.size());
    assertTrue(titles(graph, opened, open).containsAll(List.of("Row 1", "Row 10")));
  }

  @Test
  void names_areThoseOfTheParametersOrder() {
    NetworkGraph graph = row(NOTEBOOK, 0);
    List<Value> parameters = graph.parameters();
    assertEquals("w1.1.1", parameters.get(0).label());
    assertEquals("b1.1", parameters.get(3).label());
    assertEquals("w2.1.1", parameters.get(16).label());
    assertEquals("b3.1", parameters.get(40).label());
    int unit = graph.unit(1, 2);
    assertEquals("a2.3", graph.graph().node(unit).label());
  }
}
