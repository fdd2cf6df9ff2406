package io.crewcall.auth.signin;

import io.crewcall.auth.key.KeyVault;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sign-ins that wait for their second factor. Each takes a few attempts and one success. */
@Component
class Challenges {
  static final Duration LIFETIME = Duration.ofMinutes(5);

  private static final int MAX_ATTEMPTS = 5;
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final KeyVault vault;

  Challenges(JdbcClient jdbc, KeyVault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  String issue(UUID account) {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    jdbc.sql(
            """
            insert into sign_in_challenge
              (challenge_hash, account_id, expires_at, attempts, used_at)
            values (:hash, :account, now() + make_interval(secs => :lifetime), 0, null)
            """)
        .param("hash", hash(challenge))
        .param("account", account)
        .param("lifetime", LIFETIME.toSeconds())
        .update();
    return challenge;
  }

  /** Takes one attempt; tells whose sign-in it is. */
  Optional<UUID> attempt(String challenge) {
    return jdbc.sql(
            """
            update sign_in_challenge set attempts = attempts + 1
            where challenge_hash = :hash and used_at is null and expires_at > now()
              and attempts < :most
            returning account_id
            """)
        .param("hash", hash(challenge))
        .param("most", MAX_ATTEMPTS)
        .query(UUID.class)
        .optional();
  }

  /** Spends it; of several at once one does. */
  boolean spend(String challenge) {
    return jdbc.sql(
                """
                update sign_in_challenge set used_at = now()
                where challenge_hash = :hash and used_at is null
                """)
            .param("hash", hash(challenge))
            .update()
        == 1;
  }

  /** Drops what has expired. Harmless when several instances do it at once. */
  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
  public void forget() {
    jdbc.sql("delete from sign_in_challenge where expires_at < now()").update();
  }

  private byte[] hash(String challenge) {
    return vault.fingerprint("sign-in challenge", challenge.getBytes(StandardCharsets.UTF_8));
  }
}
