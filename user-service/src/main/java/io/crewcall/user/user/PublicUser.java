package io.crewcall.user.user;

import io.crewcall.contracts.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may see of a user.
 *
 * @param roles what the person may be hired as or hire as; who runs the platform is not told
 */
record PublicUser(
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

  static PublicUser of(User user) {
    UserEdit face = user.editable();
    return new PublicUser(
        user.id(),
        user.handle(),
        face.displayName(),
        face.avatarUrl(),
        face.bio(),
        face.city(),
        face.country(),
        face.languages(),
        user.roles().stream().filter(role -> role != Role.ADMIN).toList(),
        user.createdAt());
  }
}
