package nudge.playground;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import nudge.text.Ascii;
import nudge.text.InvalidInput;

/**
 * A whole playground as the fragment of an address: {@code 1.} for this version of the format, then
 * its JSON, deflated (the zlib format of RFC 1950, whose checksum notices damage) and in base64url
 * without padding. A browser, which has a zlib of its own, calls {@link #unpack} and {@link #pack}
 * only.
 */
public final class Link {
  static final String VERSION = "1.";

  /** Longer links are cut by chat programs, mail and some browsers. */
  public static final int LONGEST = 30_000;

  /** Characters of JSON that no longer fit, however well they pack; spares the attempt. */
  private static final int HOPELESS = 200_000;

  private Link() {}

  /** The fragment without its leading {@code #}, however long. */
  public static String write(Playground playground) {
    return text(deflate(playground.toJson().getBytes(StandardCharsets.UTF_8)));
  }

  /** Whether it is worth trying to make a link of a playground's JSON. */
  public static boolean mayHold(String json) {
    return json.length() <= HOPELESS;
  }

  /** The fragment for deflated JSON, if it is not longer than {@link #LONGEST}. */
  public static Optional<String> pack(byte[] deflated) {
    return Optional.of(text(deflated)).filter(link -> link.length() <= LONGEST);
  }

  private static String text(byte[] deflated) {
    return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(deflated);
  }

  /**
   * Reads a fragment, with or without {@code #} and what stands before it.
   *
   * @throws InvalidInput if it is damaged, of another version or too large
   */
  public static Playground read(String link) {
    if (TensorFlowLink.is(link)) {
      return TensorFlowLink.read(link).playground();
    }
    return Playground.parse(new String(inflate(unpack(link)), StandardCharsets.UTF_8));
  }

  /**
   * The deflated JSON in a fragment, with or without {@code #} and what stands before it.
   *
   * @throws InvalidInput if it is no link of this version
   */
  public static byte[] unpack(String link) {
    String fragment = link.substring(link.indexOf('#') + 1);
    if (!fragment.startsWith(VERSION)) {
      throw new InvalidInput(unknownVersion(fragment));
    }
    return decode(fragment.substring(VERSION.length()));
  }

  private static String unknownVersion(String fragment) {
    if (fragment.indexOf("playground.tensorflow.org") >= 0) {
      return "This link has no settings behind its #: change something there and copy the address"
          + " again";
    }
    String version = fragment.substring(0, Math.max(0, fragment.indexOf('.')));
    return Ascii.isDigits(version) && version.length() < 10
        ? "This link is of version "
            + version
            + ", and this Nudge reads version 1 only; open it with the Nudge that made it"
        : "This is no link to a playground, which would have #1. in it";
  }

  private static byte[] decode(String payload) {
    for (int i = 0; i < payload.length(); i++) {
      char c = payload.charAt(i);
      if (!Ascii.isPartOfName(c) && c != '-') {
        throw damaged();
      }
    }
    if (payload.length() % 4 == 1) {
      throw damaged();
    }
    return Base64.getUrlDecoder().decode(payload);
  }

  private static byte[] deflate(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    deflater.setInput(bytes);
    deflater.finish();
    byte[] buffer = new byte[bytes.length + bytes.length / 1000 + 64];
    int length = 0;
    while (!deflater.finished()) {
      length += deflater.deflate(buffer, length, buffer.length - length);
    }
    deflater.end();
    return Arrays.copyOf(buffer, length);
  }

  /** Inflates into a buffer that grows up to the largest document and no further. */
  private static byte[] inflate(byte[] deflated) {
    Inflater inflater = new Inflater();
    inflater.setInput(deflated);
    byte[] buffer = new byte[Math.max(1024, Math.min(deflated.length * 4, Limits.DOCUMENT))];
    int length = 0;
    try {
      while (!inflater.finished()) {
        int count = inflater.inflate(buffer, length, buffer.length - length);
        length += count;
        if (length > Limits.DOCUMENT) {
          throw tooLong();
        }
        if (count == 0 && length < buffer.length && !inflater.finished()) {
          throw damaged();
        }
        if (length == buffer.length) {
          buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
      }
    } catch (DataFormatException e) {
      throw damaged();
    } finally {
      inflater.end();
    }
    return Arrays.copyOf(buffer, length);
  }

  /** What is wrong with a link whose JSON is longer than {@link Limits#DOCUMENT}. */
  public static InvalidInput tooLong() {
    return new InvalidInput("This link holds more than a playground may");
  }

  /** What is wrong with a link that cannot be inflated. */
  public static InvalidInput damaged() {
    return new InvalidInput(
        "This link is damaged or cut off; copy it again, all of it, from where it came from");
  }
}
