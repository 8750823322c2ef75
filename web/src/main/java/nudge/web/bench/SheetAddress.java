package nudge.web.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nudge.text.InvalidInput;
import nudge.text.Numbers;

/**
 * A sheet as the part of an address behind the {@code #}, and back: the expression, then what is
 * not as usual, with {@code &} between.
 */
final class SheetAddress {
  private static final String START = "#bench=";
  private static final String RESULT = "of=";
  private static final String MODE = "mode=";
  private static final String STEP = "step=";
  private static final String TWICE = "twice";
  private static final String KEEP = "keep";
  private static final String FOLD = "fold=";
  private static final String ALONG = "d=";
  private static final String EXPONENT = "h=";
  private static final String RATE = "rate=";
  private static final String ROW = "row=";
  private static final String BATCH = "batch";
  private static final String TRY = "try=";

  /** More leaves in an address are left out. */
  private static final int MOST_ALONG = 8;

  private static final int MOST_TRIED = 60;

  /** Text to and from what may stand in an address. */
  interface Code {
    String encode(String text);

    /** Null if it cannot be read. */
    String decode(String text);
  }

  private final Code code;

  SheetAddress(Code code) {
    this.code = code;
  }

  /**
   * What it does not know in an address it leaves out.
   *
   * @throws InvalidInput if the address was damaged
   */
  Sheet read(String hash) {
    List<String> parts = parts(hash.substring(START.length()));
    Sheet sheet = Sheet.of(decoded(parts.get(0)));
    for (int i = 1; i < parts.size(); i++) {
      sheet = with(sheet, parts.get(i));
    }
    return sheet;
  }

  private static List<String> parts(String written) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int end = written.indexOf('&'); end >= 0; end = written.indexOf('&', start)) {
      parts.add(written.substring(start, end));
      start = end + 1;
    }
    parts.add(written.substring(start));
    return parts;
  }

  private Sheet with(Sheet sheet, String part) {
    if (part.startsWith(RESULT)) {
      return sheet.withResult(decoded(part.substring(RESULT.length())));
    }
    if (part.startsWith(MODE)) {
      return sheet.with(Mode.named(part.substring(MODE.length())));
    }
    if (part.startsWith(STEP)) {
      return sheet.with(sheet.walk().at(number(part.substring(STEP.length()))));
    }
    if (part.startsWith(FOLD)) {
      int place = number(part.substring(FOLD.length()));
      return sheet.folds().contains(place) ? sheet : sheet.folding(place);
    }
    if (part.startsWith(ALONG)) {
      String leaf = decoded(part.substring(ALONG.length()));
      return sheet.along().size() == MOST_ALONG ? sheet : sheet.along(leaf);
    }
    if (part.startsWith(EXPONENT)) {
      int exponent = -number(part.substring(EXPONENT.length()));
      return sheet.with(new Sheet.Sizes(Sheet.Sizes.within(exponent), sheet.sizes().rate()));
    }
    if (part.startsWith(RATE)) {
      String rate = decoded(part.substring(RATE.length()));
      return sheet.with(new Sheet.Sizes(sheet.sizes().exponent(), rate));
    }
    if (part.startsWith(ROW)) {
      int index = Math.max(0, number(part.substring(ROW.length())) - 1);
      return sheet.with(new Sheet.Row(index), sheet.folds());
    }
    if (part.equals(BATCH)) {
      return sheet.with(new Sheet.Batch(), sheet.folds());
    }
    if (part.startsWith(TRY)) {
      return trying(sheet, decoded(part.substring(TRY.length())));
    }
    boolean twice = part.equals(TWICE) || sheet.walk().twice();
    boolean keep = part.equals(KEEP) || sheet.walk().keep();
    return sheet.with(new Sheet.Walk(sheet.walk().step(), twice, keep));
  }

  /** A name and a number with a colon between them. */
  private static Sheet trying(Sheet sheet, String written) {
    int colon = written.indexOf(':');
    String number = written.substring(colon + 1);
    boolean readable =
        colon > 0
            && sheet.tried().size() < MOST_TRIED
            && Numbers.isNumber(number)
            && Math.abs(Numbers.parse(number)) <= Double.MAX_VALUE;
    return readable ? sheet.trying(written.substring(0, colon), Numbers.parse(number)) : sheet;
  }

  private static int number(String digits) {
    int number = 0;
    for (int i = 0; i < digits.length() && i < 6; i++) {
      char c = digits.charAt(i);
      number = c >= '0' && c <= '9' ? 10 * number + c - '0' : number;
    }
    return number;
  }

  private String decoded(String written) {
    String text = code.decode(written);
    if (text == null) {
      throw new InvalidInput(
          "This link was damaged: a % in it is not followed by the two digits of a character. Ask"
              + " for it again, or write the expression here");
    }
    return text;
  }

  String of(Sheet sheet) {
    return START
        + code.encode(sheet.text())
        + (sheet.result().isEmpty() ? "" : "&" + RESULT + code.encode(sheet.result()))
        + along(sheet)
        + (sheet.mode() == Mode.LOOK ? "" : "&" + MODE + sheet.mode().id())
        + walk(sheet.walk())
        + sizes(sheet.sizes())
        + source(sheet.source())
        + folds(sheet)
        + tried(sheet);
  }

  private String along(Sheet sheet) {
    StringBuilder hash = new StringBuilder();
    for (String leaf : sheet.along()) {
      hash.append('&').append(ALONG).append(code.encode(leaf));
    }
    return hash.toString();
  }

  private static String walk(Sheet.Walk walk) {
    return (walk.step() == 0 ? "" : "&" + STEP + walk.step())
        + (walk.twice() ? "&" + TWICE : "")
        + (walk.keep() ? "&" + KEEP : "");
  }

  private String sizes(Sheet.Sizes sizes) {
    Sheet.Sizes usual = Sheet.Sizes.USUAL;
    return (sizes.exponent() == usual.exponent() ? "" : "&" + EXPONENT + -sizes.exponent())
        + (sizes.rate().equals(usual.rate()) ? "" : "&" + RATE + code.encode(sizes.rate()));
  }

  private static String source(Sheet.Source source) {
    if (source instanceof Sheet.Row row) {
      return "&" + ROW + (row.index() + 1);
    }
    return source instanceof Sheet.Batch ? "&" + BATCH : "";
  }

  private static String folds(Sheet sheet) {
    StringBuilder hash = new StringBuilder();
    for (int place : sheet.folds()) {
      hash.append('&').append(FOLD).append(place);
    }
    return hash.toString();
  }

  private String tried(Sheet sheet) {
    StringBuilder hash = new StringBuilder();
    for (Map.Entry<String, Double> each : sheet.tried().entrySet()) {
      hash.append('&').append(TRY).append(code.encode(each.getKey()));
      hash.append(':').append(code.encode(Numbers.format(each.getValue())));
    }
    return hash.toString();
  }
}
