package io.crewcall.brand.invitation;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Expires invitations whose time is over. */
@Component
class InvitationExpiryJob {
  private static final int BATCH = 100;

  private final InvitationService invitations;

  InvitationExpiryJob(InvitationService invitations) {
    this.invitations = invitations;
  }

  @Scheduled(
      fixedDelayString = "${crewcall.brand.expiry-interval:30s}",
      initialDelayString = "${crewcall.brand.expiry-interval:30s}")
  void run() {
    invitations.expire(BATCH);
  }
}
