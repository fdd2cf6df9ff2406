package io.crewcall.media.store;

import io.minio.errors.MinioException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Whether the store answered lately, so that a request need not ask it; creates the bucket as soon
 * as it does. Each instance asks for itself. Shown by the health endpoint without taking the
 * service out of rotation: all but new uploads works without the store.
 */
@Component("storeHealthIndicator")
public class StoreAvailability implements HealthIndicator {
  private static final Logger log = LoggerFactory.getLogger(StoreAvailability.class);

  private final ObjectStore store;
  private volatile boolean checked;
  private volatile boolean available;

  StoreAvailability(ObjectStore store) {
    this.store = store;
  }

  /** Whether the store answered when last asked, at most a few seconds ago. */
  public boolean available() {
    if (!checked) {
      check();
    }
    return available;
  }

  @Scheduled(fixedDelay = 2_000)
  synchronized void check() {
    boolean answers;
    try {
      store.ensureBucket();
      answers = true;
    } catch (MinioException | RuntimeException away) {
      answers = false;
      if (available) {
        log.warn("object store is away: {}", away.toString());
      }
    }
    if (answers && !available) {
      log.info("object store answers");
    }
    available = answers;
    checked = true;
  }

  @Override
  public Health health() {
    Health.Builder health = available ? Health.up() : Health.unknown();
    return health.withDetail("answers", available).build();
  }
}
