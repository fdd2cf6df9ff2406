package io.crewcall.gig.engagement;

import io.crewcall.gig.replica.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may read an engagement, and its gig. Read before the locks are taken, so that the engagement
 * itself is read under its lock for the first time.
 */
public record EngagementAccess(UUID gigId, UUID hirerId, UUID workerId, @Nullable UUID brandId) {
  boolean readableBy(Caller caller) {
    return caller.id().equals(workerId) || caller.readsAsHirer(hirerId, brandId);
  }
}
