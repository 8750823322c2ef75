package nudge;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The floors of the core: a package knows only those above it in the list, and nothing of any
 * platform, so that all of it runs in a browser.
 */
class ArchitectureTest {
  private static final List<String> FLOORS =
      List.of(
          "nudge.text",
          "nudge.math",
          "nudge.random",
          "nudge.autograd",
          "nudge.expression",
          "nudge.nn",
          "nudge.optim",
          "nudge.tape",
          "nudge.tape.wasm",
          "nudge.bench",
          "nudge.data",
          "nudge.training",
          "nudge.playground");

  /** The last two are how the compiler makes lambdas and records. */
  private static final String[] KNOWN = {
    "nudge..",
    "java.lang",
    "java.util",
    "java.util.function",
    "java.util.stream",
    "java.util.zip",
    "java.nio.charset",
    "java.lang.invoke",
    "java.lang.runtime"
  };

  private final JavaClasses core =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("nudge");

  @Test
  void everyClass_standsOnAFloor() {
    classes().should().resideInAnyPackage(FLOORS.toArray(String[]::new)).check(core);
  }

  @Test
  void everyFloor_knowsOnlyThoseAboveIt() {
    for (ArchRule rule : rules(FLOORS)) {
      rule.check(core);
    }
  }

  /** The rule can fail: turned upside down, the house does not stand. */
  @Test
  void floorsUpsideDown_areRefused() {
    List<String> reversed = new ArrayList<>(FLOORS);
    Collections.reverse(reversed);
    for (ArchRule rule : rules(reversed).subList(0, 4)) {
      assertTrue(rule.evaluate(core).hasViolation(), rule.getDescription());
    }
  }

  @Test
  void packages_areFreeOfCycles() {
    slices().matching("nudge.(*)..").should().beFreeOfCycles().check(core);
  }

  @Test
  void everyClass_usesPlainJavaOnly() {
    classes().should().onlyDependOnClassesThat().resideInAnyPackage(KNOWN).check(core);
  }

  /**
   * TeaVM takes an interface for initialised where a method of it was called on an object, which an
   * interface need not be, and then finds null in its fields. Constants need no initialising.
   */
  @Test
  void interfaces_holdNoObjects() {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .areInterfaces()
        .should()
        .haveRawType(describe("a constant's", type -> type.isPrimitive() || isText(type)))
        .check(core);
  }

  /** In a browser each of these brings tables of all characters that there are, some kilobytes. */
  @Test
  void characters_areToldApartWithoutUnicodesTables() {
    List<String> heavy =
        List.of(
            "digit",
            "getType",
            "isDigit",
            "isLetter",
            "isLetterOrDigit",
            "toLowerCase",
            "toUpperCase");
    noClasses()
        .should()
        .accessTargetWhere(
            describe(
                "Unicode's tables are needed",
                access ->
                    access.getTargetOwner().isEquivalentTo(Character.class)
                            && heavy.contains(access.getName())
                        || access.getTargetOwner().isEquivalentTo(String.class)
                            && access.getName().equals("equalsIgnoreCase")))
        .check(core);
  }

  private static boolean isText(JavaClass type) {
    return type.isEquivalentTo(String.class);
  }

  private static List<ArchRule> rules(List<String> floors) {
    List<ArchRule> rules = new ArrayList<>();
    for (int i = 0; i + 1 < floors.size(); i++) {
      String[] below = floors.subList(i + 1, floors.size()).toArray(String[]::new);
      rules.add(
          noClasses()
              .that()
              .resideInAPackage(floors.get(i))
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(below));
    }
    return rules;
  }
}
