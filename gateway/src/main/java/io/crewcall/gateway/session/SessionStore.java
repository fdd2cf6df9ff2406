package io.crewcall.gateway.session;

import io.crewcall.platform.encryption.Encryption;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sessions in the gateway's database, by Spring Session: the cookie as a hash, the tokens encrypted
 * for their own session alone.
 */
final class SessionStore {
  private static final int ID_BYTES = 32;
  private static final String HASH = "encode(sha256(convert_to(%s, 'UTF8')), 'hex')";
  private static final String TOKENS = "tokens";
  private static final String OUTDATED = "outdated";

  private final SessionDatabase database;
  private final SessionRepository<? extends Session> sessions;
  private final Encryption encryption;
  private final JsonMapper json;

  SessionStore(SessionDatabase database, Encryption encryption, JsonMapper json, Duration idle) {
    this.database = database;
    this.sessions = repository(database, idle);
    this.encryption = encryption;
    this.json = json;
  }

  private static JdbcIndexedSessionRepository repository(SessionDatabase database, Duration idle) {
    JdbcIndexedSessionRepository repository =
        new JdbcIndexedSessionRepository(database.jdbc(), database.transaction());
    repository.setTableName("web_session");
    repository.setCleanupCron("-");
    repository.setDefaultMaxInactiveInterval(idle);
    SecureRandom random = new SecureRandom();
    repository.setSessionIdGenerator(() -> {
      byte[] bytes = new byte[ID_BYTES];
      random.nextBytes(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    });
    // Attributes are bytes already; nothing is brought to life that a row names.
    GenericConversionService bytes = new GenericConversionService();
    bytes.addConverter(Object.class, byte[].class, byte[].class::cast);
    bytes.addConverter(byte[].class, Object.class, Object.class::cast);
    repository.setConversionService(bytes);
    hashIds(repository);
    repository.afterPropertiesSet();
    return repository;
  }

  /** The library's statements, with the id hashed on its way in. */
  private static void hashIds(JdbcIndexedSessionRepository repository) {
    String given = HASH.formatted("?");
    repository.setCreateSessionQuery(
        """
        insert into web_session (primary_id, session_id, creation_time, last_access_time,
          max_inactive_interval, expiry_time, principal_name)
        values (?, %s, ?, ?, ?, ?, ?)
        """
            .formatted(given));
    repository.setUpdateSessionQuery(
        """
        update web_session set session_id = %s, last_access_time = ?,
          max_inactive_interval = ?, expiry_time = ?, principal_name = ?
        where primary_id = ?
        """
            .formatted(given));
    repository.setGetSessionQuery(
        """
        with asked as (select cast(? as text) as id)
        select s.primary_id, asked.id as session_id, s.creation_time, s.last_access_time,
          s.max_inactive_interval, a.attribute_name, a.attribute_bytes
        from asked join web_session s on s.session_id = %s
        left join web_session_attributes a on a.session_primary_id = s.primary_id
        """
            .formatted(HASH.formatted("asked.id")));
    repository.setDeleteSessionQuery(
        "delete from web_session where session_id = %s".formatted(given));
    repository.setCreateSessionAttributeQuery(
        """
        insert into web_session_attributes (session_primary_id, attribute_name, attribute_bytes)
        select primary_id, named.name, named.bytes
        from (select cast(? as text) as id, cast(? as text) as name, cast(? as bytea) as bytes)
          named join web_session on primary_id = named.id
        on conflict (session_primary_id, attribute_name)
          do update set attribute_bytes = excluded.attribute_bytes
        """);
  }

  /** A new session with a new id, whatever the browser had before. */
  String create(SessionTokens tokens) {
    database.migrate();
    return create(sessions, tokens);
  }

  private <S extends Session> String create(SessionRepository<S> repository, SessionTokens tokens) {
    S session = repository.createSession();
    session.setAttribute(TOKENS, encrypted(session.getId(), tokens));
    repository.save(session);
    return session.getId();
  }

  /** Empty when it never was, has ended, was not used for too long, or is under another key. */
  Optional<WebSession> find(String id) {
    database.migrate();
    Session session = sessions.findById(id);
    byte[] stored = session == null ? null : session.getAttribute(TOKENS);
    if (session == null || stored == null) {
      return Optional.empty();
    }
    String tokens;
    try {
      tokens = encryption.decrypt(name(id), stored);
    } catch (IllegalStateException otherKey) {
      return Optional.empty();
    }
    return Optional.of(
        new WebSession(
            id,
            json.readValue(tokens, SessionTokens.class),
            session.getCreationTime(),
            session.getLastAccessedTime(),
            session.getAttributeNames().contains(OUTDATED)));
  }

  /** New tokens; nothing when the session has ended meanwhile. */
  void renewed(String id, SessionTokens tokens) {
    change(
        sessions,
        id,
        session -> {
          session.setAttribute(TOKENS, encrypted(id, tokens));
          session.removeAttribute(OUTDATED);
        });
  }

  /** The account changed: the next call needs tokens that say so. */
  void outdated(String id) {
    change(sessions, id, session -> session.setAttribute(OUTDATED, new byte[0]));
  }

  /** The session was used at this moment. */
  void used(WebSession session, Instant now) {
    change(sessions, session.id(), stored -> stored.setLastAccessedTime(now));
  }

  private <S extends Session> void change(
      SessionRepository<S> repository, String id, Consumer<Session> change) {
    @Nullable S session = repository.findById(id);
    if (session != null) {
      change.accept(session);
      repository.save(session);
    }
  }

  void delete(String id) {
    sessions.deleteById(id);
  }

  private byte[] encrypted(String id, SessionTokens tokens) {
    return encryption.encrypt(name(id), json.writeValueAsString(tokens));
  }

  private static String name(String id) {
    try {
      return "web session "
          + HexFormat.of()
              .formatHex(
                  MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
