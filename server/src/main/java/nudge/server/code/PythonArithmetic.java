package nudge.server.code;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import nudge.autograd.Arithmetic;

/**
 * Writes what is done to numbers as statements of Python, one for each operation, so that
 * operations and optimizers are stated in a script just as they are in the core. What was computed
 * before is not computed again.
 */
final class PythonArithmetic implements Arithmetic<String> {
  /** Functions that Python has not, or that fail where ours go on. */
  static final Map<String, String> HELPERS = helpers();

  private final Set<String> used;
  private final String indent;
  private final StringBuilder statements = new StringBuilder();
  private final Map<String, String> known = new LinkedHashMap<>();

  /**
   * @param used gets the names of the {@link #HELPERS} that are called
   */
  PythonArithmetic(Set<String> used, String indent) {
    this.used = used;
    this.indent = indent;
  }

  private static Map<String, String> helpers() {
    Map<String, String> helpers = new LinkedHashMap<>();
    helpers.put("exp", "math.exp(x) if x < 709.78 else math.inf");
    helpers.put("expm1", "math.expm1(x) if x < 709.78 else math.inf");
    helpers.put("log", "math.log(x) if x > 0 else -math.inf if x == 0 else math.nan");
    helpers.put("log1p", "math.log1p(x) if x > -1 else -math.inf if x == -1 else math.nan");
    helpers.put("sqrt", "math.sqrt(x) if x >= 0 else math.nan");
    helpers.put("sigmoid", "1 / (1 + math.exp(-x)) if x > 0 else math.exp(x) / (1 + math.exp(x))");
    return helpers;
  }

  /** The helpers that are used, as functions. */
  static String functions(Set<String> used) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, String> helper : HELPERS.entrySet()) {
      if (used.contains(helper.getKey())) {
        text.append("def ").append(helper.getKey()).append("(x):\n    return ");
        text.append(helper.getValue()).append("\n\n\n");
      }
    }
    return text.toString();
  }

  static Set<String> noneUsed() {
    return new LinkedHashSet<>();
  }

  /** The statements so far, a line each. */
  String statements() {
    return statements.toString();
  }

  /** Gives what an expression says a name. */
  private String named(String expression) {
    String name = known.get(expression);
    if (name == null) {
      name = "n" + (known.size() + 1);
      known.put(expression, name);
      statements.append(indent).append(name).append(" = ").append(expression).append('\n');
    }
    return name;
  }

  private String helped(String helper, String argument) {
    used.add(helper);
    return named(helper + "(" + argument + ")");
  }

  @Override
  public String constant(double value) {
    String text = PythonText.number(value);
    return text.startsWith("-") ? "(" + text + ")" : text;
  }

  @Override
  public String add(String a, String b) {
    return named(a + " + " + b);
  }

  @Override
  public String subtract(String a, String b) {
    return named(a + " - " + b);
  }

  @Override
  public String multiply(String a, String b) {
    return named(a + " * " + b);
  }

  /** Python refuses to divide by 0. */
  @Override
  public String divide(String a, String b) {
    return named("divide(" + a + ", " + b + ")");
  }

  @Override
  public String negate(String a) {
    return named("-" + a);
  }

  @Override
  public String sqrt(String a) {
    return helped("sqrt", a);
  }

  @Override
  public String min(String a, String b) {
    return named("min(" + a + ", " + b + ")");
  }

  @Override
  public String max(String a, String b) {
    return named("max(" + a + ", " + b + ")");
  }

  @Override
  public String exp(String a) {
    return helped("exp", a);
  }

  @Override
  public String expm1(String a) {
    return helped("expm1", a);
  }

  @Override
  public String log(String a) {
    return helped("log", a);
  }

  @Override
  public String log1p(String a) {
    return helped("log1p", a);
  }

  @Override
  public String tanh(String a) {
    return named("math.tanh(" + a + ")");
  }

  @Override
  public String sigmoid(String a) {
    return helped("sigmoid", a);
  }

  @Override
  public String sin(String a) {
    return named("math.sin(" + a + ")");
  }

  @Override
  public String cos(String a) {
    return named("math.cos(" + a + ")");
  }

  @Override
  public String pow(String base, double exponent) {
    return named("power(" + base + ", " + PythonText.number(exponent) + ")");
  }

  @Override
  public String ifAtMost(String a, String b, String then, String otherwise) {
    return named(then + " if " + a + " <= " + b + " else " + otherwise);
  }
}
