package io.crewcall.user.notification.push;

import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import io.crewcall.platform.problem.Problem;
import io.crewcall.user.notification.NotificationProperties;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores and lists users' browsers. */
@Service
class PushSubscriptionService implements PersonalData {
  private static final String LIST = "push-subscriptions:";

  private final PushSubscriptionRepository subscriptions;
  private final int perUser;
  private final Cursors cursors;
  private final Clock clock;

  PushSubscriptionService(
      PushSubscriptionRepository subscriptions,
      NotificationProperties properties,
      Cursors cursors,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.perUser = properties.push().perUser();
    this.cursors = cursors;
    this.clock = clock;
  }

  /** What was stored, and whether it is new. */
  record Put(PushSubscriptionResponse subscription, boolean created) {}

  /**
   * Stores a browser. One that belonged to another user, or was known by another id, is this one
   * from now on.
   *
   * @throws io.crewcall.platform.problem.ProblemException 412, 428 or 409 when there are too many
   */
  @Transactional
  Put put(
      UUID userId,
      UUID id,
      PushTarget target,
      @Nullable String label,
      @Nullable String session,
      @Nullable IfMatch expected) {
    if (session != null) {
      requireLive(session);
    }
    // So that the limit holds for two requests at once.
    subscriptions.lockUser(userId);
    PushSubscription.Key key = new PushSubscription.Key(userId, id);
    Optional<PushSubscription> before = subscriptions.findById(key);
    if (expected != null) {
      expected.check(before.map(PushSubscription::version).orElse(-1L));
    } else if (before.isPresent()) {
      throw Problem.of(
              HttpStatus.PRECONDITION_REQUIRED,
              "IF_MATCH_REQUIRED",
              "Send the ETag you are changing in If-Match.")
          .exception();
    }
    subscriptions.deleteOthers(target.endpoint().toString(), userId, id);
    if (before.isEmpty() && subscriptions.countByUserId(userId) >= perUser) {
      throw Problem.conflict(
              "TOO_MANY_SUBSCRIPTIONS", "You have " + perUser + " browsers already; remove one.")
          .exception();
    }
    before.ifPresent(known -> known.change(target, label, session));
    PushSubscription stored =
        subscriptions.saveAndFlush(
            before.orElseGet(
                () -> new PushSubscription(key, target, label, session, clock.instant())));
    return new Put(stored.response(), before.isEmpty());
  }

  /** Its token may still come in for a moment; what it subscribes then would never end. */
  private void requireLive(String session) {
    subscriptions.lockSession(session);
    if (subscriptions.hasEnded(session)) {
      throw Problem.of(HttpStatus.UNAUTHORIZED, "INVALID_TOKEN", "The session has ended.")
          .exception();
    }
  }

  /** The browsers of a session are woken no more. */
  @Transactional
  public void endSession(String session) {
    subscriptions.lockSession(session);
    subscriptions.noteEnd(session);
    subscriptions.deleteBySession(session);
    subscriptions.forgetEnds();
  }

  /** Nor are those of a closed account. */
  @Transactional
  public void endAll(UUID userId) {
    subscriptions.deleteByUserId(userId);
  }

  @Transactional(readOnly = true)
  Page<PushSubscriptionResponse> page(UUID userId, PageQuery query) {
    String list = LIST + userId;
    UUID after = cursors.idAfter(list, query);
    return Page.of(
            subscriptions.findPage(userId, after, Limit.of(query.limit() + 1)),
            query.limit(),
            last -> cursors.encode(list, last.id()))
        .map(PushSubscription::response);
  }

  @Transactional(readOnly = true)
  PushSubscriptionResponse get(UUID userId, UUID id) {
    return find(userId, id).response();
  }

  @Transactional
  void delete(UUID userId, UUID id, IfMatch expected) {
    PushSubscription found = find(userId, id);
    expected.check(found.version());
    subscriptions.delete(found);
  }

  /** Without the browsers' secrets. */
  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll(
        "push-subscriptions", subscriptions.streamByUserId(userId).map(PushSubscription::exported));
  }

  @Override
  public void erase(UUID userId) {
    subscriptions.deleteByUserId(userId);
  }

  private PushSubscription find(UUID userId, UUID id) {
    return subscriptions
        .findById(new PushSubscription.Key(userId, id))
        .orElseThrow(() ->
            Problem.notFound("SUBSCRIPTION_NOT_FOUND", "You have no such subscription.")
                .exception());
  }
}
