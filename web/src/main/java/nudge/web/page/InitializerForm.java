package nudge.web.page;

import java.util.function.UnaryOperator;
import nudge.nn.Initializer;
import nudge.nn.Initializers;
import nudge.playground.Network;
import nudge.random.Seed;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** Where parameters begin and what draws them; to change it is to begin anew. */
final class InitializerForm {
  private final HTMLSelectElement generator = Dom.byId("generator");
  private final ChoiceForm<Initializer> form;
  private final LearningEdits edits;

  InitializerForm(LearningEdits edits, Status status) {
    this.edits = edits;
    form =
        new ChoiceForm<>(
            "initializer",
            Initializers.ALL,
            status,
            changed -> draw(network -> network.with(changed)));
    Dom.onChange(generator, this::chooseGenerator);
  }

  private void chooseGenerator() {
    draw(network -> network.with(new Seed(generator.getValue(), network.seed().value())));
  }

  private void draw(UnaryOperator<Network> change) {
    edits.open(
        "The initializer",
        playground -> playground.afresh(playground.material(), change.apply(playground.network())));
  }

  void show(Network network) {
    form.show(network.initializer());
    generator.setValue(network.seed().generator());
  }
}
