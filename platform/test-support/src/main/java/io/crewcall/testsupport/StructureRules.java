package io.crewcall.testsupport;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How the rooms (packages) of a service are built and named. */
final class StructureRules {
  private static final int LARGEST_ROOM = 25;

  /** What works on many rows at once, or beside the entities. */
  private static final String SET_BASED =
      ".*\\.[A-Za-z]*(Outbox|Inbox|Queue|Claims?|Import|Facts?|Job|Locks?|Clock|Relay|Export"
          + "|Migration|Retention|Limits?|Buckets?|Sessions?)[A-Za-z$]*";

  /** A gerund alone, and what the glossary calls by another name. */
  private static final String STRANGE =
      ".*\\.([A-Z][a-z]+ing|[A-Za-z]*(Desk|Shelf|Library|Postman|Intake|Recorder|Vm|Dto))";

  private StructureRules() {}

  static void check(String servicePackage, JavaClasses main) {
    slices()
        .matching(servicePackage + ".(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(main);
    noClasses()
        .that()
        .haveNameNotMatching(SET_BASED)
        .should()
        .dependOnClassesThat()
        .haveNameMatching("org\\.springframework\\.jdbc\\.core\\..*")
        .because("rows are mapped by entities; SQL over many rows is in classes named for it")
        .check(main);
    noClasses()
        .should()
        .haveNameMatching(STRANGE)
        .because("docs/glossary.md has one name for each kind of class")
        .check(main);
    Map<String, Long> rooms =
        main.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .collect(
                Collectors.groupingBy(
                    JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
    rooms.values().removeIf(classes -> classes <= LARGEST_ROOM);
    if (!rooms.isEmpty()) {
      throw new AssertionError("more than " + LARGEST_ROOM + " classes in one room: " + rooms);
    }
  }
}
