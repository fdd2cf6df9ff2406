package io.crewcall.gig.application;

import io.crewcall.gig.replica.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose application it is, which never changes: read before the locks are taken, to tell who may
 * know of it and what is to be locked.
 */
record ApplicationParties(UUID gigId, UUID applicantId, UUID hirerId, @Nullable UUID brandId) {

  boolean readableBy(Caller caller) {
    return caller.id().equals(applicantId) || caller.readsAsHirer(hirerId, brandId);
  }
}
