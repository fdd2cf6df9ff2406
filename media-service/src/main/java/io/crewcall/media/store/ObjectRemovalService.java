package io.crewcall.media.store;

import io.crewcall.platform.jobs.JobQueue;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes, in the transaction that makes an object superfluous, that it is to be removed. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ObjectRemovalService {
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private final ObjectRemovalRepository removals;
  private final JobQueue jobs;
  private final Clock clock;
  private final Duration uploadLife;

  ObjectRemovalService(
      ObjectRemovalRepository removals, JobQueue jobs, Clock clock, StoreProperties properties) {
    this.removals = removals;
    this.jobs = jobs;
    this.clock = clock;
    this.uploadLife = properties.uploadLife();
  }

  /** To be removed as soon as the present transaction is committed. */
  public void remove(String key) {
    remove(key, Duration.ZERO);
  }

  /**
   * To be removed at once, and once more when the form that it was uploaded with has expired: until
   * then its holder can store the object again.
   */
  public void removeUpload(String key) {
    remove(key, Duration.ZERO);
    remove(key, uploadLife.plus(MARGIN));
  }

  private void remove(String key, Duration delay) {
    ObjectRemoval removal = removals.save(new ObjectRemoval(key, clock.instant().plus(delay)));
    jobs.enqueue(RemoveObjectJob.NAME, removal.id(), delay);
  }

  /**
   * Whether objects of these assets are still to be removed, second removals apart, which are for
   * the case that somebody uses the form once more.
   */
  @Transactional(readOnly = true)
  public boolean anyDueOf(Collection<UUID> assets) {
    return !assets.isEmpty()
        && removals.existsDueUntil(
            clock.instant().plus(MARGIN.multipliedBy(2)),
            assets.stream().map(UUID::toString).toList());
  }
}
