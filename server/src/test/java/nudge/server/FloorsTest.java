package nudge.server;

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
          "nudge.server.http..",
          "nudge.server.datasets..",
          "nudge.server.playgrounds..",
          "nudge.server.code..",
          "nudge.server",
          "nudge.server.command..");

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("nudge.server");

  @Test
  void package_imports_onlyWhatStandsAboveIt() {
    for (int i = 0; i < FLOORS.size() - 1; i++) {
      String[] below = FLOORS.subList(i + 1, FLOORS.size()).toArray(new String[0]);
      noClasses()
          .that()
          .resideInAPackage(FLOORS.get(i))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(below)
          .check(classes);
    }
  }

  @Test
  void server_knowsNothingOfWeb() {
    noClasses().should().dependOnClassesThat().resideInAPackage("nudge.web..").check(classes);
  }
}
