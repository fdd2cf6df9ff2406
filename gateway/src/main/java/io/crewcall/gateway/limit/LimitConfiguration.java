package io.crewcall.gateway.limit;

import io.crewcall.platform.problem.ProblemWriter;
import io.micrometer.core.instrument.MeterRegistry;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Limits per address, user and client, shared between instances when there is a database. */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {
  private static final int AFTER_SECURITY = -90;

  @Bean
  ClientAddress clientAddress(LimitProperties properties) {
    return new ClientAddress(properties.trustedProxies());
  }

  @Bean
  Buckets buckets(LimitProperties properties) {
    return new Buckets(properties);
  }

  @Bean
  LimitHeaders limitHeaders(ProblemWriter problems, MeterRegistry metrics) {
    return new LimitHeaders(problems, metrics);
  }

  /** Behind CORS, so that a dashboard can read the refusal; before bodies are looked at. */
  @Bean
  FilterRegistrationBean<AddressLimits> addressLimits(
      LimitProperties properties, Buckets buckets, ClientAddress addresses, LimitHeaders headers) {
    FilterRegistrationBean<AddressLimits> registration =
        new FilterRegistrationBean<>(new AddressLimits(buckets, addresses, headers));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 18);
    registration.setEnabled(properties.enabled());
    return registration;
  }

  @Bean
  FilterRegistrationBean<UserLimits> userLimits(
      LimitProperties properties, Buckets buckets, LimitHeaders headers) {
    FilterRegistrationBean<UserLimits> registration =
        new FilterRegistrationBean<>(new UserLimits(buckets, headers));
    registration.setOrder(AFTER_SECURITY);
    registration.setEnabled(properties.enabled());
    return registration;
  }

  /**
   * The database is none of Spring's: a pool would be a health indicator and a start-up condition,
   * and the gateway must do without.
   */
  @Bean
  @ConditionalOnProperty("spring.datasource.url")
  Sharing sharing(
      @Value("${spring.datasource.url}") String url,
      @Value("${spring.datasource.username}") String user,
      @Value("${spring.datasource.password}") String password,
      LimitProperties properties,
      Buckets buckets,
      MeterRegistry metrics) {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(url);
    database.setUser(user);
    database.setPassword(password);
    database.setConnectTimeout(2);
    database.setLoginTimeout(2);
    database.setSocketTimeout(3);
    database.setApplicationName("gateway");
    return new Sharing(buckets, new SharedTable(database), properties.share(), metrics);
  }
}
