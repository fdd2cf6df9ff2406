package io.crewcall.platform.persistence;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads a fact that another service owns and that arrives here by event. A client that has just
 * created something at one service may mention it to another before the event is there; so a miss
 * is looked at again for a short while before it counts.
 *
 * <p>A request that runs in one transaction as a whole (one with an {@code Idempotency-Key}) must
 * not hold it open while waiting; there the request is undone and done again, see {@link
 * #patiently}.
 */
public final class ReplicaLookup {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration STEP = Duration.ofMillis(40);
  private static final ThreadLocal<@Nullable Misses> MISSES = new ThreadLocal<>();

  private ReplicaLookup() {}

  /**
   * The fact, as soon as it is there.
   *
   * @param lookup a short read in a transaction of its own
   * @return empty when it has not arrived within two seconds (or at once when called inside a
   *     transaction, which must not be held open while waiting)
   */
  public static <T> Optional<T> await(Supplier<Optional<T>> lookup) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      Optional<T> found = lookup.get();
      Misses misses = MISSES.get();
      if (found.isEmpty() && misses != null) {
        misses.any = true;
      }
      return found;
    }
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Optional<T> found = lookup.get();
      if (found.isPresent() || System.nanoTime() > deadline || !pause()) {
        return found;
      }
    }
  }

  /**
   * Does work that is one transaction, and does it again for up to two seconds while it is refused
   * and a fact that {@link #await} was asked for inside of it was missing.
   *
   * @param work begins and ends the transaction; tells whether it was refused and left nothing
   */
  public static void patiently(BooleanSupplier work) {
    Misses misses = new Misses();
    MISSES.set(misses);
    try {
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      do {
        misses.any = false;
      } while (work.getAsBoolean() && misses.any && System.nanoTime() < deadline && pause());
    } finally {
      MISSES.remove();
    }
  }

  /** False when the thread is to stop. */
  private static boolean pause() {
    try {
      Thread.sleep(STEP);
      return true;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static final class Misses {
    private boolean any;
  }
}
