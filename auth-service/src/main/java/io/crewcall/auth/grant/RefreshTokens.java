package io.crewcall.auth.grant;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.stereotype.Component;

/** Every refresh token of the provider's clients, and which of them are spent. */
@Component
class RefreshTokens {
  private final JdbcClient jdbc;
  private final Clock clock;

  RefreshTokens(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What a presented token is. */
  sealed interface Presented {

    /** It was good for one exchange, and is spent with this transaction. */
    record Fresh(UUID session) implements Presented {}

    /** Somebody has exchanged it before. */
    record Spent(UUID session) implements Presented {}

    /** None of ours, or expired. */
    record Unknown() implements Presented {}
  }

  void issued(UUID session, OAuth2RefreshToken token) {
    Instant expires = Objects.requireNonNull(token.getExpiresAt());
    jdbc.sql(
            """
            insert into oauth2_refresh_token (token_hash, session_id, expires_at)
            values (:hash, :session, :expires)
            """)
        .param("hash", TokenHash.of(token.getTokenValue()))
        .param("session", session)
        .param("expires", expires.atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * Claims a token by one conditional update: of several at once one gets it, and the others wait
   * until that one's transaction has ended and find it spent.
   */
  Presented claim(String token) {
    String hash = TokenHash.of(token);
    Optional<UUID> fresh =
        jdbc.sql(
                """
                update oauth2_refresh_token set used_at = :now
                where token_hash = :hash and used_at is null and expires_at > :now
                returning session_id
                """)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("hash", hash)
            .query(UUID.class)
            .optional();
    if (fresh.isPresent()) {
      return new Presented.Fresh(fresh.get());
    }
    return jdbc.sql(
            """
            select session_id from oauth2_refresh_token
            where token_hash = :hash and used_at is not null
            """)
        .param("hash", hash)
        .query(UUID.class)
        .optional()
        .<Presented>map(Presented.Spent::new)
        .orElseGet(Presented.Unknown::new);
  }

  /** A session and the client that holds its tokens. */
  record Holder(UUID session, String clientId) {}

  /** Who holds this token, spent or not. */
  Optional<Holder> holder(String token) {
    return jdbc.sql(
            """
            select t.session_id, s.client_id from oauth2_refresh_token t
            join session s on s.id = t.session_id where t.token_hash = :hash
            """)
        .param("hash", TokenHash.of(token))
        .query((row, number) ->
            new Holder(row.getObject("session_id", UUID.class), row.getString("client_id")))
        .optional();
  }
}
