package io.crewcall.auth.grant;

import io.crewcall.auth.origin.OriginResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the library keeps what was granted. */
@Configuration(proxyBeanMethods = false)
class GrantConfiguration {

  @Bean
  HashedAuthorizationService authorizations(
      JdbcOperations jdbc,
      RegisteredClientRepository clients,
      OriginResolver origins,
      PlatformTransactionManager transactions) {
    return new HashedAuthorizationService(
        jdbc, clients, origins, new TransactionTemplate(transactions));
  }
}
