package io.crewcall.platform.replicas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;

/**
 * On one machine all services share these classes and have class loaders of their own, in which
 * Spring and Hibernate make proxies: of public types only.
 */
class ProxiedTypesTest {

  @Test
  void arePublic() {
    classes()
        .that()
        .areAssignableTo(Repository.class)
        .or()
        .areAnnotatedWith(Entity.class)
        .should()
        .bePublic()
        .check(
            new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackagesOf(Replica.class));
  }
}
