package nudge.data;

import static nudge.text.InvalidInput.quote;

import java.util.ArrayList;
import java.util.List;
import nudge.expression.Formula;
import nudge.text.Ascii;
import nudge.text.InvalidInput;

/**
 * Makes features of formulas. An input of classes is one number for each class, 1 for the class
 * that a row has and 0 for the others; two classes need one number only. It can be a feature but no
 * part of an expression, since the classes' indices mean nothing.
 */
final class FeatureParser {
  private final List<Column> inputs;
  private final List<String> identifiers = new ArrayList<>();
  private final List<String> variables = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>(); // of the variables among the inputs

  FeatureParser(List<Column> inputs) {
    this.inputs = inputs;
    for (Column input : inputs) {
      identifiers.add(Features.identifier(input.name()));
    }
    for (int i = 0; i < inputs.size(); i++) {
      if (problem(i) == null) {
        variables.add(identifiers.get(i));
        places.add(i);
      }
    }
  }

  /** An input column as it is. */
  List<Feature> column(int index) {
    Column column = inputs.get(index);
    if (!column.isClass()) {
      return List.of(new Feature(column.name(), row -> row[index]));
    }
    List<Feature> features = new ArrayList<>();
    for (int k = column.classes().size() == 2 ? 1 : 0; k < column.classes().size(); k++) {
      int which = k;
      String name = column.name() + " = " + column.classes().get(k);
      features.add(new Feature(name, row -> row[index] == which ? 1 : 0));
    }
    return features;
  }

  List<Feature> parse(String text) {
    int column = named(text);
    if (column >= 0) {
      return column(column);
    }
    checkNames(text);
    try {
      Formula formula = Formula.parse(text, variables);
      return List.of(new Feature(text, row -> formula.evaluate(arguments(row))));
    } catch (InvalidInput e) {
      String place = e.position() == null ? "" : "character " + e.position().column() + ": ";
      throw new InvalidInput("Feature " + quote(text) + ", " + place + e.reason());
    }
  }

  /** The input with this name, or with this identifier if no other has it; −1 if there is none. */
  private int named(String text) {
    for (int i = 0; i < inputs.size(); i++) {
      if (inputs.get(i).name().equals(text)) {
        return i;
      }
    }
    int column = identifiers.indexOf(text.trim());
    return column >= 0 && namesakes(column).size() == 1 ? column : -1;
  }

  private double[] arguments(double[] row) {
    double[] arguments = new double[places.size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = row[places.get(i)];
    }
    return arguments;
  }

  /** Refuses names that are inputs' but cannot be variables. */
  private void checkNames(String text) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !Ascii.isPartOfName(text.charAt(i))) {
        int column = identifiers.indexOf(text.substring(start, i));
        if (column >= 0 && problem(column) != null) {
          throw new InvalidInput("Feature " + quote(text) + ": " + problem(column));
        }
        start = i + 1;
      }
    }
  }

  /** Why an expression cannot use an input, or null if it can. */
  private String problem(int column) {
    String identifier = quote(identifiers.get(column));
    List<String> namesakes = namesakes(column);
    if (namesakes.size() > 1) {
      return identifier
          + " may be any of the inputs "
          + String.join(", ", namesakes)
          + ": rename one";
    }
    return inputs.get(column).isClass()
        ? identifier
            + " has classes, with which nothing can be computed: make it a feature by itself"
        : null;
  }

  /** The names of all inputs that have this one's identifier. */
  private List<String> namesakes(int column) {
    List<String> namesakes = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      if (identifiers.get(i).equals(identifiers.get(column))) {
        namesakes.add(quote(inputs.get(i).name()));
      }
    }
    return namesakes;
  }
}
