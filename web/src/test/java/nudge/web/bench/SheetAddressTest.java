package nudge.web.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nudge.text.InvalidInput;
import org.junit.jupiter.api.Test;

/** What the bench's address says. */
class SheetAddressTest {
  private static final SheetAddress ADDRESS =
      new SheetAddress(
          new SheetAddress.Code() {
            @Override
            public String encode(String text) {
              return URLEncoder.encode(text, StandardCharsets.UTF_8);
            }

            @Override
            public String decode(String text) {
              try {
                return URLDecoder.decode(text, StandardCharsets.UTF_8);
              } catch (IllegalArgumentException malformed) {
                return null;
              }
            }
          });

  @Test
  void hash_readAgain_isTheSame() {
    Sheet plain = Sheet.of("a = 2; y = a&b # 50 %\n");
    Sheet full = plain.withResult("y").with(Mode.STEP).with(new Sheet.Walk(7, true, true));
    Sheet folded = full.folding(12).folding(3);
    Sheet derived = full.along("x1").along("w_2").with(new Sheet.Sizes(-30, "1e-3"));
    assertEquals(derived, ADDRESS.read(ADDRESS.of(derived)));
    Sheet row = plain.with(new Sheet.Row(11), List.of(2, 5));
    assertEquals(row, ADDRESS.read(ADDRESS.of(row)));
    assertTrue(ADDRESS.of(row).contains("&row=12&"), ADDRESS.of(row));
    Sheet tried = row.moved("w1.2.1", -0.25).moved("x1", 1e30).moved("w1.2.1", 3);
    assertEquals(tried, ADDRESS.read(ADDRESS.of(tried)));
    assertEquals(Map.of("w1.2.1", 3.0, "x1", 1e30), tried.tried());
    assertEquals(row, tried.putBack());
    Sheet batch = plain.with(new Sheet.Batch(), List.of());
    assertEquals(batch, ADDRESS.read(ADDRESS.of(batch) + "&net=abc"));
    assertEquals(plain, ADDRESS.read(ADDRESS.of(plain)));
    assertEquals(full, ADDRESS.read(ADDRESS.of(full)));
    assertEquals(folded, ADDRESS.read(ADDRESS.of(folded)));
    assertEquals(full, folded.folding(3).folding(12));
    assertTrue(ADDRESS.of(full).endsWith("&of=y&mode=step&step=7&twice&keep"), ADDRESS.of(full));
  }

  @Test
  void read_malformedPercent_saysSo() {
    for (String hash : new String[] {"#bench=a%zz", "#bench=a&of=%", "#bench=%"}) {
      InvalidInput refusal = assertThrows(InvalidInput.class, () -> ADDRESS.read(hash));
      assertTrue(refusal.getMessage().startsWith("This link was damaged: a %"));
    }
  }

  @Test
  void read_whatIsUnknown_isLeftOut() {
    Sheet sheet = ADDRESS.read("#bench=x&mode=fly&step=-3x&colour=red&try=a&try=:1&try=b:1e999");
    assertEquals(Sheet.of("x").with(Sheet.Walk.START.at(3)), sheet);
    assertEquals("", ADDRESS.read("#bench=").text());
    assertEquals(999_999, ADDRESS.read("#bench=x&step=99999999999").walk().step());
  }
}
