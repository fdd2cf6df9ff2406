package io.crewcall.user.notification.event;

import static io.crewcall.user.notification.preference.NotificationType.APPLICATION_CLOSED;
import static io.crewcall.user.notification.preference.NotificationType.APPLICATION_WITHDRAWN;
import static io.crewcall.user.notification.preference.NotificationType.APPLIED;
import static io.crewcall.user.notification.preference.NotificationType.COUNTERED;
import static io.crewcall.user.notification.preference.NotificationType.OFFERED;
import static io.crewcall.user.notification.preference.NotificationType.OFFER_ACCEPTED;
import static io.crewcall.user.notification.preference.NotificationType.OFFER_DECLINED;
import static io.crewcall.user.notification.preference.NotificationType.OFFER_EXPIRED;
import static io.crewcall.user.notification.preference.NotificationType.REJECTED;
import static io.crewcall.user.notification.preference.NotificationType.SELECTED;
import static io.crewcall.user.notification.preference.NotificationType.SHORTLISTED;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.gig.ApplicationState.Status;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.user.notification.NewNotification;
import io.crewcall.user.notification.NotificationSender;
import io.crewcall.user.notification.NotificationSubject;
import io.crewcall.user.notification.preference.NotificationType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;

/** Who is told what of applications. The status before tells which side has answered. */
@Configuration(proxyBeanMethods = false)
class ApplicationEventListener {
  private final ApplicationReplicaRepository applications;
  private final InvitationReplicaRepository invitations;
  private final NotificationSender sender;

  ApplicationEventListener(
      ApplicationReplicaRepository applications,
      InvitationReplicaRepository invitations,
      NotificationSender sender) {
    this.applications = applications;
    this.invitations = invitations;
    this.sender = sender;
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

  @Bean
  Subscription<ApplicationState> applicationsForNotifications() {
    return Subscription.to(ApplicationState.class, this::on);
  }

  private void on(Event<ApplicationState> event) {
    applications.renew(
        event.subject(),
        ApplicationReplica::new,
        event.version(),
        application -> {
          Status before = application.status();
          application.take(event.data());
          EventTypes.of(Type.class, event)
              .ifPresent(type -> sender.send(told(event, type, before)));
        });
  }

  private List<NewNotification> told(
      Event<ApplicationState> event, Type type, @Nullable Status before) {
    UUID hirer = event.data().hirerId();
    UUID applicant = event.data().applicantId();
    return switch (type) {
      // The application that follows a direct offer is no news: the invitation tells the hirer.
      case APPLIED ->
          directOffer(event).isPresent()
              ? List.of()
              : List.of(notification(event, APPLIED, hirer, applicant));
      case SHORTLISTED -> List.of(notification(event, SHORTLISTED, applicant, hirer));
      case OFFERED -> List.of(notification(event, OFFERED, applicant, proposer(event, hirer)));
      case COUNTERED -> List.of(notification(event, COUNTERED, hirer, applicant));
      case SELECTED -> selected(event, before);
      case REJECTED -> List.of(notification(event, REJECTED, applicant, hirer));
      case WITHDRAWN -> List.of(notification(event, APPLICATION_WITHDRAWN, hirer, applicant));
      case OFFER_DECLINED ->
          before == Status.COUNTERED
              ? List.of(notification(event, OFFER_DECLINED, applicant, hirer))
              : List.of(notification(event, OFFER_DECLINED, hirer, applicant));
      case OFFER_EXPIRED ->
          List.of(
              notification(event, OFFER_EXPIRED, applicant, null),
              notification(event, OFFER_EXPIRED, hirer, null));
      case CLOSED -> List.of(notification(event, APPLICATION_CLOSED, applicant, null));
    };
  }

  /**
   * The applicant takes an offer, the hirer a counter-offer or the bid as it stands. Of a direct
   * offer the invitation tells; only a team that was to be complete hears that the work begins.
   */
  private List<NewNotification> selected(Event<ApplicationState> event, @Nullable Status before) {
    UUID hirer = event.data().hirerId();
    UUID applicant = event.data().applicantId();
    if (before == Status.OFFERED) {
      return List.of(notification(event, OFFER_ACCEPTED, hirer, applicant));
    }
    if (before == Status.COUNTERED) {
      return List.of(notification(event, OFFER_ACCEPTED, applicant, hirer));
    }
    return directOffer(event).map(InvitationReplica::rehire).orElse(true)
        ? List.of(notification(event, SELECTED, applicant, hirer))
        : List.of();
  }

  /** The direct offer that the application goes back to, if it does. */
  private Optional<InvitationReplica> directOffer(Event<ApplicationState> event) {
    return invitations
        .findDirectOffers(event.data().gigId(), event.data().applicantId(), Limit.of(1))
        .stream()
        .findFirst();
  }

  private static UUID proposer(Event<ApplicationState> event, UUID hirer) {
    ApplicationState.Offer offer = event.data().offer();
    return offer == null ? hirer : offer.fromUserId();
  }

  private static NewNotification notification(
      Event<ApplicationState> event, NotificationType type, UUID recipient, @Nullable UUID actor) {
    ApplicationState state = event.data();
    return new NewNotification(
        type,
        recipient,
        actor,
        NotificationSubject.application(state.applicationId(), state.gigId(), state.engagementId()),
        event.id(),
        event.time());
  }
}
