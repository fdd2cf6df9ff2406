package io.crewcall.gig.summary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Some that wait.
 *
 * @param next the first date that one of them has: until when it can be answered, or when it is
 *     due; null when none has one
 */
record OpenItems(long count, @Nullable Instant next) {}
