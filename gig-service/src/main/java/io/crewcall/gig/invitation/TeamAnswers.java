package io.crewcall.gig.invitation;

import io.crewcall.gig.gig.Gig;
import java.util.UUID;

/**
 * Told, inside the transaction, how one of a team has answered an offer to the whole team; the gig
 * and what pays for it are locked.
 */
public interface TeamAnswers {
  void accepted(Gig locked, UUID rehireId);

  void refused(Gig locked, UUID rehireId);
}
