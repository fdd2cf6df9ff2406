package io.crewcall.auth.provider;

import io.crewcall.auth.token.TokenProperties;
import io.crewcall.platform.security.SecurityProperties;
import java.time.Clock;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts of Spring Authorization Server, kept in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

  /** Everything below /oauth2 and /.well-known, which is what the gateway routes here. */
  @Bean
  AuthorizationServerSettings authorizationServerSettings(SecurityProperties security) {
    return AuthorizationServerSettings.builder()
        .issuer(security.issuer())
        .oidcUserInfoEndpoint("/oauth2/userinfo")
        .oidcLogoutEndpoint("/oauth2/logout")
        .build();
  }

  @Bean
  RegisteredClientRepository registeredClients(
      JdbcOperations jdbc,
      PlatformTransactionManager transactions,
      ClientProperties clients,
      TokenProperties tokens) {
    return ConfiguredClients.register(jdbc, new TransactionTemplate(transactions), clients, tokens);
  }

  @Bean
  OAuth2AuthorizationService authorizations(
      JdbcOperations jdbc, RegisteredClientRepository clients) {
    return new JdbcOAuth2AuthorizationService(jdbc, clients);
  }

  @Bean
  OAuth2AuthorizationConsentService consents(
      JdbcOperations jdbc, RegisteredClientRepository clients) {
    return new JdbcOAuth2AuthorizationConsentService(jdbc, clients);
  }

  @Bean
  JwtGenerator jwtGenerator(
      JwtEncoder encoder, OAuth2TokenCustomizer<JwtEncodingContext> claims, Clock clock) {
    JwtGenerator generator = new JwtGenerator(encoder);
    generator.setJwtCustomizer(claims);
    generator.setClock(clock);
    return generator;
  }

  /** The sign-in cookie travels over TLS alone wherever the platform is reached by it. */
  @Bean
  ServletContextInitializer secureCookie(SecurityProperties security) {
    return context ->
        context.getSessionCookieConfig().setSecure(security.issuer().startsWith("https:"));
  }
}
