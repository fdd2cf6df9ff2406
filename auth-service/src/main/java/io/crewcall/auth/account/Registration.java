package io.crewcall.auth.account;

import java.util.UUID;

/** How a registration ended. */
sealed interface Registration {

  /** The account is there, and its event is on its way. */
  record Registered(UUID accountId) implements Registration {}

  /** The handle belongs to somebody else. */
  record HandleTaken() implements Registration {}
}
