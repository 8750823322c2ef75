package nudge.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small tables with names, labels and numbers that are hard to tell apart in a text. */
final class AnyTable {
  private static final String[] PARTS = {
    "y",
    "label",
    "input:",
    "target:",
    "input(a|b):",
    "\"",
    ",",
    ";",
    "\t",
    "|",
    ")",
    "\\",
    "\n",
    " ",
    "\ufeff",
    "1,5",
    "NA",
    "1"
  };

  private AnyTable() {}

  static Dataset of(Random random) {
    int width = 2 + random.nextInt(4);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      boolean target = i == 0 || i > 1 && random.nextBoolean();
      columns.add(
          new Column(
              anyName(random, i),
              target ? Column.Role.TARGET : Column.Role.INPUT,
              random.nextInt(3) == 0 ? anyClasses(random) : List.of()));
    }
    columns.add(columns.remove(random.nextInt(width)));
    double[] values = new double[width * (1 + random.nextInt(12))];
    for (int i = 0; i < values.length; i++) {
      values[i] = anyValue(random, columns.get(i % width));
    }
    return Dataset.of(columns, values);
  }

  private static double anyValue(Random random, Column column) {
    if (column.isClass()) {
      return random.nextInt(column.classes().size());
    }
    return random.nextBoolean() ? random.nextInt(9) - 4 : random.nextGaussian();
  }

  private static List<String> anyClasses(Random random) {
    List<String> classes = new ArrayList<>();
    int count = 2 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      classes.add(random.nextInt(3) == 0 ? anyName(random, i) : "c" + (count - i));
    }
    return classes;
  }

  private static String anyName(Random random, int i) {
    String part = PARTS[random.nextInt(PARTS.length)];
    return switch (random.nextInt(4)) {
      case 0 -> part + i;
      case 1 -> i + part;
      case 2 -> String.valueOf(i);
      default -> i < 2 ? PARTS[i] : "x" + i;
    };
  }
}
