package io.crewcall.platform.profiles;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.user.UserState;
import io.crewcall.platform.personaldata.Erasure;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.replicas.user.UserReplicaRepository;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether people may have a profile, and what becomes of it with their account. */
public final class ProfileOwners {
  private final UserReplicaRepository users;
  private final OwnedProfiles profiles;
  private final Erasure erasure;

  ProfileOwners(UserReplicaRepository users, OwnedProfiles profiles, Erasure erasure) {
    this.users = users;
    this.profiles = profiles;
    this.erasure = erasure;
  }

  /**
   * Goes on only when the account is open as far as is known here, and lets nothing be told of it
   * until the transaction ends: what is written now is there when the end of the account is told.
   *
   * @throws io.crewcall.platform.problem.ProblemException 403 for one that is closed or gone
   */
  public void requireOpen(UUID userId) {
    users.lockPerson(userId);
    if (!users.findActive(userId).orElse(true)) {
      throw closed().exception();
    }
  }

  /**
   * Why a profile that the person makes now is not shown; null when nothing speaks against it, as
   * far as is known here.
   */
  public @Nullable Hiding hiding(UUID userId) {
    return users.findById(userId).map(user -> hiding(user.active(), user.roles())).orElse(null);
  }

  /**
   * To be subscribed to the topic of users. What somebody wrote after all was erased is erased with
   * the event that is the last one of the person.
   */
  public void on(Event<UserState> event) {
    UserState user = event.data();
    users.lockPerson(user.userId());
    users.on(event);
    if (users.findById(user.userId()).orElseThrow().version() > event.version()) {
      return;
    }
    if (user.erased()) {
      erasure.erase(user.userId());
    } else {
      profiles.hide(user.userId(), hiding(user.active(), user.roles()));
    }
  }

  private @Nullable Hiding hiding(boolean active, Set<Role> roles) {
    if (!active) {
      return Hiding.ACCOUNT_CLOSED;
    }
    return roles.contains(profiles.role()) ? null : Hiding.ROLE_GIVEN_UP;
  }

  static Problem closed() {
    return Problem.forbidden("ACCOUNT_CLOSED", "The account is closed; nothing changes any more.");
  }
}
