package io.crewcall.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
  private static final String FIXTURE = "io.crewcall.testsupport.fixture.";

  @Test
  void eachBreachIsNamed() {
    assertThat(breaches("bad"))
        .contains("knows the platform")
        .contains("NameHelper")
        .contains("nothing but HTTP calls a controller")
        .contains("dependencies come by the constructor")
        .contains("time is java.time")
        // What is one by its super class alone.
        .contains("java.sql.Timestamp", "java.util.GregorianCalendar")
        .contains("time comes from the injected Clock")
        .contains("serves many requests at once")
        .contains("no package-info.java with @NullMarked");
  }

  @Test
  void serviceThatKeepsTheRulesPasses() {
    assertThat(breaches("good")).isEmpty();
  }

  @Test
  void packageWithoutClassesFails() {
    assertThatThrownBy(() -> HouseRules.check("io.crewcall.nothing.here"))
        .isInstanceOf(AssertionError.class);
  }

  private static String breaches(String fixture) {
    // The fixtures are test classes, which the entry point leaves out.
    JavaClasses classes = new ClassFileImporter().importPackages(FIXTURE + fixture);
    assertThat(classes).isNotEmpty();
    StringBuilder found = new StringBuilder();
    for (ArchRule rule : HouseRules.rules(FIXTURE + fixture)) {
      var result = rule.allowEmptyShould(true).evaluate(classes);
      if (result.hasViolation()) {
        found.append(result.getFailureReport()).append('\n');
      }
    }
    return found.toString();
  }
}
