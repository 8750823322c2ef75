package nudge.benchmark;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nudge.browser.HeadlessChromium;
import nudge.server.TestServer;
import nudge.web.conformance.Cases;

/**
 * Runs all contenders in Chromium and on the JVM and prints how many million samples a second each
 * of them trains: {@code mvn -q -P benchmark package}. The page {@code /benchmark} of the server
 * that this starts does the first part in any browser.
 */
final class Benchmark {
  private static final int ROUNDS = 9;
  private static final List<Contender> ON_THE_JVM = List.of(new PlainLoop(), new NudgeTape());

  /** Some peers compile text, which the page of ours forbids. */
  private static final Browser.NewPageOptions UNGUARDED =
      new Browser.NewPageOptions().setBypassCSP(true);

  private Benchmark() {}

  /** Arguments are the workloads to run, all if there are none. */
  public static void main(String[] arguments) throws IOException {
    List<String> chosen = List.of(arguments);
    List<Workload> workloads =
        Workloads.all().stream()
            .filter(workload -> chosen.isEmpty() || chosen.contains(workload.id()))
            .toList();
    Path folder = Files.createDirectories(Path.of("target", "benchmark"));
    Peers.fetch(folder);
    System.out.println("Million samples/s, medians of " + ROUNDS + " rounds; x: of the first line");
    System.out.println(machine());
    inChromium(workloads, folder);
    onTheJvm(workloads);
  }

  private static void inChromium(List<Workload> workloads, Path folder) {
    Table table = new Table();
    try (TestServer server = TestServer.in(folder);
        HeadlessChromium chromium = HeadlessChromium.start(folder);
        Page page = chromium.browser().newPage(UNGUARDED)) {
      page.route("**/benchmark/core.js", Benchmark::answerWithCore);
      for (Workload workload : workloads) {
        page.navigate("http://127.0.0.1:" + server.port() + "/benchmark");
        table.add(workload.id(), inThePage(page, workload));
      }
      System.out.println("\nChromium " + chromium.browser().version() + "\n" + table);
    }
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

  /** In a new page: V8 compiles a function better that was made only once. */
  private static List<Result> inThePage(Page page, Workload workload) {
    List<?> results = (List<?>) call(page, "race", List.of(workload.id(), ROUNDS));
    checkTwin(page, workload);
    return results.stream().map(result -> Result.of((Map<?, ?>) result)).toList();
  }

  /** The page's first contender and ours draw the same workload and train it alike. */
  private static void checkTwin(Page page, Workload workload) {
    List<?> twin = (List<?>) call(page, "first", List.of(workload.id()));
    double[] expected = twin.stream().mapToDouble(n -> ((Number) n).doubleValue()).toArray();
    Contest.check(
        ON_THE_JVM.get(0).name(), Contest.parameters(ON_THE_JVM.get(0), workload), expected);
  }

  private static Object call(Page page, String function, List<?> arguments) {
    return page.evaluate(
        "([name, ...rest]) => import('/benchmark/benchmark.js').then(b => b[name](...rest))",
        Stream.concat(Stream.of(function), arguments.stream()).toList());
  }

  private static void onTheJvm(List<Workload> workloads) {
    Table table = new Table();
    for (Workload workload : workloads) {
      table.add(workload.id(), new Contest(workload, ROUNDS).among(ON_THE_JVM));
    }
    System.out.println("\nJava " + System.getProperty("java.vm.version") + "\n" + table);
  }

  private static String machine() throws IOException {
    Path processors = Path.of("/proc/cpuinfo");
    String model = System.getProperty("os.arch");
    if (Files.isReadable(processors)) {
      try (Stream<String> lines = Files.lines(processors)) {
        model =
            lines
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(model);
      }
    }
    int processorCount = Runtime.getRuntime().availableProcessors();
    return System.getProperty("os.name") + ", " + processorCount + " x " + model;
  }
}
