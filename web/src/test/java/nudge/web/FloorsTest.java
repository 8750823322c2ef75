package nudge.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A package imports only what stands above it in this list. */
class FloorsTest {
  private static final List<String> FLOORS =
      List.of(
          "nudge.web.protocol..",
          "nudge.web.dom..",
          "nudge.web.chart..",
          "nudge.web.bench..",
          "nudge.web.wasm..",
          "nudge.web.worker..",
          "nudge.web.page..",
          "nudge.web");

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("nudge.web");

  @Test
  void package_imports_onlyWhatStandsAboveIt() {
    for (int i = 0; i < FLOORS.size() - 1; i++) {
      String[] below = FLOORS.subList(i + 1, FLOORS.size()).toArray(new String[0]);
      assertNone(FLOORS.get(i), below);
    }
  }

  /** They run on two sides of a wall and share the protocol only. */
  @Test
  void pageAndWorker_knowNothingOfEachOther() {
    assertNone("nudge.web.page..", "nudge.web.worker..");
  }

  @Test
  void charts_knowNoNetworksAndNoData() {
    assertNone("nudge.web.chart..", "nudge.nn..", "nudge.data..", "nudge.playground..");
  }

  @Test
  void whatIsShipped_knowsNothingOfTheCompilerAndTheTests() {
    for (String floor : FLOORS) {
      assertNone(floor, "nudge.web.compiler..", "nudge.web.conformance..", "org.teavm.vm..");
    }
  }

  @Test
  void web_knowsNothingOfTheServer() {
    assertNone("nudge.web..", "nudge.server..");
  }

  private void assertNone(String from, String... to) {
    noClasses()
        .that()
        .resideInAPackage(from)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(to)
        .check(classes);
  }
}
