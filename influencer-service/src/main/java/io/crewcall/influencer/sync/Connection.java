package io.crewcall.influencer.sync;

import io.crewcall.contracts.Platform;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An influencer's consent to read one account.
 *
 * @param accountId the platform's own id, once known
 * @param page where the reading of posts goes on; null for the newest
 * @param failures in a row
 * @param problem why it did not go well the last time, or null when it did
 * @param syncedAt when all was read the last time
 * @param version grows with what its owner does; the ETag
 */
record Connection(
    UUID userId,
    Platform platform,
    Status status,
    @Nullable String accountId,
    @Nullable String page,
    int failures,
    @Nullable String problem,
    Instant nextSyncAt,
    @Nullable Instant syncedAt,
    long version,
    Instant createdAt) {

  /** How far the consent is good. */
  enum Status {
    /** The code that came back from the platform is about to be exchanged. */
    CONNECTING,
    CONNECTED,
    /** Refused or taken back at the platform; to be connected again. */
    REFUSED
  }
}
