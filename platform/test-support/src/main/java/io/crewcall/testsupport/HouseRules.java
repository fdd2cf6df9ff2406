package io.crewcall.testsupport;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;

/**
 * The architecture that every service keeps, as a test of two lines:
 *
 * <pre>
 * class ArchitectureTest {
 *   &#64;Test
 *   void houseRules() {
 *     HouseRules.check("io.crewcall.gig");
 *   }
 * }
 * </pre>
 */
public final class HouseRules {
  private static final String PLATFORM = "io.crewcall.platform..";
  // By name, as not every service has transactions.
  private static final String TRANSACTIONAL =
      "org.springframework.transaction.annotation.Transactional";
  private static final String CONTRACTS = "io.crewcall.contracts..";

  private static final Map<String, JavaClasses> MAIN_CLASSES = new ConcurrentHashMap<>();

  private HouseRules() {}

  /**
   * Checks the main classes of a service.
   *
   * @param servicePackage its base package
   * @throws AssertionError naming each violation, or when there are no classes to check
   */
  public static void check(String servicePackage) {
    JavaClasses main = mainClasses(servicePackage);
    if (main.isEmpty()) {
      throw new AssertionError("no classes in " + servicePackage);
    }
    rules(servicePackage).forEach(rule -> rule.allowEmptyShould(true).check(main));
  }

  /**
   * Checks the structure of a service as well: rooms that do not depend on each other in circles
   * and have at most 25 classes, SQL only in classes that are named for it, and the names of {@code
   * docs/glossary.md}.
   *
   * @param servicePackage its base package
   * @throws AssertionError naming each violation, or when there are no classes to check
   */
  public static void checkWithStructure(String servicePackage) {
    check(servicePackage);
    StructureRules.check(servicePackage, mainClasses(servicePackage));
  }

  /**
   * The main classes of a service, read once.
   *
   * @param servicePackage its base package
   */
  public static JavaClasses mainClasses(String servicePackage) {
    return MAIN_CLASSES.computeIfAbsent(
        servicePackage,
        all ->
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(all));
  }

  static List<ArchRule> rules(String servicePackage) {
    return List.of(
        keepsToItself(servicePackage),
        noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
            .because("a name says what a class is for"),
        classes()
            .that(are(controllers()))
            .should()
            .bePackagePrivate()
            .because("nothing but HTTP calls a controller"),
        noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .because("dependencies come by the constructor"),
        noMethods()
            .should()
            .beAnnotatedWith(Autowired.class)
            .because("dependencies come by the constructor"),
        noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Date.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Calendar.class)
            .because("time is java.time"),
        noClasses()
            .should()
            .callMethodWhere(readsTheClockOfTheMachine())
            .because("time comes from the injected Clock"),
        noClasses()
            .that(are(controllers()))
            .should()
            .beAnnotatedWith(TRANSACTIONAL)
            .because("a transaction ends before the answer is written"),
        methods()
            .that()
            .areDeclaredInClassesThat(are(controllers()))
            .should()
            .notBeAnnotatedWith(TRANSACTIONAL)
            .because("a transaction ends before the answer is written"),
        fields()
            .that()
            .areDeclaredInClassesThat(are(controllers()))
            .should()
            .beFinal()
            .because("a controller serves many requests at once"),
        classes().should(liveInNullMarkedPackages()).because("null is only where a type says so"));
  }

  private static ArchRule keepsToItself(String servicePackage) {
    return noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.crewcall..")
                .and(not(resideInAnyPackage(servicePackage + "..", PLATFORM, CONTRACTS))))
        .because("a service knows the platform, the contracts and itself, and no other service");
  }

  private static DescribedPredicate<JavaClass> controllers() {
    return DescribedPredicate.describe(
        "controllers", type -> type.isMetaAnnotatedWith(Controller.class));
  }

  private static DescribedPredicate<JavaMethodCall> readsTheClockOfTheMachine() {
    return DescribedPredicate.describe(
        "reads the clock of the machine",
        call -> {
          var target = call.getTarget();
          String owner = target.getOwner().getName();
          boolean now =
              target.getName().equals("now")
                  && owner.startsWith("java.time.")
                  && target.getRawParameterTypes().stream()
                      .noneMatch(p -> p.getName().equals("java.time.Clock"));
          boolean millis =
              owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis");
          return now || millis;
        });
  }

  private static ArchCondition<JavaClass> liveInNullMarkedPackages() {
    return new ArchCondition<>("live in packages that are @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked =
            type.getPackage()
                .tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
        if (!marked) {
          events.add(
              SimpleConditionEvent.violated(
                  type,
                  type.getPackageName()
                      + " has no package-info.java with @NullMarked (class "
                      + type.getSimpleName()
                      + ")"));
        }
      }
    };
  }
}
