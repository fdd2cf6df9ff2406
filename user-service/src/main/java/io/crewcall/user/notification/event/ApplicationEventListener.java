package io.crewcall.user.notification.event;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.gig.ApplicationState.Status;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.user.notification.NewNotification;
import io.crewcall.user.notification.NotificationSender;
import io.crewcall.user.notification.NotificationSubject;
import io.crewcall.user.notification.preference.NotificationType;
import io.crewcall.user.replica.ApplicationReplica;
import io.crewcall.user.replica.ApplicationReplicaRepository;
import io.crewcall.user.replica.InvitationReplica;
import io.crewcall.user.replica.InvitationReplicaRepository;
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
  static final NotificationRules<Change> RULES =
      new NotificationRules<Change>("application")
          .on("applied", Change::applied)
          .on("shortlisted", change -> change.toApplicant(NotificationType.SHORTLISTED))
          .on(
              "offered",
              change ->
                  List.of(
                      change.told(NotificationType.OFFERED, change.applicant(), change.proposer())))
          .on("countered", change -> change.toHirer(NotificationType.COUNTERED))
          .on("selected", Change::selected)
          .on("rejected", change -> change.toApplicant(NotificationType.REJECTED))
          .on("withdrawn", change -> change.toHirer(NotificationType.APPLICATION_WITHDRAWN))
          .on("offer-declined", Change::offerDeclined)
          .on("offer-expired", Change::offerExpired)
          .on(
              "closed",
              change ->
                  List.of(
                      change.told(NotificationType.APPLICATION_CLOSED, change.applicant(), null)));

  @Bean
  Subscription<ApplicationState> applicationsForNotifications(
      ApplicationReplicaRepository applications,
      InvitationReplicaRepository invitations,
      HiringTeam team,
      NotificationSender sender) {
    return Subscription.to(
        ApplicationState.class,
        event ->
            applications.renew(
                event.subject(),
                ApplicationReplica::new,
                event.version(),
                known -> {
                  Change change = new Change(event, known.status(), invitations);
                  known.take(event.data());
                  sender.send(
                      team.instead(
                          event.data().brandId(),
                          change.hirer(),
                          RULES.told(event.type(), change)));
                }));
  }

  /**
   * An event, and what was known before it.
   *
   * @param before the status; null for an application that was not known
   */
  record Change(
      Event<ApplicationState> event,
      @Nullable Status before,
      InvitationReplicaRepository invitations) {

    UUID hirer() {
      return event.data().hirerId();
    }

    UUID applicant() {
      return event.data().applicantId();
    }

    UUID proposer() {
      ApplicationState.Offer offer = event.data().offer();
      return offer == null ? hirer() : offer.fromUserId();
    }

    List<NewNotification> toHirer(NotificationType type) {
      return List.of(told(type, hirer(), applicant()));
    }

    List<NewNotification> toApplicant(NotificationType type) {
      return List.of(told(type, applicant(), hirer()));
    }

    /** The application that follows a direct offer is no news: the invitation tells the hirer. */
    List<NewNotification> applied() {
      return directOffer().isPresent() ? List.of() : toHirer(NotificationType.APPLIED);
    }

    /**
     * The applicant takes an offer, the hirer a counter-offer or the bid as it stands. Of a direct
     * offer the invitation tells; only a team that was to be complete hears that the work begins.
     */
    List<NewNotification> selected() {
      if (before == Status.OFFERED) {
        return toHirer(NotificationType.OFFER_ACCEPTED);
      }
      if (before == Status.COUNTERED) {
        return toApplicant(NotificationType.OFFER_ACCEPTED);
      }
      return directOffer().map(InvitationReplica::rehire).orElse(true)
          ? toApplicant(NotificationType.SELECTED)
          : List.of();
    }

    List<NewNotification> offerDeclined() {
      return before == Status.COUNTERED
          ? toApplicant(NotificationType.OFFER_DECLINED)
          : toHirer(NotificationType.OFFER_DECLINED);
    }

    List<NewNotification> offerExpired() {
      return List.of(
          told(NotificationType.OFFER_EXPIRED, applicant(), null),
          told(NotificationType.OFFER_EXPIRED, hirer(), null));
    }

    /** The direct offer that the application goes back to, if it does. */
    private Optional<InvitationReplica> directOffer() {
      return invitations.findDirectOffers(event.data().gigId(), applicant(), Limit.of(1)).stream()
          .findFirst();
    }

    NewNotification told(NotificationType type, UUID recipient, @Nullable UUID actor) {
      ApplicationState state = event.data();
      NotificationSubject subject =
          NotificationSubject.application(
              state.applicationId(), state.gigId(), state.engagementId());
      return NewNotification.of(event, subject, type, recipient, actor);
    }
  }
}
