package io.crewcall.user.notification;

import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.replicas.person.PersonCard;
import io.crewcall.platform.replicas.person.PersonCards;
import io.crewcall.user.notification.NotificationResponse.Actor;
import io.crewcall.user.notification.preference.NotificationType;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads users' notifications and marks them as read. What users were told goes with them. Where
 * they acted, others keep the notification, which shows the name that the actor has today.
 */
@Service
public class NotificationService implements PersonalData {
  /** Where counting ends; a badge shows no more than 99 anyway. */
  static final int COUNTED = 1000;

  private static final Set<NotificationType> KNOWN = EnumSet.allOf(NotificationType.class);

  private final NotificationRepository notifications;
  private final NotificationInbox inbox;
  private final PersonCards cards;
  private final Cursors cursors;
  private final Clock clock;

  NotificationService(
      NotificationRepository notifications,
      NotificationInbox inbox,
      PersonCards cards,
      Cursors cursors,
      Clock clock) {
    this.notifications = notifications;
    this.inbox = inbox;
    this.cards = cards;
    this.cursors = cursors;
    this.clock = clock;
  }

  /** A user's notifications, newest first. */
  @Transactional(readOnly = true)
  Page<NotificationResponse> page(UUID userId, boolean unreadOnly, PageQuery query) {
    String list = "notifications:" + userId + ":" + unreadOnly;
    UUID before = cursors.idBefore(list, query);
    Limit limit = Limit.of(query.limit() + 1);
    List<NotificationResponse> rows =
        unreadOnly
            ? notifications.findUnreadPage(userId, before, KNOWN, limit)
            : notifications.findPage(userId, before, KNOWN, limit);
    Page<NotificationResponse> page =
        Page.of(rows, query.limit(), last -> cursors.encode(list, last.id()));
    return new Page<>(withPeople(page.items()), page.nextCursor());
  }

  /** The same with the cards of who acted; one statement. */
  private List<NotificationResponse> withPeople(List<NotificationResponse> shown) {
    Map<UUID, PersonCard> people =
        cards.of(
            shown.stream()
                .flatMap(one -> Optional.ofNullable(one.actor()).stream())
                .map(Actor::id)
                .toList());
    return shown.stream()
        .map(one -> one.actor() == null ? one : one.withPerson(people.get(one.actor().id())))
        .toList();
  }

  /** What came after an id, in order; old news is left out. */
  @Transactional(readOnly = true)
  public List<NotificationResponse> after(UUID userId, UUID last, int limit) {
    return notifications.findAfter(userId, last, KNOWN, Limit.of(limit));
  }

  /** The greatest id a user's inbox has had; before all ids when there was none. */
  @Transactional(readOnly = true)
  public UUID lastId(UUID userId) {
    return inbox.lastId(userId);
  }

  @Transactional(readOnly = true)
  NotificationResponse get(UUID userId, UUID id) {
    return notifications
        .find(userId, id, KNOWN)
        .map(found -> withPeople(List.of(found)).getFirst())
        .orElseThrow(() ->
            Problem.notFound("NOTIFICATION_NOT_FOUND", "You have no such notification.")
                .exception());
  }

  /** Notifications by their ids, in order, for the channels; those that are gone are left out. */
  @Transactional(readOnly = true)
  public List<NotificationResponse> all(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : notifications.findAll(ids, KNOWN);
  }

  /** Some by their ids, for a client; those that are gone are left out. */
  List<NotificationResponse> shown(Collection<UUID> ids) {
    return withPeople(all(ids));
  }

  /** How many a user has not read, up to {@link #COUNTED}. */
  @Transactional(readOnly = true)
  public int unread(UUID userId) {
    return notifications.countUnread(userId, COUNTED);
  }

  @Transactional
  NotificationResponse read(UUID userId, UUID id) {
    notifications.markRead(userId, id, clock.instant());
    return get(userId, id);
  }

  /** Marks all up to an id as read; what came later stays unread. */
  @Transactional
  int readUpTo(UUID userId, UUID last) {
    return notifications.markReadUpTo(userId, last, clock.instant());
  }

  @Transactional
  void delete(UUID userId, UUID id, IfMatch expected) {
    expected.check(get(userId, id).version());
    notifications.delete(userId, id);
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll("notifications", notifications.streamByUserId(userId, KNOWN));
  }

  @Override
  public void erase(UUID userId) {
    notifications.deleteByUserId(userId);
    inbox.delete(userId);
  }
}
