package io.crewcall.platform.personaldata;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.crewcall.platform.idempotency.IdempotencyAutoConfiguration;
import io.crewcall.platform.idempotency.IdempotencyRecords;
import io.crewcall.platform.security.ResourceServerSecurity;
import io.crewcall.platform.security.SecurityProperties;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Export and erasure of what a service holds about a person. */
@AutoConfiguration(
    after = IdempotencyAutoConfiguration.class,
    afterName = {
      "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
      "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration"
    })
@EnableConfigurationProperties(PersonalDataProperties.class)
@Import(PersonalDataController.class)
public class PersonalDataAutoConfiguration {

  @Bean
  Erasure erasure(ObjectProvider<PersonalData> holders, ObjectProvider<PlatformTraces> traces) {
    return new Erasure(holders.orderedStream().toList(), traces.stream().toList());
  }

  @Bean
  PersonalDataService personalDataService(
      ObjectProvider<PersonalData> holders,
      Erasure erasure,
      JsonMapper json,
      PersonalDataProperties properties,
      ObjectProvider<PlatformTransactionManager> transactions) {
    return new PersonalDataService(
        holders.orderedStream().toList(), erasure, json, properties, transactions.getIfAvailable());
  }

  @Bean
  PersonalDataDeclared personalDataDeclared(ListableBeanFactory beans) {
    return new PersonalDataDeclared(beans);
  }

  /** The issuer has its keys at hand; everybody else fetches them. */
  @Bean
  @Order(50)
  SecurityFilterChain personalDataChain(
      HttpSecurity http,
      ResourceServerSecurity house,
      SecurityProperties security,
      PersonalDataProperties properties,
      ObjectProvider<JWKSource<SecurityContext>> ownKeys)
      throws Exception {
    JWKSource<SecurityContext> keys =
        ownKeys.getIfAvailable(() -> ServiceTokens.publishedKeys(security));
    return PersonalDataSecurity.chain(
        http, house, ServiceTokens.decoder(security, properties.audience(), keys));
  }

  /** What the platform's own tables remember. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(JdbcClient.class)
  @ConditionalOnBean(IdempotencyRecords.class)
  static class Database {

    @Bean
    PlatformTraces rememberedAnswers(IdempotencyRecords records) {
      return records::forgetAbout;
    }
  }
}
