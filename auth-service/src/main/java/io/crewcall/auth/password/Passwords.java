package io.crewcall.auth.password;

import io.crewcall.platform.problem.Problem;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and compares passwords. Each hash names its function and parameters, so that these can
 * change. Requests run on virtual threads, of which there is no end; so turns are bounded here.
 */
@Component
public final class Passwords {
  private static final String FUNCTION = "argon2id";
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private final PasswordEncoder encoder;
  private final Semaphore turns;
  private final PasswordProperties properties;
  private final String ofNobody;

  Passwords(PasswordProperties properties) {
    this.properties = properties;
    this.turns = new Semaphore(properties.concurrency(), true);
    this.encoder =
        new DelegatingPasswordEncoder(
            FUNCTION,
            Map.of(
                FUNCTION,
                new Argon2PasswordEncoder(
                    SALT_BYTES,
                    HASH_BYTES,
                    properties.parallelism(),
                    properties.memory(),
                    properties.iterations())));
    this.ofNobody = encode(UUID.randomUUID().toString());
  }

  /**
   * The hash to store.
   *
   * @throws io.crewcall.platform.problem.ProblemException 503 when too many others are waiting
   */
  public String hash(String password) {
    return inTurn(() -> encode(password));
  }

  /**
   * Whether the password is the one that was hashed.
   *
   * @throws io.crewcall.platform.problem.ProblemException 503 when too many others are waiting
   */
  public boolean matches(String password, String hash) {
    return inTurn(() -> encoder.matches(password, hash));
  }

  /** Takes the time of a comparison, for an account that does not exist. */
  public void pretendToMatch(String password) {
    matches(password, ofNobody);
  }

  /** Whether the hash was made with other parameters than those of today. */
  public boolean outdated(String hash) {
    return encoder.upgradeEncoding(hash);
  }

  private String encode(String password) {
    String hash = encoder.encode(password);
    if (hash == null) {
      throw new IllegalStateException("no hash of a password");
    }
    return hash;
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!turns.tryAcquire(properties.patience().toMillis(), TimeUnit.MILLISECONDS)) {
        throw busy();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw busy();
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private static RuntimeException busy() {
    return Problem.unavailable("SIGN_IN_BUSY", "Too many sign-ins at once; try again shortly.")
        .exception();
  }
}
