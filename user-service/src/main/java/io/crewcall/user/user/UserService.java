package io.crewcall.user.user;

import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.patch.MergePatch;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.replicas.media.PictureRules;
import io.crewcall.platform.replicas.media.PictureRules.Picture;
import io.crewcall.user.audit.AuditLog;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads and changes users; every change tells the other services in the same transaction. */
@Service
class UserService {
  private final UserRepository users;
  private final HandleService handles;
  private final PictureRules avatars;
  private final AuditLog audit;
  private final Cursors cursors;
  private final TransactionTemplate transaction;
  private final Clock clock;

  UserService(
      UserRepository users,
      HandleService handles,
      PictureRules avatars,
      AuditLog audit,
      Cursors cursors,
      TransactionTemplate transaction,
      Clock clock) {
    this.users = users;
    this.handles = handles;
    this.avatars = avatars;
    this.audit = audit;
    this.cursors = cursors;
    this.transaction = transaction;
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

  /** In the order of the handles; without those who block the caller or are blocked by them. */
  @Transactional(readOnly = true)
  Page<FoundUser> search(UUID caller, String handlePrefix, PageQuery page) {
    String prefix = Handle.key(handlePrefix);
    String list = "users:" + caller + ":" + prefix;
    String after = cursors.decode(list, page.cursor(), 1).map(List::getFirst).orElse("");
    return Page.of(
            users.findByHandlePrefix(caller, prefix, after, page.limit() + 1),
            page.limit(),
            found -> cursors.encode(list, Handle.key(found.handle())))
        .map(FoundUser::of);
  }

  /** These users in the order asked for, without those whose account is closed; one statement. */
  @Transactional(readOnly = true)
  Page<FoundUser> findAll(Collection<UUID> ids) {
    Map<UUID, User> found =
        users.findOpen(ids).stream().collect(Collectors.toMap(User::id, Function.identity()));
    return new Page<>(
        ids.stream()
            .distinct()
            .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
            .map(FoundUser::of)
            .toList(),
        null);
  }

  /**
   * Changes what the patch mentions; a patch that changes nothing is no event. Waits a moment for
   * an avatar that has just been processed, and not in the transaction.
   */
  User patch(UUID id, IfMatch expected, MergePatch<UserProfile> patch) {
    UserProfile before = get(id).profile();
    avatars.await(before.avatar(), patch.applyTo(before).avatar(), List.of(id));
    return Objects.requireNonNull(
        transaction.execute(status ->
            change(
                id,
                expected,
                (user, now) -> {
                  UserProfile wanted = patch.applyTo(user.profile());
                  Picture avatar =
                      avatars.decide(user.profile().avatar(), wanted.avatar(), List.of(id));
                  user.edit(wanted.withAvatar(avatar), now);
                })));
  }

  /** The file of some avatar has changed, or is not there any more. */
  @Transactional
  public void avatarChanged(UUID mediaId) {
    Picture avatar = avatars.follow(mediaId);
    for (User user : users.findByAvatar(mediaId)) {
      user.showAvatar(avatar, clock.instant());
      users.save(user);
    }
  }

  /** Tells a user whom a migration has changed. */
  @Transactional
  public void renew(UUID id) {
    users
        .findById(id)
        .ifPresent(user -> {
          user.renew(clock.instant());
          users.save(user);
        });
  }

  /** One time away in the place of all that are not over. */
  @Transactional
  User replaceAwayPeriods(UUID id, IfMatch expected, AwayPeriod period) {
    return change(id, expected, (user, now) -> requireFree(user.replaceAwayPeriods(period, now)));
  }

  @Transactional
  User addAwayPeriod(UUID id, IfMatch expected, AwayPeriod period) {
    return change(id, expected, (user, now) -> requireFree(user.addAwayPeriod(period, now)));
  }

  private static void requireFree(boolean added) {
    if (!added) {
      throw Problem.conflict(
              "AWAY_OVERLAPS", "It overlaps another time away, or there are too many.")
          .exception();
    }
  }

  /** Back from the time away that is under way or comes next; nothing changes without one. */
  @Transactional
  User endNextAwayPeriod(UUID id, IfMatch expected) {
    return change(
        id,
        expected,
        (user, now) ->
            user.awayPeriods(today()).stream()
                .findFirst()
                .ifPresent(period -> user.endAwayPeriod(period.id(), now)));
  }

  /** Takes back or ends one time away. */
  @Transactional
  User endAwayPeriod(UUID id, UUID periodId, IfMatch expected) {
    return change(
        id,
        expected,
        (user, now) -> {
          if (!user.endAwayPeriod(periodId, now)) {
            throw Problem.notFound(
                    "AWAY_PERIOD_NOT_FOUND", "There is no such time away that is not over.")
                .exception();
          }
        });
  }

  /**
   * Takes another handle.
   *
   * @throws io.crewcall.platform.problem.ProblemException 409 when it is somebody else's, or was a
   *     short time ago; 429 after too many changes
   */
  @Transactional
  User rename(UUID id, IfMatch expected, String handle) {
    User user = get(id);
    expected.check(user.version());
    String before = user.handle();
    if (before.equals(handle)) {
      return user;
    }
    HandleService.Allowance allowance = handles.allowance(id);
    if (allowance.changesLeft() == 0) {
      throw Problem.of(
              HttpStatus.TOO_MANY_REQUESTS,
              "HANDLE_CHANGED_TOO_OFTEN",
              "Three changes in 90 days, no more.")
          .exception(allowance.pause());
    }
    if (!handles.take(id, handle)) {
      throw Problem.conflict("HANDLE_TAKEN", "The handle is somebody else's.").exception();
    }
    handles.change(id, before, handle);
    user.rename(handle, clock.instant());
    audit.person(id, id, "HANDLE_CHANGED", null);
    return users.save(user);
  }

  @Transactional(readOnly = true)
  HandleResponse handleOf(UUID id) {
    HandleService.Allowance allowance = handles.allowance(id);
    return new HandleResponse(
        get(id).handle(), allowance.changesLeft(), allowance.nextChangeAt(), handles.formerOf(id));
  }

  private User change(UUID id, IfMatch expected, BiConsumer<User, Instant> change) {
    User user = get(id);
    expected.check(user.version());
    change.accept(user, clock.instant());
    return users.save(user);
  }

  private User get(UUID id) {
    return users.findById(id).orElseThrow(() -> notFound().exception());
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  static Problem notFound() {
    return Problem.notFound("USER_NOT_FOUND", "There is no such user.");
  }
}
