package nudge.data;

import java.util.ArrayList;
import java.util.List;
import nudge.random.CountedSource;
import nudge.random.RandomSource;
import nudge.random.Seed;
import nudge.text.InvalidInput;

/**
 * A table to be drawn: always the same for the same recipe, on every machine. Classes are balanced,
 * and rows stand in a random order. Points, noise and order are drawn from streams of their own;
 * from the seed of another world they are drawn as they are there, see {@link PlaygroundPoints} and
 * {@link ScikitMoons}.
 *
 * @param generator what to draw
 * @param rows how many; 0 for a table that is always the same
 * @param noise the standard deviation of what is added to every input of points in classes, or to
 *     the number to predict; from a seed of TensorFlow Playground its noise as a share
 * @param classes how many; 0 where a number is predicted
 * @param seed of our own generator, or of one with which others draw the same kind
 */
public record Recipe(Generator generator, int rows, double noise, int classes, Seed seed) {
  public static final int MAX_NOISE = 10;

  private static final int POINTS = 0;
  private static final int NOISE = 1;
  private static final int ORDER = 2;

  /**
   * @throws InvalidInput naming the setting that the generator does not take
   */
  public Recipe {
    boolean draws = generator.draws();
    InvalidInput.checkRange("rows", rows, draws ? 1 : 0, draws ? Dataset.MAX_ROWS : 0);
    InvalidInput.checkRange("noise", noise, 0, draws ? MAX_NOISE : 0);
    int usual = generator.usualClasses();
    boolean free = generator.hasClasses();
    InvalidInput.checkRange(
        "classes", classes, free ? 2 : usual, free ? Column.MAX_CLASSES : usual);
    if (!isDrawnBy(generator, classes, seed)) {
      throw InvalidInput.field(
          "seed",
          generator.id()
              + " is not drawn by seeds of "
              + seed.generator()
              + "; nudge draws everything, seedrandom what TensorFlow Playground has, and numpy the"
              + " moons");
    }
  }

  /** Whether a generator's rows can be drawn from such a seed. */
  public static boolean isDrawnBy(Generator generator, int classes, Seed seed) {
    return seed.hasStreams()
        || seed.isSeedrandom() && PlaygroundPoints.draws(generator, classes)
        || seed.isNumpy() && generator == Generator.MOONS;
  }

  /** The table of a generator that always gives the same one. */
  public static Recipe of(Generator fixed) {
    return new Recipe(fixed, 0, 0, fixed.usualClasses(), Seed.of(0));
  }

  /** Draws the table. */
  public Dataset table() {
    return switch (generator) {
      case NOTEBOOK -> NotebookTable.table();
      case IRIS -> Iris.table();
      default -> drawn();
    };
  }

  private Dataset drawn() {
    if (seed.isSeedrandom()) {
      return table(new PlaygroundPoints(rows, noise, seed.open()).of(generator));
    }
    return seed.isNumpy() ? table(ScikitMoons.of(rows, noise, seed.open())) : drawnInStreams();
  }

  /** The seed with which a stream goes on after this table is drawn from it. */
  public Seed rest() {
    CountedSource counted = new CountedSource(seed.open());
    new PlaygroundPoints(rows, noise, counted).of(generator);
    return seed.after(seed.skip() + counted.taken());
  }

  private Dataset drawnInStreams() {
    RandomSource points = seed.open(POINTS);
    RandomSource noises = seed.open(NOISE);
    int turns = Math.max(1, classes);
    double[][] drawn = new double[rows][];
    for (int i = 0; i < rows; i++) {
      int label = i % turns;
      int ofClass = (rows - label + turns - 1) / turns;
      double share = (double) (i / turns) / ofClass;
      drawn[i] = generator.point().at(share, label, classes, points);
      addNoise(drawn[i], noises);
    }
    return inOrder(drawn);
  }

  private void addNoise(double[] row, RandomSource noises) {
    int target = row.length - 1;
    for (int i = classes > 0 ? 0 : target; i < (classes > 0 ? target : row.length); i++) {
      row[i] += noise * noises.normal();
    }
  }

  private Dataset inOrder(double[][] drawn) {
    int[] order = new int[rows];
    for (int i = 0; i < rows; i++) {
      order[i] = i;
    }
    seed.open(ORDER).shuffle(order);
    double[][] ordered = new double[rows][];
    for (int i = 0; i < rows; i++) {
      ordered[i] = drawn[order[i]];
    }
    return table(ordered);
  }

  private Dataset table(double[][] drawn) {
    int width = drawn[0].length;
    double[] values = new double[rows * width];
    for (int i = 0; i < values.length; i++) {
      values[i] = drawn[i / width][i % width];
    }
    return Dataset.of(columns(width), values);
  }

  private List<Column> columns(int width) {
    List<Column> columns = new ArrayList<>();
    for (int i = 1; i < width; i++) {
      columns.add(Column.input(width == 2 ? "x" : "x" + i));
    }
    columns.add(
        classes > 0 ? new Column("class", Column.Role.TARGET, labels()) : Column.target("y"));
    return columns;
  }

  private List<String> labels() {
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < classes; i++) {
      labels.add(Character.toString((char) ('A' + i)));
    }
    return labels;
  }
}
