package io.crewcall.user.user;

import io.crewcall.contracts.Role;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the other rooms of this service ask about users. */
@Service
public class UserDirectory {
  private final Users users;

  UserDirectory(Users users) {
    this.users = users;
  }

  /** The handle of a user who is there and was not erased. */
  @Transactional(readOnly = true)
  public Optional<String> handleOf(UUID id) {
    return users.findById(id).filter(user -> !user.erased()).map(User::handle);
  }

  /** What of a user's own face is there. */
  public record Face(
      Set<Role> roles, boolean avatar, boolean bio, boolean city, boolean languages) {}

  /** Of a user who is there and was not erased. */
  @Transactional(readOnly = true)
  public Optional<Face> face(UUID id) {
    return users
        .findById(id)
        .filter(user -> !user.erased())
        .map(user -> {
          UserEdit face = user.editable();
          return new Face(
              Set.copyOf(user.roles()),
              face.avatarUrl() != null,
              face.bio() != null,
              face.city() != null,
              !face.languages().isEmpty());
        });
  }
}
