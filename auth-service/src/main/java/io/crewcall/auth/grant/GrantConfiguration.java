package io.crewcall.auth.grant;

import io.crewcall.auth.origin.Origins;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the library keeps what was granted. */
@Configuration(proxyBeanMethods = false)
class GrantConfiguration {

  @Bean
  OAuth2AuthorizationService authorizations(
      JdbcOperations jdbc,
      RegisteredClientRepository clients,
      Origins origins,
      PlatformTransactionManager transactions) {
    return new HashedAuthorizations(jdbc, clients, origins, new TransactionTemplate(transactions));
  }
}
