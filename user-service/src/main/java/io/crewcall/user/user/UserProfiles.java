package io.crewcall.user.user;

import io.crewcall.contracts.user.UserState;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.messaging.Outbox;
import io.crewcall.platform.patch.MergePatch;
import io.crewcall.platform.problem.Problem;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes users; every change tells the other services in the same transaction. */
@Service
class UserProfiles {
  private final Users users;
  private final Outbox outbox;
  private final Clock clock;

  UserProfiles(Users users, Outbox outbox, Clock clock) {
    this.users = users;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  Optional<User> find(UUID id) {
    return users.findById(id);
  }

  @Transactional(readOnly = true)
  Optional<User> findByHandle(String handle) {
    return users.findByHandle(handle);
  }

  /** Changes what the patch mentions; a patch that changes nothing is no event. */
  @Transactional
  User patch(UUID id, IfMatch expected, MergePatch<UserEdit> patch) {
    return change(id, expected, user -> user.edit(patch.applyTo(user.editable()), clock.instant()));
  }

  /** Sets or, with null, ends the time away. */
  @Transactional
  User away(UUID id, IfMatch expected, UserState.@Nullable Away away) {
    return change(id, expected, user -> user.away(away, clock.instant()));
  }

  private User change(UUID id, IfMatch expected, Predicate<User> change) {
    User user = users.findById(id).orElseThrow(() -> notFound().exception());
    expected.check(user.version());
    if (change.test(user)) {
      users.saveAndFlush(user);
      outbox.publish("user.updated", user.id(), user.version(), user.state());
    }
    return user;
  }

  static Problem notFound() {
    return Problem.notFound("USER_NOT_FOUND", "There is no such user.");
  }
}
