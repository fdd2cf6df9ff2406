package io.crewcall.auth.session;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A session whose person has just shown who they are.
 *
 * @param provenAt when; tokens from now on say it as {@code auth_time}
 * @param expiresIn how long it counts, in seconds
 */
record SessionProofResponse(Instant provenAt, @Schema(example = "600") long expiresIn) {}
