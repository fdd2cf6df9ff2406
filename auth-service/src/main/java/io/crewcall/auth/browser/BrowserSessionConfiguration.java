package io.crewcall.auth.browser;

import io.crewcall.platform.security.HashedSessionIds;
import io.crewcall.platform.security.SecurityProperties;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.security.jackson.SecurityJacksonModules;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import tools.jackson.databind.json.JsonMapper;

/** How Spring Session keeps browsers. */
@Configuration(proxyBeanMethods = false)
class BrowserSessionConfiguration {
  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> hashedIds() {
    return repository -> HashedSessionIds.apply(repository, "browser_session");
  }

  @Bean
  SessionIdGenerator browserSessionIds() {
    return HashedSessionIds.generator();
  }

  /** The cookie travels over TLS alone wherever the platform is reached by it. */
  @Bean
  DefaultCookieSerializerCustomizer secureCookie(SecurityProperties security) {
    return cookie -> {
      cookie.setUseSecureCookie(security.issuer().startsWith("https:"));
      cookie.setUseBase64Encoding(false);
    };
  }

  /** JSON of the few known types, where Java's own format would bring to life whatever it names. */
  @Bean
  ConversionService springSessionConversionService() {
    JsonMapper json =
        JsonMapper.builder()
            .addModules(
                SecurityJacksonModules.getModules(
                    BrowserSessionConfiguration.class.getClassLoader()))
            .build();
    GenericConversionService conversion = new GenericConversionService();
    conversion.addConverter(Object.class, byte[].class, json::writeValueAsBytes);
    conversion.addConverter(
        byte[].class, Object.class, bytes -> json.readValue(bytes, Object.class));
    return conversion;
  }
}
