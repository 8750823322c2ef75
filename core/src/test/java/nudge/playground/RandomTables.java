package nudge.playground;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nudge.data.Column;
import nudge.data.Dataset;
import nudge.data.Generator;
import nudge.data.Recipe;
import nudge.random.Seed;

/** Small tables of every kind: numbers and classes, inputs and targets in any order. */
final class RandomTables {
  private static final List<String> LABELS = List.of("Adélie", "1", "a, \"b\"", "d");

  private final Random random;

  RandomTables(Random random) {
    this.random = random;
  }

  /** A table with at least one input of numbers. */
  Dataset next() {
    List<Column> columns = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      columns.add(Column.input("x" + i));
    }
    if (random.nextInt(4) == 0) {
      columns.add(classes("kind", Column.Role.INPUT));
    }
    if (random.nextInt(3) == 0) {
      columns.add(classes("species", Column.Role.TARGET));
    } else {
      for (int i = random.nextInt(2); i >= 0; i--) {
        columns.add(Column.target("t" + i));
      }
    }
    Collections.shuffle(columns, random);
    return Dataset.of(columns, cells(columns));
  }

  /** A table of any generator. */
  Data drawn() {
    Generator[] generators = Generator.values();
    Generator generator = generators[random.nextInt(generators.length)];
    if (!generator.draws()) {
      return Data.Generated.of(Recipe.of(generator));
    }
    int classes = generator.hasClasses() ? 2 + random.nextInt(3) : generator.usualClasses();
    int rows = 1 + random.nextInt(60);
    Seed seed = seedOf(generator, classes);
    return Data.Generated.of(new Recipe(generator, rows, random.nextDouble(), classes, seed));
  }

  /** Of any world that draws such a table. */
  private Seed seedOf(Generator generator, int classes) {
    List<Seed> seeds =
        List.of(
            Seed.of(random.nextLong()),
            Seed.numpy(random.nextInt(1000)),
            Seed.seedrandom("0." + random.nextInt(100_000)).after(random.nextInt(9)));
    Seed seed = seeds.get(random.nextInt(3));
    return Recipe.isDrawnBy(generator, classes, seed) ? seed : seeds.get(0);
  }

  /** The name of a table's first input of numbers. */
  String numericInput(Dataset table) {
    for (Column column : table.columns()) {
      if (!column.isTarget() && !column.isClass()) {
        return column.name();
      }
    }
    throw new IllegalStateException("every table here has one");
  }

  private Column classes(String name, Column.Role role) {
    return new Column(name, role, LABELS.subList(0, 2 + random.nextInt(3)));
  }

  private double[] cells(List<Column> columns) {
    boolean signs = random.nextInt(3) == 0;
    double[] cells = new double[(1 + random.nextInt(60)) * columns.size()];
    for (int i = 0; i < cells.length; i++) {
      Column column = columns.get(i % columns.size());
      if (column.isClass()) {
        cells[i] = random.nextInt(column.classes().size());
      } else {
        cells[i] = column.isTarget() && signs ? 2 * random.nextInt(2) - 1 : number();
      }
    }
    return cells;
  }

  double[] numbers(int count) {
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = number();
    }
    return numbers;
  }

  /** Within ±1; short decimals and whole numbers among them, as people type them. */
  double number() {
    double number = 2 * random.nextDouble() - 1;
    return switch (random.nextInt(3)) {
      case 0 -> number;
      case 1 -> Math.rint(number * 10) / 10;
      default -> Math.rint(number);
    };
  }
}
