package nudge.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The visitors of one test, by the name of the parameter that asked for them. */
final class Visitors {
  private final Session session;
  private final Path folder;
  private final Map<String, Visitor> visitors = new LinkedHashMap<>();

  Visitors(Session session, Path folder) {
    this.session = session;
    this.folder = folder;
  }

  Page named(String name) {
    return visitors.computeIfAbsent(name, session::visitor).page();
  }

  /** Sees everybody out and returns the faults that nobody tolerates. */
  List<String> leave(boolean failed, List<String> tolerated) {
    List<String> faults =
        visitors.values().stream()
            .flatMap(visitor -> visitor.faults().stream())
            .filter(fault -> tolerated.stream().noneMatch(fault::contains))
            .toList();
    if (failed || !faults.isEmpty()) {
      visitors.values().forEach(visitor -> visitor.leaveEvidence(folder));
      System.err.println("What the browser showed: " + folder.toAbsolutePath());
    }
    visitors.values().forEach(Visitor::close);
    return faults;
  }
}
