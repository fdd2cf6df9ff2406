package io.crewcall.influencer.profile;

import io.crewcall.contracts.Platform;
import io.crewcall.influencer.engagement.Basis;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an account counted at a time.
 *
 * @param basis whether the platform itself told it
 */
@Schema(name = "FollowerReading")
record FollowerReadingResponse(
    Platform platform, Instant recordedAt, long followers, @Nullable Long reach, Basis basis) {

  static FollowerReadingResponse of(FollowerReading reading) {
    return new FollowerReadingResponse(
        reading.platform(),
        reading.recordedAt(),
        reading.followers(),
        reading.reach(),
        reading.basis());
  }
}
