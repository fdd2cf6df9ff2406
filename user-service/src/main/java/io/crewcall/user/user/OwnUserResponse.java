package io.crewcall.user.user;

import io.crewcall.contracts.Role;
import io.crewcall.contracts.user.UserState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees of themselves. The e-mail address belongs to the account and is not known
 * here.
 *
 * @param avatarUrl a lasting path on the platform
 * @param avatarMediaId the file that is the avatar
 * @param away the time away that is under way or comes next, or null
 * @param awayPeriods all that are not over
 */
@Schema(name = "OwnUser")
record OwnUserResponse(
    UUID id,
    String handle,
    String displayName,
    @Nullable String avatarUrl,
    @Nullable UUID avatarMediaId,
    @Nullable String bio,
    @Nullable String city,
    @Nullable String country,
    List<String> languages,
    List<Role> roles,
    UserState.@Nullable Away away,
    List<AwayPeriod> awayPeriods,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  static OwnUserResponse of(User user, LocalDate today) {
    UserProfile profile = user.profile();
    return new OwnUserResponse(
        user.id(),
        user.handle(),
        profile.displayName(),
        profile.avatarUrl(),
        profile.avatarMediaId(),
        profile.bio(),
        profile.city(),
        profile.country(),
        profile.languages(),
        user.roles(),
        user.away(today),
        user.awayPeriods(today),
        user.createdAt(),
        user.updatedAt(),
        user.version());
  }
}
