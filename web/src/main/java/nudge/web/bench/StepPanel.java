package nudge.web.bench;

import nudge.autograd.Graph;
import nudge.autograd.Value;
import nudge.bench.Step;
import nudge.bench.Steps;
import nudge.text.Numbers;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The way through the graph and back: where on it one is, and what the last step did. */
final class StepPanel {
  private static final double SLOWEST = 0.5;

  /** From one end of the speed's slider to the other it grows so many times. */
  private static final double RANGE = 80;

  /** Who is told what a person wants. */
  interface Listener {
    void went(Sheet.Walk walk);

    void chose(Sheet.Walk walk);
  }

  private final HTMLButtonElement back = Dom.byId("bench-back");
  private final HTMLButtonElement on = Dom.byId("bench-on");
  private final HTMLButtonElement play = Dom.byId("bench-play");
  private final HTMLInputElement position = Dom.byId("bench-position");
  private final HTMLInputElement speed = Dom.byId("bench-speed");
  private final HTMLInputElement zero = Dom.byId("bench-zero");
  private final HTMLInputElement twice = Dom.byId("bench-twice");
  private final HTMLElement place = Dom.byId("bench-place");
  private final HTMLElement happened = Dom.byId("bench-happened");
  private final Listener listener;
  private Sheet.Walk walk = Sheet.Walk.START;
  private Graph graph;
  private Steps steps;
  private boolean playing;
  private int plays;

  StepPanel(Listener listener) {
    this.listener = listener;
    Dom.onClick(back, () -> go(steps.position() - 1));
    Dom.onClick(on, () -> go(steps.position() + 1));
    Dom.onClick(play, this::playOrPause);
    Dom.onInput(position, () -> go((int) Numbers.parse(position.getValue())));
    Dom.onChange(zero, this::choose);
    Dom.onChange(twice, this::choose);
  }

  /** Makes the steps of a graph anew, whose leaves have no gradients then, and takes them. */
  void show(Graph shown, Sheet.Walk way) {
    graph = shown;
    walk = way;
    for (Value node : graph.nodes()) {
      node.zeroGrad();
    }
    steps = Steps.of(graph, way.twice() ? 2 : 1, !way.keep());
    graph.backward();
    steps.go(way.step());
    zero.setChecked(!way.keep());
    twice.setChecked(way.twice());
    position.setAttribute("max", Integer.toString(steps.count()));
    write();
  }

  /** The numbers so far. */
  Figures figures() {
    return new Figures() {
      @Override
      public boolean hasData(int node) {
        return steps.hasData(node);
      }

      @Override
      public double data(int node) {
        return graph.node(node).data();
      }

      @Override
      public double grad(int node) {
        return steps.grad(node);
      }

      @Override
      public int lit() {
        return litBy(steps.last());
      }
    };
  }

  private static int litBy(Step step) {
    if (step instanceof Step.Forward forward) {
      return forward.node();
    }
    if (step instanceof Step.Backward backward) {
      return backward.node();
    }
    return step instanceof Step.Begin begin ? begin.root() : Graph.NONE;
  }

  private void go(int target) {
    steps.go(target);
    walk = walk.at(steps.position());
    write();
    listener.went(walk);
  }

  private void choose() {
    listener.chose(new Sheet.Walk(walk.step(), twice.isChecked(), !zero.isChecked()));
  }

  private void playOrPause() {
    if (playing) {
      pause();
      return;
    }
    if (steps.position() == steps.count()) {
      go(0);
    }
    playing = true;
    plays++;
    Dom.setText(play, "Pause");
    next(plays);
  }

  void pause() {
    playing = false;
    Dom.setText(play, "Play");
  }

  private void next(int mine) {
    if (!playing || mine != plays) {
      return;
    }
    go(steps.position() + 1);
    if (steps.position() == steps.count()) {
      pause();
    } else {
      Dom.later(() -> next(mine), milliseconds());
    }
  }

  private int milliseconds() {
    double share = Numbers.parse(speed.getValue()) / 100;
    return (int) (1000 / (SLOWEST * Math.pow(RANGE, share)));
  }

  private void write() {
    back.setDisabled(steps.position() == 0);
    on.setDisabled(steps.position() == steps.count());
    position.setValue(Integer.toString(steps.position()));
    Dom.setText(place, StepWords.place(steps));
    position.setAttribute("aria-valuetext", StepWords.place(steps));
    happened.setInnerText("");
    add("p", StepWords.happened(graph, steps.last()), "bench-equation");
    if (steps.last() instanceof Step.Backward backward) {
      Value node = graph.node(backward.node());
      for (int i = 0; i < backward.contributions().size(); i++) {
        Step.Contribution contribution = backward.contributions().get(i);
        add("h3", StepWords.operand(graph, node, i, contribution), "");
        add("p", StepWords.product(node, i, backward), "");
        add("p", StepWords.sum(graph, contribution), "bench-sum");
      }
    }
  }

  private void add(String tag, String text, String className) {
    HTMLElement element = Dom.create(tag, className);
    Dom.setText(element, text);
    happened.appendChild(element);
  }
}
