package io.crewcall.auth.password;

import io.crewcall.platform.problem.Problem;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
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
public final class PasswordHasher implements AutoCloseable {
  private static final int SALT_BYTES = 16;
  private static final int QUEUE = 200;

  private final SecureRandom random = new SecureRandom();
  private final ThreadPoolExecutor workers;
  private final PasswordProperties properties;
  private final String ofNobody;

  PasswordHasher(PasswordProperties properties) {
    this.properties = properties;
    this.workers =
        new ThreadPoolExecutor(
            properties.concurrency(),
            properties.concurrency(),
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(QUEUE),
            Thread.ofPlatform().daemon().name("password-", 0).factory());
    this.ofNobody = recipe(null).of(UUID.randomUUID().toString()).encoded();
  }

  /**
   * The hash to store.
   *
   * @throws io.crewcall.platform.problem.ProblemException 503 when too many others are waiting
   */
  public String hash(String password) {
    return inTurn(() -> recipe(null).of(password).encoded());
  }

  /**
   * The hash to store, by today's parameters and the salt of another hash: both can be compared
   * with a password by one computation.
   *
   * @param sibling of an account with the same e-mail address, or the account's former hash
   * @throws io.crewcall.platform.problem.ProblemException 503 when too many others are waiting
   */
  public String hash(String password, @Nullable String sibling) {
    return inTurn(() -> recipe(sibling).of(password).encoded());
  }

  /**
   * Whether the password is the one that was hashed.
   *
   * @throws io.crewcall.platform.problem.ProblemException 503 when too many others are waiting
   */
  public boolean matches(String password, String hash) {
    return firstMatch(password, List.of(hash)).isPresent();
  }

  /**
   * Which of these hashes, if any, is of this password. One computation for all that share salt and
   * parameters; one too when there are none, so that nobody can tell by the time.
   *
   * @throws io.crewcall.platform.problem.ProblemException 503 when too many others are waiting
   */
  public OptionalInt firstMatch(String password, List<String> hashes) {
    List<String> compared = hashes.isEmpty() ? List.of(ofNobody) : hashes;
    return inTurn(() -> {
      Map<Argon2Hash.Recipe, Argon2Hash> computed = new HashMap<>();
      int found = -1;
      for (int i = 0; i < compared.size(); i++) {
        Optional<Argon2Hash> stored = Argon2Hash.parse(compared.get(i));
        if (stored.isPresent()) {
          boolean same =
              computed
                  .computeIfAbsent(stored.get().recipe(), recipe -> recipe.of(password))
                  .sameAs(stored.get());
          found = same && found < 0 ? i : found;
        }
      }
      return found < 0 || hashes.isEmpty() ? OptionalInt.empty() : OptionalInt.of(found);
    });
  }

  /** Whether the hash was made with other parameters than those of today. */
  public boolean outdated(String hash) {
    return Argon2Hash.parse(hash)
        .map(Argon2Hash::recipe)
        .filter(recipe -> recipe.equals(recipe(hash)))
        .isEmpty();
  }

  private Argon2Hash.Recipe recipe(@Nullable String sibling) {
    String salt =
        Optional.ofNullable(sibling)
            .flatMap(Argon2Hash::parse)
            .map(known -> known.recipe().salt())
            .orElseGet(this::salt);
    return new Argon2Hash.Recipe(
        properties.memory(), properties.iterations(), properties.parallelism(), salt);
  }

  private String salt() {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return Base64.getEncoder().withoutPadding().encodeToString(salt);
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
