package io.crewcall.gig.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry.
 *
 * @param voidedAt when it was taken back; it counts no more
 */
record HoursEntryResponse(
    UUID id,
    LocalDate date,
    int hours,
    @Nullable String note,
    Instant loggedAt,
    @Nullable Instant voidedAt) {}
