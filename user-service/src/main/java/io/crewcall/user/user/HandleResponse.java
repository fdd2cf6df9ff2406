package io.crewcall.user.user;

import io.swagger.v3.oas.annotations.media.Schema;
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
@Schema(name = "OwnHandle")
record HandleResponse(
    String handle, int changesLeft, @Nullable Instant nextChangeAt, List<FormerHandle> former) {}
