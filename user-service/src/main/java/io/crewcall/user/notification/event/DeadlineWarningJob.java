package io.crewcall.user.notification.event;

import io.crewcall.platform.jobs.RecurringJob;
import io.crewcall.user.notification.NewNotification;
import io.crewcall.user.notification.NotificationProperties;
import io.crewcall.user.notification.NotificationSender;
import io.crewcall.user.notification.NotificationSubject;
import io.crewcall.user.notification.preference.NotificationType;
import io.crewcall.user.replica.EngagementReplica;
import io.crewcall.user.replica.EngagementReplicaRepository;
import io.crewcall.user.replica.GigReplica;
import io.crewcall.user.replica.GigReplicaRepository;
import io.crewcall.user.replica.InvitationReplica;
import io.crewcall.user.replica.InvitationReplicaRepository;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells once of every due date and deadline, a day before it; a date that was moved is another one.
 * Workers hear of due dates, those who have not answered an invitation of its gig's deadline.
 */
@Component
class DeadlineWarningJob {
  private static final Limit ENGAGEMENTS = Limit.of(100);
  // All who are invited to a gig, in one transaction.
  private static final Limit GIGS = Limit.of(1);

  private final EngagementReplicaRepository engagements;
  private final GigReplicaRepository gigs;
  private final InvitationReplicaRepository invitations;
  private final NotificationSender sender;
  private final NotificationProperties properties;
  private final Clock clock;

  DeadlineWarningJob(
      EngagementReplicaRepository engagements,
      GigReplicaRepository gigs,
      InvitationReplicaRepository invitations,
      NotificationSender sender,
      NotificationProperties properties,
      Clock clock) {
    this.engagements = engagements;
    this.gigs = gigs;
    this.invitations = invitations;
    this.sender = sender;
    this.properties = properties;
    this.clock = clock;
  }

  @Bean
  static RecurringJob dueDateWarnings(DeadlineWarningJob job, NotificationProperties properties) {
    return RecurringJob.named("due-date-warnings")
        .every(properties.timers().interval())
        .runUntilIdle(job::warnOfDueDates);
  }

  @Bean
  static RecurringJob gigDeadlineWarnings(
      DeadlineWarningJob job, NotificationProperties properties) {
    return RecurringJob.named("gig-deadline-warnings")
        .every(properties.timers().interval())
        .runUntilIdle(job::warnOfGigDeadlines);
  }

  @Transactional
  public int warnOfDueDates() {
    Instant now = clock.instant();
    List<EngagementReplica> due =
        engagements.lockUnwarned(now, now.plus(properties.ahead()), ENGAGEMENTS);
    due.forEach(EngagementReplica::warned);
    sender.send(due.stream().map(engagement -> warning(engagement, now)).toList());
    return due.size();
  }

  private static NewNotification warning(EngagementReplica engagement, Instant now) {
    return new NewNotification(
        NotificationType.DUE_DATE_NEAR,
        engagement.workerId(),
        null,
        NotificationSubject.engagement(engagement.getId(), engagement.gigId()),
        idOf("due", engagement.getId(), engagement.dueAt()),
        now,
        engagement.dueAt());
  }

  @Transactional
  public int warnOfGigDeadlines() {
    Instant now = clock.instant();
    List<GigReplica> near = gigs.lockUnwarned(now, now.plus(properties.ahead()), GIGS);
    for (GigReplica gig : near) {
      gig.warned();
      // One for each user, however many invitations they have.
      Map<UUID, InvitationReplica> invited = new LinkedHashMap<>();
      invitations.findWaiting(gig.getId()).forEach(one -> invited.putIfAbsent(one.userId(), one));
      sender.send(
          invited.values().stream().map(invitation -> warning(gig, invitation, now)).toList());
    }
    return near.size();
  }

  private static NewNotification warning(
      GigReplica gig, InvitationReplica invitation, Instant now) {
    return new NewNotification(
        NotificationType.GIG_DEADLINE_NEAR,
        invitation.userId(),
        invitation.fromUserId(),
        NotificationSubject.gig(gig.getId()),
        idOf("deadline", gig.getId(), gig.deadline()),
        now,
        gig.deadline());
  }

  /** The same for the same date of the same object, whichever instance finds it. */
  private static UUID idOf(String kind, UUID object, Instant time) {
    return UUID.nameUUIDFromBytes(
        (kind + ":" + object + ":" + time).getBytes(StandardCharsets.UTF_8));
  }
}
