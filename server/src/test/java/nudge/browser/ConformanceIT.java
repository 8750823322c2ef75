package nudge.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import nudge.web.conformance.Cases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The core compiled to JavaScript answers like the core on the JVM, to the last bit. */
@BrowserTest
final class ConformanceIT {
  private static final String ORIGIN = "http://conformance.test/";
  private Page page;

  /** The page is made up on the way to the network, which is never reached. */
  @BeforeEach
  void open(Page page) {
    page.route(ORIGIN, route -> answer(route, "text/html", "<!doctype html>"));
    page.route(
        ORIGIN + "conformance.js", route -> answer(route, "text/javascript", compiledCases()));
    page.navigate(ORIGIN);
    this.page = page;
  }

  @Test
  void echo_textOfManyScripts_isTheSame() {
    assertSame("echo", "plain, \"quoted\"\n\t\\ é Ω 🎲 \u0000");
  }

  private void assertSame(String name, String input) {
    assertEquals(Cases.run(name, input), inTheBrowser(name, input));
  }

  private Object inTheBrowser(String name, String input) {
    return page.evaluate(
        "([name, input]) => import('/conformance.js').then(cases => cases.run(name, input))",
        List.of(name, input));
  }

  private static void answer(Route route, String type, String body) {
    route.fulfill(new Route.FulfillOptions().setContentType(type).setBody(body));
  }

  private static String compiledCases() {
    try (InputStream script = Cases.class.getResourceAsStream("conformance.js")) {
      return new String(script.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
