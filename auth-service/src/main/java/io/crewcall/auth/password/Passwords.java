package io.crewcall.auth.password;

import io.crewcall.platform.problem.Problem;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and compares passwords. Each hash names its function and parameters, so that these can
 * change.
 *
 * <p>The work is done by a few platform threads, which bounds the memory. On the virtual threads of
 * the requests it would also hold the carriers for as long as it lasts, and whoever waits for the
 * database would not get on in the meantime.
 */
@Component
public final class Passwords implements AutoCloseable {
  private static final String FUNCTION = "argon2id";
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int QUEUE = 200;

  private final PasswordEncoder encoder;
  private final ThreadPoolExecutor workers;
  private final PasswordProperties properties;
  private final String ofNobody;

  Passwords(PasswordProperties properties) {
    this.properties = properties;
    this.workers =
        new ThreadPoolExecutor(
            properties.concurrency(),
            properties.concurrency(),
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(QUEUE),
            Thread.ofPlatform().daemon().name("password-", 0).factory());
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

  private <T> T inTurn(Callable<T> work) {
    Future<T> result;
    try {
      result = workers.submit(work);
    } catch (RejectedExecutionException full) {
      throw busy();
    }
    try {
      return result.get(properties.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      result.cancel(false);
      throw busy();
    } catch (InterruptedException stopping) {
      result.cancel(false);
      Thread.currentThread().interrupt();
      throw busy();
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }

  /** Lets go of the threads. */
  @Override
  public void close() {
    workers.shutdownNow();
  }

  private static RuntimeException busy() {
    return Problem.unavailable("SIGN_IN_BUSY", "Too many sign-ins at once; try again shortly.")
        .exception();
  }
}
