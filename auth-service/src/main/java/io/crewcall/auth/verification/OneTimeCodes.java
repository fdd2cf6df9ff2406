package io.crewcall.auth.verification;

import io.crewcall.auth.key.KeyVault;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Codes that are sent to an address and come back from whoever reads it. The database has a keyed
 * hash only; a new code replaces the one before; of several that use one at once, one is right.
 */
@Component
public class OneTimeCodes {
  /** More is none of ours. */
  public static final int MAX_LENGTH = 64;

  /** Without what looks alike: 5 bits a character. */
  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private static final int GROUP = 4;
  private static final int MAX_ATTEMPTS = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final KeyVault vault;

  OneTimeCodes(JdbcClient jdbc, KeyVault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** A new code, as it is shown to people; the one before it is good for nothing any more. */
  public String issue(Purpose purpose, UUID account) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < purpose.length(); i++) {
      if (i > 0 && i % GROUP == 0 && purpose.length() == 2 * GROUP) {
        code.append('-');
      }
      code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    jdbc.sql(
            """
            insert into one_time_code
              (purpose, account_id, code_hash, issued_at, expires_at, attempts, used_at)
            values (:purpose, :account, :hash, now(),
              now() + make_interval(secs => :lifetime), 0, null)
            on conflict (purpose, account_id) do update set code_hash = excluded.code_hash,
              issued_at = excluded.issued_at, expires_at = excluded.expires_at,
              attempts = 0, used_at = null
            """)
        .param("purpose", purpose.name())
        .param("account", account)
        .param("hash", hash(purpose, code.toString()))
        .param("lifetime", purpose.lifetime().toSeconds())
        .update();
    return code.toString();
  }

  /**
   * Uses the code of an account. Every use counts, so do not roll back what was wrong.
   *
   * @param typed in any case, with or without its separators
   */
  public Redemption redeem(Purpose purpose, UUID account, String typed) {
    // One statement that waits for others on the row and looks again: no two are right.
    return jdbc.sql(
            """
            update one_time_code set attempts = attempts + 1,
              used_at = case when code_hash = :hash then now() end
            where purpose = :purpose and account_id = :account and used_at is null
              and expires_at > now() and attempts < :most
            returning used_at is not null
            """)
        .param("hash", hash(purpose, typed))
        .param("purpose", purpose.name())
        .param("account", account)
        .param("most", MAX_ATTEMPTS)
        .query(Boolean.class)
        .optional()
        .map(right -> right ? Redemption.RIGHT : Redemption.WRONG)
        .orElse(Redemption.OVER);
  }

  /** Whose unused code this is, for codes that are too long to be guessed. It stays unused. */
  public Optional<UUID> owner(Purpose purpose, String typed) {
    return jdbc.sql(
            """
            select account_id from one_time_code
            where code_hash = :hash and purpose = :purpose and used_at is null
              and expires_at > now()
            """)
        .param("hash", hash(purpose, typed))
        .param("purpose", purpose.name())
        .query(UUID.class)
        .optional();
  }

  /** Makes the code of an account good for nothing. */
  public void withdraw(Purpose purpose, UUID account) {
    jdbc.sql("delete from one_time_code where purpose = :purpose and account_id = :account")
        .param("purpose", purpose.name())
        .param("account", account)
        .update();
  }

  /** Drops what has expired. Harmless when several instances do it at once. */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
  public void forget() {
    jdbc.sql("delete from one_time_code where expires_at < now() - interval '1 day'").update();
  }

  private byte[] hash(Purpose purpose, String typed) {
    String plain = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    return vault.fingerprint(
        "one-time code " + purpose.name(), plain.getBytes(StandardCharsets.UTF_8));
  }
}
