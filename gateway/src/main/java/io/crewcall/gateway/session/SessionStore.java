package io.crewcall.gateway.session;

import io.crewcall.platform.encryption.Encryption;
import io.crewcall.platform.security.HashedSessionIds;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
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
  private static final String TABLE = "web_session";
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
    repository.setTableName(TABLE);
    repository.setCleanupCron("-");
    repository.setDefaultMaxInactiveInterval(idle);
    repository.setSessionIdGenerator(HashedSessionIds.generator());
    // Attributes are bytes already; nothing is brought to life that a row names.
    GenericConversionService bytes = new GenericConversionService();
    bytes.addConverter(Object.class, byte[].class, byte[].class::cast);
    bytes.addConverter(byte[].class, Object.class, Object.class::cast);
    repository.setConversionService(bytes);
    HashedSessionIds.apply(repository, TABLE);
    repository.afterPropertiesSet();
    return repository;
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
