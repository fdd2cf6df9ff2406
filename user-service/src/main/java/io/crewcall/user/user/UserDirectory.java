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

  /**
   * The handle of a user who is there and was not erased.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404 when there is none
   */
  @Transactional(readOnly = true)
  public String requireHandle(UUID id) {
    return users
        .findById(id)
        .filter(user -> !user.erased())
        .map(User::handle)
        .orElseThrow(() -> UserService.notFound().exception());
  }

  /** Whether there is such a user and their account is closed. */
  public boolean isClosed(UUID id) {
    return users.existsByIdAndActiveFalse(id);
  }

  /** What a user says about themselves, and their roles. */
  public record Person(Set<Role> roles, UserProfile profile) {}

  /** A user who is there and was not erased. */
  @Transactional(readOnly = true)
  public Optional<Person> person(UUID id) {
    return users
        .findById(id)
        .filter(user -> !user.erased())
        .map(user -> new Person(Set.copyOf(user.roles()), user.profile()));
  }
}
