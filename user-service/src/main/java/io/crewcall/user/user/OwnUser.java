package io.crewcall.user.user;

import io.crewcall.contracts.Role;
import io.crewcall.contracts.user.UserState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees of themselves. The e-mail address belongs to the account and is not known
 * here.
 *
 * @param away the time away that is set, past or future, or null
 */
record OwnUser(
    UUID id,
    String handle,
    String displayName,
    @Nullable String avatarUrl,
    @Nullable String bio,
    @Nullable String city,
    @Nullable String country,
    List<String> languages,
    List<Role> roles,
    UserState.@Nullable Away away,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  static OwnUser of(User user) {
    UserState state = user.state();
    return new OwnUser(
        state.userId(),
        state.handle(),
        state.displayName(),
        state.avatarUrl(),
        state.bio(),
        state.city(),
        state.country(),
        state.languages(),
        user.roles(),
        state.away(),
        state.createdAt(),
        user.updatedAt(),
        user.version());
  }
}
