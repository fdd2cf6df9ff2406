package io.crewcall.user.notification.event;

import io.crewcall.platform.jobs.RecurringJob;
import io.crewcall.user.notification.NewNotification;
import io.crewcall.user.notification.NotificationProperties;
import io.crewcall.user.notification.NotificationSender;
import io.crewcall.user.notification.NotificationSubject;
import io.crewcall.user.notification.preference.NotificationType;
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
 * Tells those who have not answered an invitation once of every deadline of its gig, a day before
 * it. One gig at a time, all invited users in one transaction.
 */
@Component
class GigDeadlineWarningJob {
  @Bean
  static RecurringJob gigDeadlineWarnings(
      GigDeadlineWarningJob job, NotificationProperties properties) {
    return RecurringJob.named("gig-deadline-warnings")
        .every(properties.timers().interval())
        .runUntilIdle(job::run);
  }

  private static final Limit BATCH = Limit.of(1);

  private final GigReplicaRepository gigs;
  private final InvitationReplicaRepository invitations;
  private final NotificationSender sender;
  private final NotificationProperties properties;
  private final Clock clock;

  GigDeadlineWarningJob(
      GigReplicaRepository gigs,
      InvitationReplicaRepository invitations,
      NotificationSender sender,
      NotificationProperties properties,
      Clock clock) {
    this.gigs = gigs;
    this.invitations = invitations;
    this.sender = sender;
    this.properties = properties;
    this.clock = clock;
  }

  @Transactional
  public int run() {
    Instant now = clock.instant();
    List<GigReplica> near = gigs.lockUnwarned(now, now.plus(properties.ahead()), BATCH);
    for (GigReplica gig : near) {
      gig.warned();
      sender.send(warnings(gig, now));
    }
    return near.size();
  }

  /** One for each user, however many invitations they have. */
  private List<NewNotification> warnings(GigReplica gig, Instant now) {
    Map<UUID, UUID> hirerByUser = new LinkedHashMap<>();
    invitations
        .findWaiting(gig.getId())
        .forEach(
            invitation -> hirerByUser.putIfAbsent(invitation.userId(), invitation.fromUserId()));
    return hirerByUser.entrySet().stream()
        .map(invited ->
            new NewNotification(
                NotificationType.GIG_DEADLINE_NEAR,
                invited.getKey(),
                invited.getValue(),
                NotificationSubject.gig(gig.getId()),
                DueDateWarningJob.idOf("deadline", gig.getId(), gig.deadline()),
                now,
                gig.deadline()))
        .toList();
  }
}
