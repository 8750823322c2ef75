package nudge.text;

import java.util.Random;

/** Texts that nobody meant to write. */
public final class Noise {
  private Noise() {}

  /** A short text of characters from an alphabet, with any other character now and then. */
  public static String text(Random random, String alphabet) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(40); length > 0; length--) {
      text.append(character(random, alphabet));
    }
    return text.toString();
  }

  /** The text with a few characters removed, doubled, replaced, or its end cut off. */
  public static String mutate(Random random, String text) {
    StringBuilder mutant = new StringBuilder(text);
    for (int edits = 1 + random.nextInt(3); edits > 0 && mutant.length() > 0; edits--) {
      int at = random.nextInt(mutant.length());
      switch (random.nextInt(5)) {
        case 0 -> mutant.deleteCharAt(at);
        case 1 -> mutant.insert(at, mutant.charAt(at));
        case 2 -> mutant.setCharAt(at, character(random, text));
        case 3 -> mutant.insert(at, character(random, text));
        default -> mutant.setLength(random.nextInt(4) == 0 ? at : mutant.length());
      }
    }
    return mutant.toString();
  }

  private static char character(Random random, String alphabet) {
    return random.nextInt(50) == 0
        ? (char) random.nextInt(65_536)
        : alphabet.charAt(random.nextInt(alphabet.length()));
  }
}
