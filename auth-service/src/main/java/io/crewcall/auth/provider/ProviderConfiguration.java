package io.crewcall.auth.provider;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.crewcall.auth.session.SessionService;
import io.crewcall.auth.token.TokenProperties;
import io.crewcall.platform.security.SecurityProperties;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationConsentService;
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
  static final String USER_INFO = "/oauth2/userinfo";
  static final String END_SESSION = "/oauth2/logout";

  /** Everything below /oauth2 and /.well-known, which is what the gateway routes here. */
  @Bean
  AuthorizationServerSettings authorizationServerSettings(SecurityProperties security) {
    return AuthorizationServerSettings.builder()
        .issuer(security.issuer())
        .oidcUserInfoEndpoint(USER_INFO)
        .oidcLogoutEndpoint(END_SESSION)
        .build();
  }

  @Bean
  RegisteredClientRepository registeredClients(
      JdbcOperations jdbc,
      PlatformTransactionManager transactions,
      ClientProperties clients,
      TokenProperties tokens,
      SecurityProperties security) {
    return ConfiguredClients.register(
        jdbc, new TransactionTemplate(transactions), clients, tokens, security.issuer());
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

  @Bean
  EndSessionProvider endSession(
      RegisteredClientRepository clients,
      OAuth2AuthorizationService authorizations,
      SessionService sessions,
      JWKSource<SecurityContext> keys,
      SecurityProperties security) {
    return new EndSessionProvider(clients, authorizations, sessions, keys, security.issuer());
  }

  /** The library's way of finding the session of a code's owner; here the code itself knows it. */
  @Bean
  SessionRegistry sessionRegistry() {
    return new EmptySessionRegistry();
  }
}
