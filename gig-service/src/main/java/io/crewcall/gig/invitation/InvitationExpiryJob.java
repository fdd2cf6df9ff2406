package io.crewcall.gig.invitation;

import io.crewcall.gig.sql.Timer;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends invitations that nobody answered in time. */
@Component
class InvitationExpiryJob implements Timer {
  private static final Limit AT_ONCE = Limit.of(100);
  private final InvitationRepository invitations;

  InvitationExpiryJob(InvitationRepository invitations) {
    this.invitations = invitations;
  }

  @Override
  @Transactional
  public int run() {
    List<Invitation> overdue = invitations.lockOverdue(AT_ONCE);
    overdue.forEach(Invitation::expire);
    invitations.saveAll(overdue);
    return overdue.size();
  }
}
