package nudge.optim;

import nudge.text.Choices;
import nudge.text.Setting;

/** What there is to clip gradients, in the order in which a person is offered it. */
public final class Clippings {
  public static final Choices<Clipping> ALL =
      new Choices<Clipping>()
          .with(new NoClipping())
          .with(s -> new NormClipping(s[0]), new Setting("limit", 1, 1e-6, 1e6))
          .with(s -> new ValueClipping(s[0]), new Setting("limit", 1, 1e-6, 1e6));

  private Clippings() {}
}
