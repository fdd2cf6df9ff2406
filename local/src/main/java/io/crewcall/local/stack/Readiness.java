package io.crewcall.local.stack;

import io.crewcall.local.UserError;
import io.crewcall.local.topology.ServiceSpec;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Whether services answer that they are ready. */
final class Readiness {
  private static final int TIMEOUT_MILLISECONDS = 2000;
  private static final long POLL_MILLISECONDS = 100;

  private Readiness() {}

  /** Asks once. */
  static boolean isReady(ServiceSpec service) {
    try {
      // The oldest HTTP client of the JDK, because it costs the launcher the least memory.
      HttpURLConnection connection =
          (HttpURLConnection)
              URI.create(
                      "http://127.0.0.1:" + service.managementPort() + "/actuator/health/readiness")
                  .toURL()
                  .openConnection();
      connection.setConnectTimeout(TIMEOUT_MILLISECONDS);
      connection.setReadTimeout(TIMEOUT_MILLISECONDS);
      try {
        return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Asks until the answer is yes.
   *
   * @param alive whether asking still makes sense
   * @throws UserError when the service died or did not become ready in time
   */
  static void await(ServiceSpec service, BooleanSupplier alive, Duration timeout, Path log) {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (!isReady(service)) {
      if (!alive.getAsBoolean()) {
        throw new UserError(service.name() + " ended while it started; its log: " + log);
      }
      if (System.nanoTime() > deadline) {
        throw new UserError(
            "%s was not ready after %d s (%s sets how long it may take); its log: %s"
                .formatted(service.name(), timeout.toSeconds(), StartPatience.VARIABLE, log));
      }
      try {
        TimeUnit.MILLISECONDS.sleep(POLL_MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new UserError(service.name() + " was stopped while it started", e);
      }
    }
  }
}
