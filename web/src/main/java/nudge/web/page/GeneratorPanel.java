package nudge.web.page;

import nudge.data.Generator;
import nudge.data.Recipe;
import nudge.data.Split;
import nudge.playground.Data;
import nudge.playground.Playground;
import nudge.playground.Preparation;
import nudge.random.Seed;
import nudge.text.InvalidInput;
import nudge.text.Numbers;
import nudge.web.chart.Palette;
import nudge.web.chart.Rounded;
import nudge.web.chart.Thousands;
import nudge.web.dom.Dom;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/**
 * What draws the data and how, and which share of the rows is trained on. A plain table has only
 * the share.
 */
final class GeneratorPanel implements Panel {
  private static final String NOT_CHANGED = "The data were not changed";

  /** Chooses the rows for the test where nothing else does. */
  private static final Seed CHOICE = Seed.of(2);

  private static final double USUAL_SHARE = 0.7;

  private final GeneratorGallery gallery = new GeneratorGallery(this::draw);
  private final HTMLElement settings = Dom.byId("data-settings");
  private final Slider noise =
      new Slider("noise", Numbers::format, value -> redraw(Recipes.withNoise(recipe(), value)));
  private final Slider rows =
      new Slider(
          "rows",
          value -> Thousands.of((int) value),
          value -> redraw(Recipes.withRows(recipe(), (int) value)));
  private final Slider classes =
      new Slider(
          "classes", Numbers::format, value -> redraw(Recipes.withClasses(recipe(), (int) value)));
  private final Slider share =
      new Slider(
          "train-share", percent -> Rounded.text(percent) + " %", percent -> split(percent / 100));
  private final HTMLInputElement seed = Dom.byId("data-seed");
  private final Store store;
  private final Status status;

  GeneratorPanel(Store store, Status status) {
    this.store = store;
    this.status = status;
    Dom.onChange(seed, () -> reseed(seed.getValue()));
    Dom.onClick(Dom.byId("new-data"), () -> reseed(Integer.toString(Dom.chance())));
  }

  /** The present data's; there is one while its settings are to be seen. */
  private Recipe recipe() {
    return ((Data.Generated) store.playground().data()).recipe();
  }

  /** Other data under the same hidden layers; some rows of what is drawn are for the test. */
  private void draw(Generator generator) {
    Playground before = store.playground();
    status.attempt(
        NOT_CHANGED,
        () -> {
          Playground over = before.over(Data.Generated.of(Recipes.usual(generator)));
          Playground split = over.with(over.preparation().with(usualSplit(over, generator)));
          Playground after = Titles.over(generator, split);
          store.open(after);
          status.say(News.of(generator.id(), before, after));
        });
  }

  private static Split usualSplit(Playground playground, Generator generator) {
    Split present = playground.preparation().split();
    if (generator == Generator.NOTEBOOK) {
      return Split.NONE;
    }
    return present.trainShare() < 1 ? present : new Split(USUAL_SHARE, CHOICE);
  }

  /** The weights stay while the network does. */
  private void redraw(Recipe recipe) {
    Playground before = store.playground();
    change(
        () -> {
          Data data = Data.Generated.of(recipe);
          if (data.table().columns().equals(before.table().columns())) {
            store.edit(before.with(data));
          } else {
            Playground after = before.over(data);
            store.open(after);
            status.say(News.of(recipe.generator().id(), before, after));
          }
        });
  }

  private void split(double trained) {
    Playground before = store.playground();
    Preparation preparation = before.preparation();
    Seed choice = preparation.split().shuffle();
    boolean inOrder = choice == null && preparation.split().trainShare() < 1;
    Seed next = choice == null && !inOrder ? CHOICE : choice;
    Split split = trained < 1 ? new Split(trained, next) : Split.NONE;
    change(() -> store.edit(before.with(preparation.with(split))));
  }

  private void reseed(String value) {
    try {
      Recipe recipe = Recipes.withSeed(recipe(), value);
      Dom.invalid(seed, false);
      seed.setValue(recipe.seed().value());
      redraw(recipe);
    } catch (InvalidInput e) {
      Dom.invalid(seed, true);
      status.complain("The data's seed was not changed: " + e.reason());
    }
  }

  /** A change that cannot be made leaves all sliders where they were. */
  private void change(Runnable change) {
    Playground before = store.playground();
    status.attempt(NOT_CHANGED, change);
    if (store.playground() == before) {
      noise.forget();
      rows.forget();
      classes.forget();
      share.forget();
      show(before);
    }
  }

  @Override
  public void show(Playground playground) {
    gallery.show(playground.data());
    boolean draws =
        playground.data() instanceof Data.Generated generated
            && generated.recipe().generator().draws();
    settings.setAttribute("data-drawn", Boolean.toString(draws));
    if (draws) {
      show(recipe());
    }
    double percent = 100 * playground.preparation().split().trainShare();
    share.show(10, 100, 5, percent);
  }

  @Override
  public void draw(Snapshot snapshot, Palette palette) {
    gallery.wake();
  }

  private void show(Recipe recipe) {
    Generator generator = recipe.generator();
    double most = Recipes.mostNoise(recipe);
    noise.show(0, most, most / 50, recipe.noise());
    rows.show(Recipes.FEWEST_ROWS, Recipes.MOST_ROWS, 10, recipe.rows());
    settings.setAttribute("data-classes", Boolean.toString(generator.hasClasses()));
    if (generator.hasClasses()) {
      classes.show(2, 10, 1, recipe.classes());
    }
    Dom.refresh(seed, recipe.seed().value());
  }
}
