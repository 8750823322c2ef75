package nudge.server.code;

/** A playground as a program for our core: {@code java -cp nudge.jar Train.java}. */
public final class JavaProgram {
  /** A constant of a class has at most 65,535 bytes. */
  private static final int PART = 10_000;

  private static final String PROGRAM =
      """
      import nudge.playground.Experiment;
      import nudge.playground.Playground;
      import nudge.training.Trainer;

      /** Run it with {@code java -cp nudge.jar Train.java}. */
      class Train {
        public static void main(String[] args) {
          Playground playground = Playground.parse(String.join("", JSON));
          Experiment experiment = Experiment.of(playground);
          Trainer trainer = experiment.trainer(experiment.start());
          int every = playground.learning().evaluateEvery();
          int end = END;
          while (true) {
            int step = trainer.checkpoint().step();
            System.out.println("step " + step + " loss " + trainer.evaluate().trainLoss());
            if (step >= end || trainer.stopped() != null) {
              break;
            }
            trainer.advance(Math.min(every - step % every, end - step));
          }
        }

        private static final String[] JSON = {
      PARTS  };
      }

      """;

  private JavaProgram() {}

  public static String of(Expected expected) {
    StringBuilder parts = new StringBuilder();
    String json = expected.playground().toJson();
    for (int from = 0; from < json.length(); from += PART) {
      String part = json.substring(from, Math.min(json.length(), from + PART));
      parts.append("    ").append(literal(part)).append(",\n");
    }
    StringBuilder text = new StringBuilder();
    text.append(PROGRAM.replace("END;", expected.end() + ";").replace("PARTS", parts.toString()));
    text.append("// Nudge prints\n");
    for (String line : expected.lines()) {
      text.append("// ").append(line).append('\n');
    }
    return text.toString();
  }

  /** As a text of Java in one line; JSON escapes are almost Java's. */
  private static String literal(String part) {
    StringBuilder literal = new StringBuilder("\"");
    for (char c : part.toCharArray()) {
      if (c == '"' || c == '\\') {
        literal.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        literal.append(unicode(c));
      } else {
        literal.append(c);
      }
    }
    return literal.append('"').toString();
  }

  private static String unicode(char c) {
    return "\\u" + Integer.toHexString(0x10000 | c).substring(1);
  }
}
