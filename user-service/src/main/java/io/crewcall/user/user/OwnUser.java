package io.crewcall.user.user;

import io.crewcall.contracts.Role;
import io.crewcall.contracts.user.UserState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees of themselves. The e-mail address belongs to the account and is not known
 * here.
 *
 * @param away the time away that is under way or comes next, or null
 * @param awayPeriods all that are not over
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
    List<AwayPeriod> awayPeriods,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  static OwnUser of(User user, LocalDate today) {
    UserState state = user.state(today);
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
        user.awayPeriods(today),
        state.createdAt(),
        user.updatedAt(),
        user.version());
  }
}
