package io.crewcall.platform.vocabulary;

import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.page.Cursors;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imported by services that have a vocabulary. */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage(basePackageClasses = VocabularyWord.class)
public class VocabularyConfiguration {

  @Bean
  VocabularyEditor vocabularyEditor(
      JdbcClient jdbc,
      VocabularyChangeRepository changes,
      EntityManager entities,
      Cursors cursors,
      IdGenerator ids,
      Clock clock) {
    return new VocabularyEditor(
        new ReferenceDataVersions(jdbc), changes, entities, cursors, ids, clock);
  }
}
