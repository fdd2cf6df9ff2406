package io.crewcall.user.notification.feed;

import static io.crewcall.user.notification.NotificationType.APPLICATION_CLOSED;
import static io.crewcall.user.notification.NotificationType.APPLICATION_WITHDRAWN;
import static io.crewcall.user.notification.NotificationType.APPLIED;
import static io.crewcall.user.notification.NotificationType.COUNTERED;
import static io.crewcall.user.notification.NotificationType.OFFERED;
import static io.crewcall.user.notification.NotificationType.OFFER_ACCEPTED;
import static io.crewcall.user.notification.NotificationType.OFFER_DECLINED;
import static io.crewcall.user.notification.NotificationType.OFFER_EXPIRED;
import static io.crewcall.user.notification.NotificationType.REJECTED;
import static io.crewcall.user.notification.NotificationType.SELECTED;
import static io.crewcall.user.notification.NotificationType.SHORTLISTED;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.gig.ApplicationState.Status;
import io.crewcall.user.notification.Notice;
import io.crewcall.user.notification.Notices;
import io.crewcall.user.notification.NotificationSubject;
import io.crewcall.user.notification.NotificationType;
import io.crewcall.user.notification.feed.InvitationReplica.DirectOffer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is told what of applications. The state before tells which side has answered. */
@Component
class ApplicationNotices {
  private final JdbcClient jdbc;
  private final InvitationReplica invitations;
  private final Notices notices;

  ApplicationNotices(JdbcClient jdbc, InvitationReplica invitations, Notices notices) {
    this.jdbc = jdbc;
    this.invitations = invitations;
    this.notices = notices;
  }

  /** All that can happen to an application. */
  enum Type {
    APPLIED,
    SHORTLISTED,
    OFFERED,
    COUNTERED,
    SELECTED,
    REJECTED,
    WITHDRAWN,
    OFFER_DECLINED,
    OFFER_EXPIRED,
    CLOSED
  }

  void on(Event<ApplicationState> event) {
    Optional<Before> before = follow(event);
    if (before.isPresent()) {
      EventTypes.of(Type.class, event)
          .ifPresent(type -> notices.tell(told(event, type, before.get().status())));
    }
  }

  private List<Notice> told(Event<ApplicationState> event, Type type, @Nullable Status before) {
    UUID hirer = event.data().hirerId();
    UUID applicant = event.data().applicantId();
    return switch (type) {
      // Who takes a direct offer applies only on paper; the invitation tells the hirer.
      case APPLIED ->
          directOffer(event).isPresent()
              ? List.of()
              : List.of(notice(event, APPLIED, hirer, applicant));
      case SHORTLISTED -> List.of(notice(event, SHORTLISTED, applicant, hirer));
      case OFFERED -> List.of(notice(event, OFFERED, applicant, proposer(event, hirer)));
      case COUNTERED -> List.of(notice(event, COUNTERED, hirer, applicant));
      case SELECTED -> selected(event, before);
      case REJECTED -> List.of(notice(event, REJECTED, applicant, hirer));
      case WITHDRAWN -> List.of(notice(event, APPLICATION_WITHDRAWN, hirer, applicant));
      case OFFER_DECLINED ->
          before == Status.COUNTERED
              ? List.of(notice(event, OFFER_DECLINED, applicant, hirer))
              : List.of(notice(event, OFFER_DECLINED, hirer, applicant));
      case OFFER_EXPIRED ->
          List.of(
              notice(event, OFFER_EXPIRED, applicant, null),
              notice(event, OFFER_EXPIRED, hirer, null));
      case CLOSED -> List.of(notice(event, APPLICATION_CLOSED, applicant, null));
    };
  }

  /**
   * The applicant takes an offer, the hirer a counter-offer or the bid as it stands. Of a direct
   * offer the invitation tells; only a team that was to be complete hears that the work begins.
   */
  private List<Notice> selected(Event<ApplicationState> event, @Nullable Status before) {
    UUID hirer = event.data().hirerId();
    UUID applicant = event.data().applicantId();
    if (before == Status.OFFERED) {
      return List.of(notice(event, OFFER_ACCEPTED, hirer, applicant));
    }
    if (before == Status.COUNTERED) {
      return List.of(notice(event, OFFER_ACCEPTED, applicant, hirer));
    }
    return directOffer(event).map(DirectOffer::rehire).orElse(true)
        ? List.of(notice(event, SELECTED, applicant, hirer))
        : List.of();
  }

  private Optional<DirectOffer> directOffer(Event<ApplicationState> event) {
    return invitations.directOffer(event.data().gigId(), event.data().applicantId());
  }

  private static UUID proposer(Event<ApplicationState> event, UUID hirer) {
    ApplicationState.Offer offer = event.data().offer();
    return offer == null ? hirer : offer.fromUserId();
  }

  private static Notice notice(
      Event<ApplicationState> event, NotificationType type, UUID recipient, @Nullable UUID actor) {
    ApplicationState state = event.data();
    return new Notice(
        type,
        recipient,
        actor,
        NotificationSubject.application(state.applicationId(), state.gigId(), state.engagementId()),
        event.id(),
        event.time());
  }

  /** What was known before; null when nothing was. */
  private record Before(@Nullable Status status) {}

  /** Keeps the state; empty when the event is not newer than it. */
  private Optional<Before> follow(Event<ApplicationState> event) {
    return jdbc.sql(
            """
            with before as (
              select status from notification_application where application_id = :id)
            insert into notification_application (application_id, status, version)
            values (:id, :status, :version)
            on conflict (application_id) do update
              set status = excluded.status, version = excluded.version
              where notification_application.version < excluded.version
            returning (select status from before) as status
            """)
        .param("id", event.subject())
        .param("status", event.data().status().name())
        .param("version", event.version())
        .query((row, number) -> {
          String status = row.getString("status");
          return new Before(status == null ? null : Status.valueOf(status));
        })
        .optional();
  }
}
