package io.crewcall.user.user;

import io.crewcall.contracts.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user in a list: the same that anybody may see of each alone.
 *
 * @param roles what the person may be hired as or hire as; who runs the platform is not told
 */
record FoundUser(
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

  static FoundUser of(User user) {
    PublicUserResponse open = PublicUserResponse.of(user);
    return new FoundUser(
        open.id(),
        open.handle(),
        open.displayName(),
        open.avatarUrl(),
        open.bio(),
        open.city(),
        open.country(),
        open.languages(),
        open.roles(),
        open.createdAt());
  }
}
