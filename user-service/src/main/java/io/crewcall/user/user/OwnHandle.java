package io.crewcall.user.user;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One's handle, and what is to be known about changing it.
 *
 * @param changesLeft how many changes are free at present
 * @param nextChangeAt when there is one again; null while there is one left
 * @param former earlier ones that still lead here
 */
record OwnHandle(
    String handle,
    int changesLeft,
    @Nullable Instant nextChangeAt,
    List<Handles.FormerHandle> former) {}
