package nudge.data;

import java.util.ArrayList;
import java.util.List;
import nudge.random.RandomSource;
import nudge.random.Seed;
import nudge.text.InvalidInput;

/**
 * A table to be drawn: always the same for the same recipe, on every machine. Classes are balanced,
 * and rows stand in a random order. Points, noise and order are drawn from streams of their own.
 *
 * @param generator what to draw
 * @param rows how many; 0 for a table that is always the same
 * @param noise the standard deviation of what is added to every input of points in classes, or to
 *     the number to predict
 * @param classes how many; 0 where a number is predicted
 * @param seed of our own generator
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
    if (!seed.hasStreams()) {
      throw InvalidInput.field("seed", "data are drawn by a seed of the generator nudge");
    }
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
    int width = drawn[0].length;
    double[] values = new double[rows * width];
    for (int i = 0; i < rows; i++) {
      System.arraycopy(drawn[order[i]], 0, values, i * width, width);
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
