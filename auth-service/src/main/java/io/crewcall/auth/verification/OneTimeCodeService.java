package io.crewcall.auth.verification;

import io.crewcall.platform.encryption.Encryption;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Codes that are sent to an address and come back from whoever reads it. The database has a keyed
 * hash only; a new code replaces the one before; of several that use one at once, one is right.
 */
@Component
public class OneTimeCodeService {
  /** More is none of ours. */
  public static final int MAX_LENGTH = 64;

  /** Without what looks alike: 5 bits a character. */
  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private static final int GROUP = 4;
  private static final int MAX_ATTEMPTS = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final OneTimeCodeRepository repository;
  private final Encryption encryption;

  OneTimeCodeService(OneTimeCodeRepository repository, Encryption encryption) {
    this.repository = repository;
    this.encryption = encryption;
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
    repository.issue(
        purpose.name(), account, hash(purpose, code.toString()), purpose.lifetime().toSeconds());
    return code.toString();
  }

  /**
   * Uses the code of an account. Every use counts, so do not roll back what was wrong.
   *
   * @param typed in any case, with or without its separators
   */
  public Redemption redeem(Purpose purpose, UUID account, String typed) {
    return repository
        .redeem(purpose.name(), account, hash(purpose, typed), MAX_ATTEMPTS)
        .map(right -> right ? Redemption.RIGHT : Redemption.WRONG)
        .orElse(Redemption.OVER);
  }

  /** Whose unused code this is, for codes that are too long to be guessed. It stays unused. */
  public Optional<UUID> owner(Purpose purpose, String typed) {
    return repository.findOwner(purpose, hash(purpose, typed));
  }

  /** Makes the code of an account good for nothing. */
  public void withdraw(Purpose purpose, UUID account) {
    repository.delete(purpose, account);
  }

  /** Makes all codes of an account good for nothing. */
  public void withdrawAll(UUID account) {
    repository.deleteByAccount(account);
  }

  /** Drops what has expired. Harmless when several instances do it at once. */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
  public void forget() {
    repository.deleteExpired();
  }

  private byte[] hash(Purpose purpose, String typed) {
    String plain = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    return encryption.fingerprint(
        "one-time code " + purpose.name(), plain.getBytes(StandardCharsets.UTF_8));
  }
}
