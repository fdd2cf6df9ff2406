package io.crewcall.gateway.session;

import io.crewcall.gateway.revocation.Revocations;
import io.crewcall.platform.encryption.Encryption;
import io.crewcall.platform.problem.ProblemWriter;
import io.crewcall.platform.security.SecurityProperties;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/** Sessions of browsers, where the gateway has a secret of its own at auth-service. */
@Configuration(proxyBeanMethods = false)
@Conditional(SignInOffered.class)
class SessionConfiguration {
  /** Behind CORS, and before the limits, which ask who has a token. */
  private static final int BEFORE_LIMITS = Ordered.HIGHEST_PRECEDENCE + 17;

  @Bean
  SessionDatabase sessionDatabase(
      @Value("${spring.datasource.url}") String url,
      @Value("${spring.datasource.username}") String user,
      @Value("${spring.datasource.password}") String password) {
    return new SessionDatabase(url, user, password);
  }

  @Bean
  ProviderRegistrations providerRegistrations(
      SessionProperties properties, SecurityProperties security) {
    return ProviderRegistrations.of(properties, security);
  }

  @Bean
  ProviderClient providerClient(
      ProviderRegistrations registrations, SessionProperties properties, Clock clock) {
    return new ProviderClient(registrations, properties.answer(), clock);
  }

  @Bean
  Encryption sessionEncryption(SessionProperties properties) {
    return Encryption.of("crewcall.gateway.session.key", properties.key());
  }

  @Bean
  SessionCookies sessionCookies(SecurityProperties security) {
    return new SessionCookies(security.issuer());
  }

  @Bean
  CsrfRule csrfRule(Encryption encryption, SecurityProperties security) {
    return new CsrfRule(encryption, security.issuer());
  }

  @Bean
  SignOutQueue signOutQueue(
      SessionDatabase database, Encryption encryption, ProviderClient provider, Clock clock) {
    return new SignOutQueue(database, encryption, provider, clock);
  }

  @Bean
  SessionRetention sessionRetention(
      SessionDatabase database, SignOutQueue signOuts, SessionProperties properties, Clock clock) {
    return new SessionRetention(database, signOuts, properties, clock);
  }

  @Bean
  Sessions sessions(
      SessionDatabase database,
      Encryption encryption,
      ProviderClient provider,
      SignOutQueue signOuts,
      Revocations revocations,
      SessionProperties properties,
      JsonMapper json,
      Clock clock) {
    SessionStore store = new SessionStore(database, encryption, json, properties.idle());
    TokenRenewal renewal =
        new TokenRenewal(
            store, new RenewalLeases(database), provider, properties.renewBefore(), clock);
    return new Sessions(store, renewal, signOuts, revocations, properties, clock);
  }

  @Bean
  SessionController.BrowserSessions browserSessions(
      Sessions sessions, SessionCookies cookies, CsrfRule csrf) {
    return new SessionController.BrowserSessions(sessions, cookies, csrf);
  }

  @Bean
  FilterRegistrationBean<SessionTokenFilter> sessionTokens(
      Sessions sessions, SessionCookies cookies, CsrfRule csrf, ProblemWriter problems) {
    FilterRegistrationBean<SessionTokenFilter> registration =
        new FilterRegistrationBean<>(new SessionTokenFilter(sessions, cookies, csrf, problems));
    registration.setOrder(BEFORE_LIMITS);
    return registration;
  }

  @Bean
  FilterRegistrationBean<CookieFilter> ownCookies(SessionCookies cookies) {
    FilterRegistrationBean<CookieFilter> registration =
        new FilterRegistrationBean<>(new CookieFilter(cookies));
    registration.setOrder(BEFORE_LIMITS);
    return registration;
  }
}
