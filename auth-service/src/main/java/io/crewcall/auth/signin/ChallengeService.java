package io.crewcall.auth.signin;

import io.crewcall.platform.encryption.Encryption;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sign-ins that wait for their second factor. Each takes a few attempts and one success. */
@Component
class ChallengeService {
  static final Duration LIFETIME = Duration.ofMinutes(5);

  private static final int MAX_ATTEMPTS = 5;
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final ChallengeRepository repository;
  private final Encryption encryption;

  ChallengeService(ChallengeRepository repository, Encryption encryption) {
    this.repository = repository;
    this.encryption = encryption;
  }

  String issue(UUID account) {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    repository.add(hash(challenge), account, LIFETIME.toSeconds());
    return challenge;
  }

  /** Takes one attempt; tells whose sign-in it is. */
  Optional<UUID> attempt(String challenge) {
    return repository.attempt(hash(challenge), MAX_ATTEMPTS);
  }

  /** Spends it; of several at once one does. */
  boolean spend(String challenge) {
    return repository.spend(hash(challenge)) == 1;
  }

  /** Drops what has expired. Harmless when several instances do it at once. */
  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
  public void forget() {
    repository.deleteExpired();
  }

  private byte[] hash(String challenge) {
    return encryption.fingerprint("sign-in challenge", challenge.getBytes(StandardCharsets.UTF_8));
  }
}
