package io.crewcall.auth.browser;

import io.crewcall.platform.security.SecurityProperties;
import java.security.SecureRandom;
import java.util.Base64;
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
  private static final int ID_BYTES = 32;
  private static final String HASH = "encode(sha256(convert_to(%s, 'UTF8')), 'hex')";

  /**
   * The statements of Spring Session, with the id hashed on its way in: whoever reads the database
   * gets no cookie out of it. Two requests of one browser at once may set the same attribute.
   */
  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> hashedIds() {
    return repository -> {
      repository.setCreateSessionQuery(
          """
          insert into browser_session (primary_id, session_id, creation_time, last_access_time,
            max_inactive_interval, expiry_time, principal_name)
          values (?, %s, ?, ?, ?, ?, ?)
          """
              .formatted(HASH.formatted("?")));
      repository.setUpdateSessionQuery(
          """
          update browser_session set session_id = %s, last_access_time = ?,
            max_inactive_interval = ?, expiry_time = ?, principal_name = ?
          where primary_id = ?
          """
              .formatted(HASH.formatted("?")));
      repository.setGetSessionQuery(
          """
          with asked as (select cast(? as text) as id)
          select s.primary_id, asked.id as session_id, s.creation_time, s.last_access_time,
            s.max_inactive_interval, a.attribute_name, a.attribute_bytes
          from asked join browser_session s on s.session_id = %s
          left join browser_session_attributes a on a.session_primary_id = s.primary_id
          """
              .formatted(HASH.formatted("asked.id")));
      repository.setDeleteSessionQuery(
          "delete from browser_session where session_id = %s".formatted(HASH.formatted("?")));
      repository.setCreateSessionAttributeQuery(
          """
          insert into browser_session_attributes
            (session_primary_id, attribute_name, attribute_bytes)
          select primary_id, named.name, named.bytes
          from (select cast(? as text) as id, cast(? as text) as name, cast(? as bytea) as bytes)
            named join browser_session on primary_id = named.id
          on conflict (session_primary_id, attribute_name)
            do update set attribute_bytes = excluded.attribute_bytes
          """);
    };
  }

  @Bean
  SessionIdGenerator browserSessionIds() {
    SecureRandom random = new SecureRandom();
    return () -> {
      byte[] bytes = new byte[ID_BYTES];
      random.nextBytes(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    };
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
