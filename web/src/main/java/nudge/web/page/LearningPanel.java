package nudge.web.page;

import nudge.optim.Clipping;
import nudge.optim.Clippings;
import nudge.optim.Optimizer;
import nudge.optim.Optimizers;
import nudge.playground.Playground;
import nudge.web.dom.Dom;

/**
 * How the network learns: the optimizer, the loss, the batches and the penalty in the run bar, and
 * behind its door everything else that a document says of learning.
 */
final class LearningPanel implements Panel {
  private final LearningEdits edits;
  private final ChoiceForm<Optimizer> optimizer;
  private final ChoiceForm<Clipping> clipping;
  private final LossForm loss;
  private final PenaltyForm penalty;
  private final ScheduleForm schedule;
  private final BatchForm batches;
  private final StopForm stop;
  private final InitializerForm initializer;

  LearningPanel(Store store, Status status) {
    edits = new LearningEdits(store, status);
    edits.of(this);
    optimizer =
        new ChoiceForm<>(
            "optimizer",
            Optimizers.ALL,
            status,
            changed -> edits.learn("The optimizer", learning -> learning.with(changed)));
    clipping =
        new ChoiceForm<>(
            "clipping",
            Clippings.ALL,
            status,
            changed -> edits.learn("The clipping", learning -> learning.with(changed)));
    loss = new LossForm(edits, status);
    penalty = new PenaltyForm(edits, status);
    schedule = new ScheduleForm(edits, status);
    batches = new BatchForm(edits, status);
    stop = new StopForm(edits, status);
    initializer = new InitializerForm(edits, status);
  }

  @Override
  public void show(Playground playground) {
    optimizer.show(playground.learning().optimizer());
    clipping.show(playground.learning().clipping());
    loss.show(playground.learning().loss());
    penalty.show(playground.learning().penalty());
    schedule.show(playground.schedule());
    batches.show(playground);
    stop.show(playground.learning().stop());
    initializer.show(playground.network());
    Dom.setText(Dom.byId("optimizer-name"), Dom.chosenText(Dom.byId("optimizer")));
  }

  @Override
  public void write(Snapshot snapshot) {
    schedule.write(snapshot.checkpoint().step());
  }
}
