package nudge.web.chart;

/** Whole numbers with a comma between thousands. */
public final class Thousands {
  private Thousands() {}

  public static String of(int number) {
    String digits = Integer.toString(number);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      boolean groupBegins = i > 0 && (digits.length() - i) % 3 == 0 && digits.charAt(i - 1) != '-';
      text.append(groupBegins ? "," : "").append(digits.charAt(i));
    }
    return text.toString();
  }
}
