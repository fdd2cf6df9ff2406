package io.crewcall.gig.changes;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page of what has changed.
 *
 * @param items as they are now; one may come again with a later page
 * @param removed ids of what is gone or no longer the caller's; also of some that the client never
 *     had
 * @param nextCursor where the next page starts; null on the last one
 * @param nextSince what to ask for as {@code updatedSince} the next time, from the last page
 */
public record Changes<T>(
    List<T> items, List<UUID> removed, @Nullable String nextCursor, String nextSince) {}
