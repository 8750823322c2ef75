package nudge.benchmark;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nudge.browser.HeadlessChromium;
import nudge.server.TestServer;
import nudge.web.conformance.Cases;

/** The benchmark's page in Chromium, as often as it is asked for: every one knows of no other. */
final class Pages implements AutoCloseable {
  /** Some peers compile text, which the page of ours forbids. */
  private static final Browser.NewPageOptions UNGUARDED =
      new Browser.NewPageOptions().setBypassCSP(true);

  private static final String CALL =
      "([module, name, ...rest]) => import(`/benchmark/${module}.js`).then(m => m[name](...rest))";

  private final TestServer server;
  private final HeadlessChromium chromium;

  Pages(Path folder) {
    server = TestServer.in(folder);
    chromium = HeadlessChromium.start(folder);
  }

  Page open() {
    Page page = chromium.browser().newPage(UNGUARDED);
    page.route("**/benchmark/core.js", Pages::answerWithCore);
    page.navigate("http://127.0.0.1:" + server.port() + "/benchmark");
    return page;
  }

  /** The core is compiled for the tests; the server does not know of it. */
  private static void answerWithCore(Route route) {
    try (InputStream script = Cases.class.getResourceAsStream("conformance.js")) {
      byte[] body = script.readAllBytes();
      route.fulfill(
          new Route.FulfillOptions().setContentType("text/javascript").setBodyBytes(body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a function of a module of the page gives. */
  static Object call(Page page, String module, String function, Object... arguments) {
    return page.evaluate(CALL, all(module, function, arguments));
  }

  /** The same, but it stays in the page. */
  static JSHandle handle(Page page, String module, String function, Object... arguments) {
    return page.evaluateHandle(CALL, all(module, function, arguments));
  }

  private static List<?> all(String module, String function, Object[] arguments) {
    return Stream.concat(Stream.of(module, function), Arrays.stream(arguments)).toList();
  }

  static double[] numbers(Object array) {
    return ((List<?>) array).stream().mapToDouble(n -> ((Number) n).doubleValue()).toArray();
  }

  String version() {
    return chromium.browser().version();
  }

  @Override
  public void close() {
    chromium.close();
    server.close();
  }
}
