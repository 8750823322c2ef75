package nudge.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import nudge.data.Dataset;
import nudge.text.InvalidInput;
import nudge.text.Noise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links, whole and damaged. */
class LinkTest {
  private static final long SEED = 20261206;
  private static final String BASE64URL =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final Playground NOTEBOOK = Presets.named("notebook");
  private static final String LINK = Link.write(NOTEBOOK);
  private static final String DAMAGED =
      "This link is damaged or cut off; copy it again, all of it, from where it came from";

  private static String refusal(String link) {
    return assertThrows(InvalidInput.class, () -> Link.read(link), link).getMessage();
  }

  private static String link(byte[] content) throws IOException {
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
      out.write(content);
    }
    return "1." + Base64.getUrlEncoder().withoutPadding().encodeToString(deflated.toByteArray());
  }

  @Test
  void randomPlaygrounds_surviveTheirLink() {
    RandomPlaygrounds playgrounds = new RandomPlaygrounds(SEED);
    for (int i = 0; i < 500; i++) {
      Playground playground = playgrounds.next();
      assertEquals(playground, Link.read(Link.write(playground)), () -> "seed " + SEED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#", "/#", "http://127.0.0.1:8080/#", "https://example.org/?a=1#"})
  void link_isReadWithOrWithoutWhatStandsBeforeIt(String before) {
    assertEquals(NOTEBOOK, Link.read(before + LINK));
  }

  @Test
  void packed_isTheLinkOrNothing() {
    assertEquals(LINK, Link.pack(Link.unpack(LINK)).orElseThrow());
    byte[] random = new byte[40_000];
    new Random(SEED).nextBytes(random);
    assertTrue(Link.pack(random).isEmpty());
    assertTrue(Link.mayHold(NOTEBOOK.toJson()));
    double[] cells = new Random(SEED).doubles(40_000).toArray();
    Dataset table = Dataset.of(NOTEBOOK.table().columns(), cells);
    assertFalse(Link.mayHold(NOTEBOOK.with(Data.of(table)).toJson()));
  }

  @Test
  void notebooksLink_isShort() {
    assertTrue(LINK.length() < 600, () -> LINK.length() + " characters");
  }

  @Test
  void cutLink_isRefused_whereverItIsCut() {
    for (int length = 2; length < LINK.length(); length++) {
      assertEquals(DAMAGED, refusal(LINK.substring(0, length)));
    }
  }

  /** The checksum of the zlib format at work; unused bits of the last character do no harm. */
  @Test
  void everyChangeOfACharacter_isRefusedOrChangesNothing() {
    for (int i = 2; i < LINK.length(); i++) {
      for (int c = 0; c < BASE64URL.length(); c++) {
        StringBuilder changed = new StringBuilder(LINK);
        changed.setCharAt(i, BASE64URL.charAt(c));
        assertRefusedOrTheNotebook(changed.toString());
      }
    }
  }

  private static void assertRefusedOrTheNotebook(String link) {
    try {
      assertEquals(NOTEBOOK, Link.read(link), link);
    } catch (InvalidInput expected) {
      assertTrue(expected.getMessage().startsWith("This link "), expected.getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "10", "999999999"})
  void otherVersion_isRefusedByItsNumber(String version) {
    assertEquals(
        "This link is of version "
            + version
            + ", and this Nudge reads version 1 only; open it with the Nudge that made it",
        refusal(version + LINK.substring(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#", "1", "v1.eJw", ".eJw", "eJw", "x#1", "9999999999.eJw"})
  void linkWithoutVersion_isRefused(String link) {
    assertEquals("This is no link to a playground, which would have #1. in it", refusal(link));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+", "/", "=", " ", "\n", "%", "é", "٣", "\u0000"})
  void characterOutsideBase64url_isRefused(String character) {
    assertEquals(DAMAGED, refusal(LINK + character));
    assertEquals(DAMAGED, refusal("1." + character + LINK.substring(3)));
  }

  @Test
  void soundLinkToSomethingElse_isRefusedWithItsPlace() throws IOException {
    InvalidInput error =
        assertThrows(
            InvalidInput.class, () -> Link.read(link("[1]".getBytes(StandardCharsets.UTF_8))));
    assertEquals("must be an object in braces, but is an array", error.getMessage());
  }

  /** 200 MB of zeros in a link of 260 KB. */
  @Test
  void bomb_isRefusedBeforeItFillsTheMemory() throws IOException {
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (DeflaterOutputStream out =
        new DeflaterOutputStream(deflated, new Deflater(Deflater.BEST_SPEED))) {
      for (int i = 0; i < 200; i++) {
        out.write(new byte[1_000_000]);
      }
    }
    String bomb = "1." + Base64.getUrlEncoder().encodeToString(deflated.toByteArray());
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    String message = refusal(bomb.replace("=", ""));
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertEquals("This link holds more than a playground may", message);
    assertTrue(allocated < 50_000_000, () -> allocated + " bytes");
  }

  @Test
  void noise_isReadOrRefused() {
    Random random = new Random(SEED);
    for (int i = 0; i < 50_000; i++) {
      String link =
          switch (i % 3) {
            case 0 -> Noise.text(random, BASE64URL + ".#1");
            case 1 -> "1." + Noise.text(random, BASE64URL);
            default -> Noise.mutate(random, LINK);
          };
      try {
        Link.read(link);
      } catch (InvalidInput expected) {
        assertTrue(!expected.getMessage().isEmpty());
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + SEED + ", number " + i + ": " + link, e);
      }
    }
  }

  /** Sound links to damaged documents, which no checksum stops. */
  @Test
  void noiseInsideASoundLink_isReadOrRefused() throws IOException {
    Random random = new Random(SEED);
    for (int i = 0; i < 5_000; i++) {
      String json = Noise.mutate(random, NOTEBOOK.toJson());
      String link = link(json.getBytes(StandardCharsets.UTF_8));
      try {
        Link.read(link);
      } catch (InvalidInput expected) {
        assertTrue(!expected.getMessage().isEmpty());
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + SEED + ", number " + i + ": " + json, e);
      }
    }
  }
}
