package io.crewcall.platform.persistence;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads a fact that another service owns and that arrives here by event. A client that has just
 * created something at one service may mention it to another before the event is there; so a miss
 * is looked at again for a short while before it counts.
 */
public final class ReplicaLookup {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration STEP = Duration.ofMillis(40);

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
      return lookup.get();
    }
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Optional<T> found = lookup.get();
      if (found.isPresent() || System.nanoTime() > deadline) {
        return found;
      }
      try {
        Thread.sleep(STEP);
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }
  }
}
