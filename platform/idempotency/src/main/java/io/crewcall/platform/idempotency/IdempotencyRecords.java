package io.crewcall.platform.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** The remembered answers, in the service's own database. */
public class IdempotencyRecords {
  private static final Duration KEPT = Duration.ofHours(24);

  private final JdbcClient jdbc;
  private final Clock clock;

  public IdempotencyRecords(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What one key stands for: keys of other users or addresses are other keys. */
  record Scope(String key, String userId, String route) {}

  /** An answer as it was given. */
  record Answer(
      byte[] bodyHash,
      int status,
      @Nullable String contentType,
      @Nullable String location,
      @Nullable String etag,
      byte[] body) {}

  /** Takes the key for this transaction; false while another transaction has it. */
  boolean claim(Scope scope) {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:scope, 77))")
        .param("scope", scope.toString())
        .query(Boolean.class)
        .single();
  }

  Optional<Answer> find(Scope scope) {
    return jdbc.sql(
            """
            select body_hash, status, content_type, location, etag, body from idempotency_record
            where idempotency_key = :key and user_id = :user and route = :route
              and created_at > :since
            """)
        .param("key", scope.key())
        .param("user", scope.userId())
        .param("route", scope.route())
        .param("since", since())
        .query((row, number) ->
            new Answer(
                row.getBytes("body_hash"),
                row.getInt("status"),
                row.getString("content_type"),
                row.getString("location"),
                row.getString("etag"),
                row.getBytes("body")))
        .optional();
  }

  void remember(Scope scope, Answer answer) {
    jdbc.sql(
            """
            insert into idempotency_record (idempotency_key, user_id, route, body_hash, status,
              content_type, location, etag, body, created_at)
            values (:key, :user, :route, :hash, :status, :type, :location, :etag, :body, :now)
            on conflict (idempotency_key, user_id, route) do update set
              body_hash = excluded.body_hash, status = excluded.status,
              content_type = excluded.content_type, location = excluded.location,
              etag = excluded.etag, body = excluded.body, created_at = excluded.created_at
            """)
        .param("key", scope.key())
        .param("user", scope.userId())
        .param("route", scope.route())
        .param("hash", answer.bodyHash())
        .param("status", answer.status())
        .param("type", answer.contentType())
        .param("location", answer.location())
        .param("etag", answer.etag())
        .param("body", answer.body())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Drops what is older than a day. Harmless when several instances do it at once. */
  @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT5M")
  public void forget() {
    jdbc.sql("delete from idempotency_record where created_at <= :since")
        .param("since", since())
        .update();
  }

  /**
   * Drops the answers that a person was given, and those that mention them: whoever was shown a
   * person's name was shown the id with it.
   */
  public void forgetAbout(UUID userId) {
    jdbc.sql(
            """
            delete from idempotency_record
            where user_id = :user or position(convert_to(:user, 'UTF8') in body) > 0
            """)
        .param("user", userId.toString())
        .update();
  }

  private java.time.OffsetDateTime since() {
    Instant oldest = clock.instant().minus(KEPT);
    return oldest.atOffset(ZoneOffset.UTC);
  }
}
