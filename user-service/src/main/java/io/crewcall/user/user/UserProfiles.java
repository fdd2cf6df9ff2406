package io.crewcall.user.user;

import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.messaging.Outbox;
import io.crewcall.platform.patch.MergePatch;
import io.crewcall.platform.problem.Problem;
import io.crewcall.user.audit.AuditLog;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes users; every change tells the other services in the same transaction. */
@Service
class UserProfiles {
  private final Users users;
  private final Handles handles;
  private final Outbox outbox;
  private final AuditLog audit;
  private final Clock clock;

  UserProfiles(Users users, Handles handles, Outbox outbox, AuditLog audit, Clock clock) {
    this.users = users;
    this.handles = handles;
    this.outbox = outbox;
    this.audit = audit;
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

  /** Whose the handle was until a short time ago. */
  @Transactional(readOnly = true)
  Optional<User> findByFormerHandle(String handle) {
    return handles.formerOwner(handle).flatMap(users::findById);
  }

  /** Changes what the patch mentions; a patch that changes nothing is no event. */
  @Transactional
  User patch(UUID id, IfMatch expected, MergePatch<UserEdit> patch) {
    return change(id, expected, user -> user.edit(patch.applyTo(user.editable()), clock.instant()));
  }

  /** One time away in the place of all that are not over. */
  @Transactional
  User away(UUID id, IfMatch expected, AwayPeriod period) {
    return change(
        id,
        expected,
        user -> {
          AwayPeriod only =
              user.awayPeriods(today()).size() == 1 ? user.awayPeriods(today()).getFirst() : period;
          if (only.from().equals(period.from())
              && only.to().equals(period.to())
              && only != period) {
            return false;
          }
          user.awayPeriods(today())
              .forEach(known -> user.back(known.id(), today(), clock.instant()));
          add(user, period);
          return true;
        });
  }

  /** One more time away. */
  @Transactional
  User goAway(UUID id, IfMatch expected, AwayPeriod period) {
    return change(
        id,
        expected,
        user -> {
          add(user, period);
          return true;
        });
  }

  private void add(User user, AwayPeriod period) {
    if (!user.goAway(period, today(), clock.instant())) {
      throw Problem.conflict(
              "AWAY_OVERLAPS", "It overlaps another time away, or there are too many.")
          .exception();
    }
  }

  /** Back from the time away that is under way or comes next. */
  @Transactional
  User back(UUID id, IfMatch expected) {
    return change(
        id,
        expected,
        user ->
            user.awayPeriods(today()).stream()
                .findFirst()
                .map(period -> user.back(period.id(), today(), clock.instant()))
                .orElse(false));
  }

  /** Takes back or ends one time away. */
  @Transactional
  User back(UUID id, UUID periodId, IfMatch expected) {
    return change(
        id,
        expected,
        user -> {
          if (!user.back(periodId, today(), clock.instant())) {
            throw Problem.notFound(
                    "AWAY_PERIOD_NOT_FOUND", "There is no such time away that is not over.")
                .exception();
          }
          return true;
        });
  }

  /** What came of wanting another handle. */
  sealed interface Renamed {
    /** It is the user's. */
    record Done(User user) implements Renamed {}

    /** Somebody else has it, or had it until a short time ago. */
    record Taken() implements Renamed {}

    /** Too many changes. */
    record TooOften(Duration pause) implements Renamed {}
  }

  @Transactional
  Renamed rename(UUID id, IfMatch expected, String handle) {
    User user = users.findById(id).orElseThrow(() -> notFound().exception());
    expected.check(user.version());
    String before = user.handle();
    if (before.equals(handle)) {
      return new Renamed.Done(user);
    }
    Duration wait = handles.waitForChange(id);
    if (wait.isPositive()) {
      return new Renamed.TooOften(wait);
    }
    if (!handles.take(id, handle)) {
      return new Renamed.Taken();
    }
    handles.changed(id, before, handle);
    user.rename(handle, clock.instant());
    tell(user);
    audit.person(id, id, "HANDLE_CHANGED", null);
    return new Renamed.Done(user);
  }

  @Transactional(readOnly = true)
  OwnHandle handleOf(UUID id) {
    User user = users.findById(id).orElseThrow(() -> notFound().exception());
    Duration wait = handles.waitForChange(id);
    return new OwnHandle(
        user.handle(),
        handles.changesLeft(id),
        wait.isPositive() ? clock.instant().plus(wait) : null,
        handles.formerOf(id));
  }

  private User change(UUID id, IfMatch expected, Predicate<User> change) {
    User user = users.findById(id).orElseThrow(() -> notFound().exception());
    expected.check(user.version());
    if (change.test(user)) {
      tell(user);
    }
    return user;
  }

  private void tell(User user) {
    users.saveAndFlush(user);
    outbox.publish("user.updated", user.id(), user.version(), user.state(today()));
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  static Problem notFound() {
    return Problem.notFound("USER_NOT_FOUND", "There is no such user.");
  }
}
