package io.crewcall.auth.factor;

import io.crewcall.platform.encryption.Encryption;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Codes for the day on which the app is gone: shown once, kept as keyed hashes, each works once.
 */
@Component
class RecoveryCodeService {
  static final int COUNT = 10;

  /** Without what looks alike: 5 bits a character, 50 a code. */
  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private static final int HALF = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final RecoveryCodeRepository repository;
  private final Encryption encryption;

  RecoveryCodeService(RecoveryCodeRepository repository, Encryption encryption) {
    this.repository = repository;
    this.encryption = encryption;
  }

  /** New ones; those before work no more. */
  List<String> renew(UUID account) {
    repository.deleteByAccount(account);
    List<String> codes = Stream.generate(() -> half() + "-" + half()).limit(COUNT).toList();
    repository.saveAll(
        codes.stream().map(code -> new RecoveryCode(account, hash(account, code))).toList());
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
    return repository.use(account, hash(account, typed)) == 1;
  }

  int left(UUID account) {
    return repository.countUnused(account);
  }

  private byte[] hash(UUID account, String typed) {
    String plain = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    return encryption.fingerprint(
        "recovery code " + account, plain.getBytes(StandardCharsets.UTF_8));
  }
}
