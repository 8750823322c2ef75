package nudge.benchmark;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs all contenders in Chromium and on the JVM and prints how many million samples a second each
 * of them trains, then what our engine takes at other sizes: {@code mvn -q -P benchmark package}.
 * The page {@code /benchmark} of the server that this starts does the first part in any browser.
 */
final class Benchmark {
  private static final int ROUNDS = 9;
  private static final List<Contender> ON_THE_JVM = List.of(new PlainLoop(), new NudgeTape());

  private Benchmark() {}

  /** Arguments are the parts and the workloads to run, see {@link Choice}. */
  public static void main(String[] arguments) throws IOException {
    Choice choice = new Choice(List.of(arguments));
    Path folder = Files.createDirectories(Path.of("target", "benchmark"));
    if (choice.throughput()) {
      Peers.fetch(folder);
    }
    System.out.println(machine());
    try (Pages pages = new Pages(folder)) {
      System.out.println("Chromium " + pages.version());
      if (choice.throughput()) {
        throughput(choice.workloads(), pages);
      }
      if (choice.levels()) {
        levels(pages);
      }
    }
  }

  private static void throughput(List<Workload> workloads, Pages pages) {
    System.out.println("Million samples/s, medians of " + ROUNDS + " rounds; x: of the first line");
    Table table = new Table();
    for (Workload workload : workloads) {
      try (Page page = pages.open()) {
        table.add(workload.id(), inThePage(page, workload));
      }
    }
    System.out.println("\nIn Chromium\n" + table);
    onTheJvm(workloads);
  }

  private static void levels(Pages pages) throws IOException {
    new TimesPerRow(pages, ROUNDS).measure();
    new LongRun(pages).measure();
    new FirstSteps(pages, ROUNDS).measure();
  }

  /** In a new page: V8 compiles a function better that was made only once. */
  private static List<Result> inThePage(Page page, Workload workload) {
    List<?> results = (List<?>) Pages.call(page, "benchmark", "race", workload.id(), ROUNDS);
    checkTwin(page, workload);
    return results.stream().map(result -> Result.of((Map<?, ?>) result)).toList();
  }

  /** The page's first contender and ours draw the same workload and train it alike. */
  private static void checkTwin(Page page, Workload workload) {
    double[] expected = Pages.numbers(Pages.call(page, "benchmark", "first", workload.id()));
    Contest.check(
        ON_THE_JVM.get(0).name(), Contest.parameters(ON_THE_JVM.get(0), workload), expected);
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
