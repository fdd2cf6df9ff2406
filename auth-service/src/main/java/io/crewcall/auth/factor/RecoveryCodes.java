package io.crewcall.auth.factor;

import io.crewcall.auth.key.KeyVault;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Codes for the day on which the app is gone: shown once, kept as keyed hashes, each works once.
 */
@Component
class RecoveryCodes {
  static final int COUNT = 10;

  /** Without what looks alike: 5 bits a character, 50 a code. */
  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private static final int HALF = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final KeyVault vault;

  RecoveryCodes(JdbcClient jdbc, KeyVault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** New ones; those before work no more. */
  List<String> renew(UUID account) {
    jdbc.sql("delete from recovery_code where account_id = :account")
        .param("account", account)
        .update();
    List<String> codes = new ArrayList<>();
    while (codes.size() < COUNT) {
      String code = half() + "-" + half();
      codes.add(code);
      jdbc.sql(
              """
              insert into recovery_code (account_id, code_hash, used_at)
              values (:account, :hash, null)
              """)
          .param("account", account)
          .param("hash", hash(account, code))
          .update();
    }
    return codes;
  }

  private static String half() {
    StringBuilder half = new StringBuilder();
    for (int i = 0; i < HALF; i++) {
      half.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return half.toString();
  }

  /** Uses a code up; of several at once one does. */
  boolean use(UUID account, String typed) {
    return jdbc.sql(
                """
                update recovery_code set used_at = now()
                where account_id = :account and code_hash = :hash and used_at is null
                """)
            .param("account", account)
            .param("hash", hash(account, typed))
            .update()
        == 1;
  }

  int left(UUID account) {
    return jdbc.sql(
            """
            select count(*)::int from recovery_code
            where account_id = :account and used_at is null
            """)
        .param("account", account)
        .query(Integer.class)
        .single();
  }

  private byte[] hash(UUID account, String typed) {
    String plain = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    return vault.fingerprint("recovery code " + account, plain.getBytes(StandardCharsets.UTF_8));
  }
}
