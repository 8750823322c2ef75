package nudge.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands visitors to the tests of a {@link BrowserTest}, and sees them out. */
final class BrowserExtension implements ParameterResolver, AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Page.class && test.getTestMethod().isPresent();
  }

  @Override
  public Page resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return visitors(test).named(parameter.getParameter().getName());
  }

  @Override
  public void afterEach(ExtensionContext test) {
    boolean failed = test.getExecutionException().isPresent();
    List<String> faults = visitors(test).leave(failed, tolerated(test));
    if (!faults.isEmpty()) {
      throw new AssertionError("The page reported errors:\n" + String.join("\n", faults));
    }
  }

  private static Visitors visitors(ExtensionContext test) {
    return test.getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            Visitors.class, key -> new Visitors(session(test), folder(test)), Visitors.class);
  }

  /** One server and one browser for the whole run; the root store closes them at its end. */
  private static Session session(ExtensionContext test) {
    return test.getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Session.class, key -> Session.start(), Session.class);
  }

  private static List<String> tolerated(ExtensionContext test) {
    Tolerates tolerates = test.getRequiredTestMethod().getAnnotation(Tolerates.class);
    return tolerates == null ? List.of() : List.of(tolerates.value());
  }

  /** Rounds of a repeated or parameterized test have a number in their id: {@code [..:#3]}. */
  private static Path folder(ExtensionContext test) {
    String name =
        test.getRequiredTestClass().getSimpleName() + "." + test.getRequiredTestMethod().getName();
    String id = test.getUniqueId();
    int round = id.lastIndexOf('#');
    String suffix = round < 0 ? "" : "-" + id.substring(round + 1, id.length() - 1);
    return Session.FOLDER.resolve(name + suffix);
  }
}
