package nudge.data;

import static nudge.text.InvalidInput.quote;

import java.util.ArrayList;
import java.util.List;
import nudge.expression.Formula;
import nudge.text.Ascii;
import nudge.text.InvalidInput;

/**
 * What a person chooses that the network reads: formulas over the input columns, each either the
 * name of a column, which stands for the column as it is, or an expression such as {@code x1^2}. No
 * formulas stand for every input column as it is. {@link FeatureMap} does what they say.
 *
 * <p>In a formula a column goes by its {@link #identifier}.
 */
public record Features(List<String> formulas) {
  public static final int MAX_COUNT = 64;

  /** With more inputs than these, their squares, products and waves are too many to choose from. */
  private static final int MOST_VARIED = 4;

  /** Every input column as it is. */
  public static final Features INPUTS = new Features(List.of());

  public Features {
    if (formulas.size() > MAX_COUNT) {
      throw new InvalidInput(
          "There are " + formulas.size() + " features: at most " + MAX_COUNT + " are possible");
    }
    for (String formula : formulas) {
      if (formula.length() > Formula.LONGEST) {
        throw new InvalidInput(
            "The feature "
                + quote(formula)
                + " has "
                + formula.length()
                + " characters: shorten it to "
                + Formula.LONGEST);
      }
    }
    formulas = List.copyOf(formulas);
  }

  /**
   * What inputs are usually made into: themselves, squares, products, sines and cosines. Of classes
   * and of many inputs there are only themselves.
   */
  public static List<String> usual(List<Column> inputs) {
    List<String> all = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    for (Column input : inputs) {
      String name = identifier(input.name());
      all.add(name);
      if (!input.isClass() && inputs.size() <= MOST_VARIED) {
        numbers.add(name);
      }
    }
    numbers.forEach(name -> all.add(name + "^2"));
    for (int i = 0; i < numbers.size(); i++) {
      for (int j = i + 1; j < numbers.size(); j++) {
        all.add(numbers.get(i) + "*" + numbers.get(j));
      }
    }
    numbers.forEach(name -> all.add("sin(" + name + ")"));
    numbers.forEach(name -> all.add("cos(" + name + ")"));
    return all;
  }

  /**
   * A column's name in formulas: all but the letters a to z and A to Z, digits and underscores
   * become underscores, and before a digit at the beginning comes an x.
   */
  public static String identifier(String name) {
    StringBuilder identifier = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      identifier.append(Ascii.isPartOfName(name.charAt(i)) ? name.charAt(i) : '_');
    }
    return Ascii.isDigit(identifier.charAt(0)) ? "x" + identifier : identifier.toString();
  }
}
