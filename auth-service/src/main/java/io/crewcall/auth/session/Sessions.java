package io.crewcall.auth.session;

import io.crewcall.platform.id.IdGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sessions and their refresh tokens. */
@Component
class Sessions {
  private final JdbcClient jdbc;
  private final SessionProperties properties;
  private final IdGenerator ids;
  private final Clock clock;

  Sessions(JdbcClient jdbc, SessionProperties properties, IdGenerator ids, Clock clock) {
    this.jdbc = jdbc;
    this.properties = properties;
    this.ids = ids;
    this.clock = clock;
  }

  /** A session that goes on, with the token for its next refresh. */
  record Continued(UUID sessionId, UUID accountId, RefreshToken next) {}

  /** Begins a session. */
  @Transactional
  public Continued begin(UUID accountId, String address, String userAgent) {
    UUID id = ids.next();
    Instant now = clock.instant();
    jdbc.sql(
            """
            insert into session
              (id, account_id, began_at, ends_at, last_used_at, address, user_agent)
            values (:id, :account, :now, :ends, :now, :address, :agent)
            """)
        .param("id", id)
        .param("account", accountId)
        .param("now", at(now))
        .param("ends", at(now.plus(properties.longest())))
        .param("address", address)
        .param("agent", userAgent)
        .update();
    return new Continued(id, accountId, issue(id, now));
  }

  /**
   * Exchanges a token for the next of its session. The token is claimed by one conditional update,
   * so of several at once one gets through; any other use of it ends the session, the token just
   * issued included.
   *
   * @return empty when the token is unknown, expired or spent, or its session over
   */
  @Transactional
  public Optional<Continued> refresh(RefreshToken presented) {
    Instant now = clock.instant();
    Optional<UUID> claimed =
        jdbc.sql(
                """
                update refresh_token set used_at = :now
                where token_hash = :hash and used_at is null and expires_at > :now
                returning session_id
                """)
            .param("now", at(now))
            .param("hash", presented.hash())
            .query(UUID.class)
            .optional();
    if (claimed.isEmpty()) {
      endAfterReuse(presented, now);
      return Optional.empty();
    }
    return jdbc.sql(
            """
            update session set last_used_at = :now
            where id = :id and ended_at is null and ends_at > :now
            returning account_id
            """)
        .param("now", at(now))
        .param("id", claimed.get())
        .query(UUID.class)
        .optional()
        .map(account -> new Continued(claimed.get(), account, issue(claimed.get(), now)));
  }

  private void endAfterReuse(RefreshToken presented, Instant now) {
    jdbc.sql("select session_id from refresh_token where token_hash = :h and used_at is not null")
        .param("h", presented.hash())
        .query(UUID.class)
        .optional()
        .ifPresent(session -> end(session, EndReason.TOKEN_REUSED, now));
  }

  /** Ends the session of a token, spent or not; without one there is nothing to end. */
  @Transactional
  public void endBy(RefreshToken presented) {
    jdbc.sql("select session_id from refresh_token where token_hash = :hash")
        .param("hash", presented.hash())
        .query(UUID.class)
        .optional()
        .ifPresent(session -> end(session, EndReason.LOGGED_OUT, clock.instant()));
  }

  /** Ends a session; the first reason stays. */
  @Transactional
  public void end(UUID session, EndReason reason) {
    end(session, reason, clock.instant());
  }

  private void end(UUID session, EndReason reason, Instant now) {
    jdbc.sql(
            """
            update session set ended_at = :now, end_reason = :reason
            where id = :id and ended_at is null
            """)
        .param("now", at(now))
        .param("reason", reason.name())
        .param("id", session)
        .update();
  }

  private RefreshToken issue(UUID session, Instant now) {
    RefreshToken token = RefreshToken.random();
    jdbc.sql(
            """
            insert into refresh_token (token_hash, session_id, issued_at, expires_at)
            values (:hash, :session, :now, :expires)
            """)
        .param("hash", token.hash())
        .param("session", session)
        .param("now", at(now))
        .param("expires", at(now.plus(properties.idle())))
        .update();
    return token;
  }

  /**
   * Drops sessions long over. Spent tokens of a live session stay as long as they could be reused.
   */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
  @Transactional
  public void forget() {
    OffsetDateTime oldest = at(clock.instant().minus(properties.idle()));
    jdbc.sql("delete from refresh_token where expires_at < :oldest")
        .param("oldest", oldest)
        .update();
    jdbc.sql(
            """
            delete from session s where (s.ended_at < :oldest or s.last_used_at < :oldest)
              and not exists (select from refresh_token t where t.session_id = s.id)
            """)
        .param("oldest", oldest)
        .update();
  }

  private static OffsetDateTime at(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
