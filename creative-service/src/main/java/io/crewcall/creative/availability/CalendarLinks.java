package io.crewcall.creative.availability;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Secret addresses of calendars, one a person. Calendar programs cannot sign in; whoever knows the
 * address may read, so only a hash of its secret part is kept, and its owner can revoke it.
 */
@Repository
class CalendarLinks {
  private static final int BYTES = 32;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  CalendarLinks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Makes a new address in the place of any former one.
   *
   * @return the secret part; empty when there is no profile
   */
  @Transactional
  public Optional<String> renew(UUID userId) {
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    int made =
        jdbc.sql(
                """
                insert into calendar_link (user_id, token_hash, created_at)
                select user_id, :hash, :now from creative_profile where user_id = :user
                on conflict (user_id) do update
                  set token_hash = excluded.token_hash, created_at = excluded.created_at
                """)
            .param("user", userId)
            .param("hash", hash(token))
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update();
    return made == 0 ? Optional.empty() : Optional.of(token);
  }

  @Transactional
  public void revoke(UUID userId) {
    jdbc.sql("delete from calendar_link where user_id = :user").param("user", userId).update();
  }

  /** Whose calendar it is. */
  Optional<UUID> owner(String token) {
    return jdbc.sql("select user_id from calendar_link where token_hash = :hash")
        .param("hash", hash(token))
        .query((row, number) -> row.getObject("user_id", UUID.class))
        .optional();
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJvmHasIt) {
      throw new IllegalStateException(everyJvmHasIt);
    }
  }
}
