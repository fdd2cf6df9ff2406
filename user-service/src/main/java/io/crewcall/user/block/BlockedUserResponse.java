package io.crewcall.user.block;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/**
 * A user who is blocked.
 *
 * @param blockId the place in the list; not told
 */
@Schema(name = "BlockedUser")
record BlockedUserResponse(
    @JsonIgnore UUID blockId, UUID userId, String handle, String displayName, Instant blockedAt) {}
