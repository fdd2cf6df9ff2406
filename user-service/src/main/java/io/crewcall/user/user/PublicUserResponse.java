package io.crewcall.user.user;

import io.crewcall.contracts.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may see of a user.
 *
 * @param roles what the person may be hired as or hire as; who runs the platform is not told
 */
@Schema(name = "PublicUser")
record PublicUserResponse(
    UUID id,
    String handle,
    String displayName,
    @Nullable String avatarUrl,
    @Nullable String bio,
    @Nullable String city,
    @Nullable String country,
    List<String> languages,
    List<Role> roles,
    Instant createdAt) {

  static PublicUserResponse of(User user) {
    UserProfile profile = user.profile();
    return new PublicUserResponse(
        user.id(),
        user.handle(),
        profile.displayName(),
        profile.avatarUrl(),
        profile.bio(),
        profile.city(),
        profile.country(),
        profile.languages(),
        user.roles().stream().filter(role -> role != Role.ADMIN).toList(),
        user.createdAt());
  }
}
