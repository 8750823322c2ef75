package nudge.server.command;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import nudge.text.InvalidInput;

/** A text that a command reads, with the name that its errors begin with. */
record Source(String name, String text) {
  private static final int MAX_BYTES = 8 * 1024 * 1024;

  /** Which some editors of Windows write before a text, where nobody sees it. */
  private static final String BYTE_ORDER_MARK = "\ufeff";

  /** A file, or standard input if the name is {@code -}. */
  static Source read(String name, Console console) {
    if (name.equals("-")) {
      return new Source("<stdin>", decode("standard input", readInput(console.in())));
    }
    return new Source(name, decode(name, readFile(name)));
  }

  private static byte[] readInput(InputStream in) {
    try {
      return in.readNBytes(MAX_BYTES + 1);
    } catch (IOException e) {
      throw Failure.notNow("standard input cannot be read: " + e.getMessage());
    }
  }

  private static byte[] readFile(String name) {
    File path = new File(name);
    if (!path.canRead() || path.isDirectory()) {
      throw Failure.badInput(
          InvalidInput.quote(name) + " is no file that can be read; see --help for what to give");
    }
    // Buffered, because a FileInputStream alone asks a pipe for its length and fails.
    try (InputStream file = new BufferedInputStream(new FileInputStream(path))) {
      return file.readNBytes(MAX_BYTES + 1);
    } catch (IOException e) {
      throw Failure.notNow(name + " cannot be read: " + e.getMessage());
    }
  }

  private static String decode(String name, byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      throw Failure.badInput(name + " has more than " + MAX_BYTES + " bytes, which is the most");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw Failure.badInput(name + " is not UTF-8 text");
    }
  }

  /** Applies a parser; what it refuses is told with this source's name and the place in it. */
  <T> T parse(Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (InvalidInput e) {
      String place =
          e.position() == null ? "" : ":" + e.position().line() + ":" + e.position().column();
      throw Failure.badInput(name + place, e.getMessage());
    }
  }
}
