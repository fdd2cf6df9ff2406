package io.crewcall.media.store;

import io.crewcall.platform.jobs.PostponedException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Removes objects from the store. While the store is away they wait. */
@Component
class RemoveObjectJob {
  static final String NAME = "object-removal";

  private static final Logger log = LoggerFactory.getLogger(RemoveObjectJob.class);
  private static final Duration WHILE_AWAY = Duration.ofSeconds(5);

  private final ObjectRemovalRepository removals;
  private final ObjectStore store;
  private final MultipartUploadService parts;

  RemoveObjectJob(
      ObjectRemovalRepository removals, ObjectStore store, MultipartUploadService parts) {
    this.removals = removals;
    this.store = store;
    this.parts = parts;
  }

  void remove(long id) {
    Optional<ObjectRemoval> removal = removals.findById(id);
    if (removal.isPresent()) {
      try {
        parts.abort(removal.get().objectKey());
        store.remove(removal.get().objectKey());
      } catch (StoreUnavailableException away) {
        throw new PostponedException(WHILE_AWAY);
      }
      removals.deleteById(id);
      log.debug("removed object {}", removal.get().objectKey());
    }
  }
}
