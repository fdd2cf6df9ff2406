package io.crewcall.user.user;

import io.crewcall.contracts.Role;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the other packages of this service ask about users. */
@Service
public class UserDirectory {
  private final UserRepository users;

  UserDirectory(UserRepository users) {
    this.users = users;
  }

  /** The handle of a user who is there and was not erased. */
  @Transactional(readOnly = true)
  public Optional<String> handleOf(UUID id) {
    return users.findById(id).filter(user -> !user.erased()).map(User::handle);
  }

  /** Whether there is such a user and their account is closed. */
  public boolean isClosed(UUID id) {
    return users.existsByIdAndActiveFalse(id);
  }

  /** Which fields of a user's profile are filled. */
  public record FilledFields(
      Set<Role> roles, boolean avatar, boolean bio, boolean city, boolean languages) {}

  /** Of a user who is there and was not erased. */
  @Transactional(readOnly = true)
  public Optional<FilledFields> filledFields(UUID id) {
    return users
        .findById(id)
        .filter(user -> !user.erased())
        .map(user -> {
          UserProfile profile = user.profile();
          return new FilledFields(
              Set.copyOf(user.roles()),
              profile.avatarUrl() != null,
              profile.bio() != null,
              profile.city() != null,
              !profile.languages().isEmpty());
        });
  }
}
