package io.crewcall.gig.application;

import java.util.UUID;

/** Told, inside the transaction, that somebody has applied for a role. */
public interface ApplicationListener {
  void applied(UUID gigRoleId, UUID applicantId);
}
