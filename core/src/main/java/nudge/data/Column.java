package nudge.data;

import java.util.List;
import nudge.text.Named;
import nudge.text.Numbers;

/**
 * A column of a {@link Dataset}: what it is called, whether the network reads or predicts it, and
 * what its cells hold. Without classes they hold numbers. With classes, the labels in a fixed
 * order, a cell holds one of them by its index: 0, 1 and so on.
 */
public record Column(String name, Role role, List<String> classes) {
  public static final int MAX_CLASSES = 10;
  public static final int MAX_LABEL = 40;

  public enum Role implements Named {
    INPUT("input"),
    TARGET("target");

    private final String id;

    Role(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  public Column {
    classes = List.copyOf(classes);
  }

  public static Column input(String name) {
    return numbers(name, Role.INPUT);
  }

  public static Column target(String name) {
    return numbers(name, Role.TARGET);
  }

  public static Column numbers(String name, Role role) {
    return new Column(name, role, List.of());
  }

  public boolean isTarget() {
    return role == Role.TARGET;
  }

  public boolean isClass() {
    return !classes.isEmpty();
  }

  public Column named(String other) {
    return new Column(other, role, classes);
  }

  public Column as(Role other) {
    return new Column(name, other, classes);
  }

  /** How people see what a cell holds: its label, or its number. */
  public String text(double value) {
    return isClass() ? classes.get((int) value) : Numbers.format(value);
  }

  /** What a cell with this text holds; NaN if it can hold none such. */
  public double value(String text) {
    if (isClass()) {
      int index = classes.indexOf(text);
      return index < 0 ? Double.NaN : index;
    }
    double number = Numbers.isNumber(text) ? Numbers.parse(text) : Double.NaN;
    return Math.abs(number) <= Double.MAX_VALUE ? number : Double.NaN;
  }
}
