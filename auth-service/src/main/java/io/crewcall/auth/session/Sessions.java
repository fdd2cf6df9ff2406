package io.crewcall.auth.session;

import io.crewcall.auth.origin.Origin;
import io.crewcall.platform.id.IdGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions of accounts: those of the JSON endpoints with their refresh tokens, and those that the
 * provider opens for its clients. Whoever grants something for a session listens to {@link
 * SessionsEnded}.
 */
@Component
public class Sessions {
  private final JdbcClient jdbc;
  private final SessionProperties properties;
  private final IdGenerator ids;
  private final Clock clock;
  private final ApplicationEventPublisher listeners;

  Sessions(
      JdbcClient jdbc,
      SessionProperties properties,
      IdGenerator ids,
      Clock clock,
      ApplicationEventPublisher listeners) {
    this.jdbc = jdbc;
    this.properties = properties;
    this.ids = ids;
    this.clock = clock;
    this.listeners = listeners;
  }

  /** A session that goes on, with the token for its next refresh. */
  record Continued(UUID sessionId, UUID accountId, RefreshToken next) {}

  /** Begins a session of the platform's own JSON endpoints. */
  @Transactional
  Continued begin(UUID accountId, Origin origin) {
    UUID id = insert(accountId, origin, null);
    return new Continued(id, accountId, issue(id, clock.instant()));
  }

  /**
   * Opens a session of a client of the provider, which keeps its tokens itself.
   *
   * @param clientId which client, as registered
   */
  @Transactional
  public UUID open(UUID accountId, Origin origin, String clientId) {
    return insert(accountId, origin, clientId);
  }

  private UUID insert(UUID accountId, Origin origin, @Nullable String clientId) {
    UUID id = ids.next();
    Instant now = clock.instant();
    jdbc.sql(
            """
            insert into session
              (id, account_id, client_id, began_at, ends_at, last_used_at, address, user_agent)
            values (:id, :account, :client, :now, :ends, :now, :address, :agent)
            """)
        .param("id", id)
        .param("account", accountId)
        .param("client", clientId)
        .param("now", at(now))
        .param("ends", at(now.plus(properties.longest())))
        .param("address", origin.address())
        .param("agent", origin.userAgent())
        .update();
    return id;
  }

  /**
   * Notes that a session is used, for one whose tokens the provider keeps.
   *
   * @return whether it still goes on
   */
  @Transactional
  public boolean used(UUID session) {
    return touch(session, clock.instant()).isPresent();
  }

  /**
   * Exchanges a token for the next of its session. The token is claimed by one conditional update,
   * so of several at once one gets through; any other use of it ends the session, the token just
   * issued included.
   *
   * @return empty when the token is unknown, expired or spent, or its session over
   */
  @Transactional
  Optional<Continued> refresh(RefreshToken presented) {
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
    return touch(claimed.get(), now)
        .map(account -> new Continued(claimed.get(), account, issue(claimed.get(), now)));
  }

  private Optional<UUID> touch(UUID session, Instant now) {
    return jdbc.sql(
            """
            update session set last_used_at = :now
            where id = :id and ended_at is null and ends_at > :now
            returning account_id
            """)
        .param("now", at(now))
        .param("id", session)
        .query(UUID.class)
        .optional();
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
  void endBy(RefreshToken presented) {
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

  /** By its owner; tells whether it is one of his that went on. */
  @Transactional
  boolean revoke(UUID account, UUID session) {
    boolean own =
        jdbc.sql(
                """
                select exists (select from session
                  where id = :id and account_id = :account and ended_at is null)
                """)
            .param("id", session)
            .param("account", account)
            .query(Boolean.class)
            .single();
    if (own) {
      end(session, EndReason.REVOKED, clock.instant());
    }
    return own;
  }

  private void end(UUID session, EndReason reason, Instant now) {
    jdbc.sql(
            """
            update session set ended_at = :now, end_reason = :reason
            where id = :id and ended_at is null
            returning account_id
            """)
        .param("now", at(now))
        .param("reason", reason.name())
        .param("id", session)
        .query(UUID.class)
        .optional()
        .ifPresent(
            account -> listeners.publishEvent(new SessionsEnded(account, Set.of(session), reason)));
  }

  /**
   * Ends all sessions of an account.
   *
   * @param except the one that goes on, if any does
   * @return how many were ended
   */
  @Transactional
  public int endAll(UUID account, @Nullable UUID except, EndReason reason) {
    List<UUID> ended =
        jdbc.sql(
                """
                update session set ended_at = :now, end_reason = :reason
                where account_id = :account and ended_at is null
                  and id is distinct from cast(:except as uuid)
                returning id
                """)
            .param("now", at(clock.instant()))
            .param("reason", reason.name())
            .param("account", account)
            .param("except", except)
            .query((row, number) -> row.getObject("id", UUID.class))
            .list();
    if (!ended.isEmpty()) {
      listeners.publishEvent(new SessionsEnded(account, Set.copyOf(ended), reason));
    }
    return ended.size();
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
